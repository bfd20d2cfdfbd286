import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileTypeFromBuffer } from 'file-type';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { creditCodeFault } from '#domain/enterprise/creditCode.ts';
import { dossierIdOf } from '#domain/proofs/uuid5.ts';
import { statuses, type Status } from '#domain/workflow/dossier.ts';
import { createAuth, migrateAuth } from '../../../sync-server/auth.ts';
import { localFiles } from '../../../sync-server/files/local.ts';
import { seedAccounts } from '../../../sync-server/seed/accounts.ts';
import { firstOf, seedCases } from '../../../sync-server/seed/courses.ts';
import { demoDay, seedDemo } from '../../../sync-server/seed/seed.ts';
import { migrate } from '../../../sync-server/storage/migrations/migrate.ts';
import { openSqlite } from '../../../sync-server/storage/sqlite/open.ts';
import { type DossierHead } from '../../../sync-server/storage/storage.ts';
import { verifyAudit } from '../../../sync-server/usecases/audit.ts';
import { fileForReader } from '../../../sync-server/usecases/fileForReader.ts';
import { legalDay, type Office } from '../../../sync-server/usecases/office.ts';
import { publicBatches, publicDraws, publicRegistry } from '../../../sync-server/usecases/public.ts';

const folder = mkdtempSync(join(tmpdir(), 'kexiao-seed-'));
const storage = openSqlite(join(folder, 'kexiao.sqlite'));
const files = localFiles(join(folder, 'files'));
const clock = () => '2026-11-22T02:00:00.000Z';
const office: Office = { storage, mode: 'demo', origin: 'http://localhost:4173', clock, newId: randomUUID };
const settings = { db: storage.db, type: storage.type, origin: office.origin, secret: 'x'.repeat(32) };
// Made after the tables: better-auth looks at the schema as soon as it is made.
let auth: ReturnType<typeof createAuth>;
const cases = seedCases();
let heads: DossierHead[] = [];

beforeAll(async () => {
  await migrate(storage);
  await migrateAuth(settings);
  auth = createAuth(settings);
  expect(await seedDemo({ office, auth, files, say: () => undefined })).toBe(true);
  const all = cases.map(({ enterprise }) => storage.read.dossiers.ofEnterprise(enterprise.enterpriseId));
  heads = (await Promise.all(all)).flat();
}, 240_000);
afterAll(async () => {
  await storage.close();
  rmSync(folder, { recursive: true, force: true });
});

const withStatus = (status: Status) => heads.filter((head) => head.status === status);

test('more than two hundred enterprises, no name or code twice, every code sound', () => {
  expect(cases.length).toBeGreaterThanOrEqual(200);
  const names = cases.map(({ enterprise }) => enterprise.name);
  const codes = cases.map(({ enterprise }) => enterprise.creditCode);
  expect(new Set(names).size).toBe(cases.length);
  expect(new Set(codes).size).toBe(cases.length);
  expect(codes.filter((code) => creditCodeFault(code) !== null || !code.startsWith('9149'))).toEqual([]);
});

test('a dossier in every status but the one that lasts only between two acts', () => {
  expect(heads).toHaveLength(cases.length);
  const missing = statuses.filter((status) => withStatus(status).length === 0);
  expect(missing).toEqual(['batched']);
});

test('the same demonstration wherever it is set up', () => {
  const [first] = seedCases();
  expect(first).toEqual(cases[0]);
  expect(new Set(withStatus('expired').map(({ year }) => year))).toEqual(new Set([2025]));
});

test('it is the tenth of August: one batch announced and numbered, one in publicity', async () => {
  expect(await legalDay(storage.read, office)).toBe(demoDay);
  const [running, announced] = await publicBatches(office);
  expect(announced).toMatchObject({ state: 'announced', start: '2026-07-01', end: '2026-07-14' });
  expect(running).toMatchObject({ state: 'publicized', start: '2026-08-03', end: '2026-08-14' });
  const numbers = [...withStatus('registered'), ...withStatus('revoked')].map(({ number }) => number);
  expect(new Set(numbers).size).toBe(announced!.size);
  expect(numbers.filter((number) => /^2026490[12]\d\d[AB]0\d{6}$/.test(number ?? ''))).toHaveLength(announced!.size);
  expect(numbers.some((number) => number?.[10] === 'B')).toBe(true);
});

test('one draw is done, and its enterprises know', async () => {
  const [draw] = await publicDraws(office);
  expect(draw?.result?.selected.length).toBeGreaterThan(0);
  const drawn = heads.filter(({ drawnIn }) => drawnIn === draw!.id).map(({ number }) => number!);
  expect(drawn.sort()).toEqual([...draw!.result!.selected].sort());
});

test('anyone finds an announced enterprise by a part of its name', async () => {
  const { name } = firstOf('registered', cases);
  expect(await publicRegistry(office, name.slice(2, 6))).toMatchObject([{ name, state: 'registered' }]);
});

test('a reviewer can open every proof of a submitted dossier, and it is what it says', async () => {
  const [dossier] = withStatus('submitted');
  const actor = {
    userId: 'someone',
    displayName: '审核员',
    memberships: [{ role: 'reviewer' as const, scope: dossier!.bodyId }]
  };
  const forms = await storage.read.dossiers.forms(dossier!.id);
  expect(forms.files.map(({ box }) => box)).toContain('firstPage');
  for (const file of forms.files) {
    expect(await fileForReader(office, actor, file.fileId)).toMatchObject({ ok: true });
    const bytes = await buffer((await files.open(file.fileId))!.bytes);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256);
    expect(await fileTypeFromBuffer(bytes)).toMatchObject({ mime: 'application/pdf' });
  }
  expect(dossier!.received).toEqual(forms.files.map(({ fileId }) => fileId).sort());
});

test('an account for every role, each acting for something that is there', async () => {
  const accounts = seedAccounts();
  expect(new Set(accounts.map(({ memberships }) => memberships[0]!.role))).toEqual(
    new Set(['enterprise', 'clerk', 'reviewer', 'province', 'torch'])
  );
  const own = accounts.flatMap(({ memberships }) => memberships).filter(({ role }) => role === 'enterprise');
  const status = async (scope: string) => (await storage.read.dossiers.head(dossierIdOf(scope, 2026, 1)))?.status;
  expect(await Promise.all(own.map(({ scope }) => status(scope)))).toEqual(['draft', 'returned', 'registered']);
  for (const { username, password } of accounts) {
    const answer = await auth.api.signInUsername({ body: { username, password } });
    expect(answer?.user.username).toBe(username.toLowerCase());
  }
});

test('every act of the past stands in an unbroken chain', async () => {
  const { rows, faults } = await verifyAudit(storage);
  expect(faults).toEqual([]);
  expect(rows).toBeGreaterThan(500);
});

test('a second start changes nothing', async () => {
  expect(await seedDemo({ office, auth, files, say: () => undefined })).toBe(false);
});
