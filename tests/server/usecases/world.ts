import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonical } from '#domain/proofs/canonical.ts';
import { sha256Hex } from '#domain/proofs/sha256.ts';
import { uuid5 } from '#domain/proofs/uuid5.ts';
import { type Role } from '#domain/roles/roles.ts';
import { type FileRef, type FormKind, type Section, type Snapshot } from '#domain/workflow/dossier.ts';
import { type Verdict } from '#protocol/documents.ts';
import { type Collection } from '#protocol/collections.ts';
import { type Checkpoint, type IntentStep, type WireIntent } from '#protocol/sync.ts';
import { migrate } from '../../../sync-server/storage/migrations/migrate.ts';
import { openSqlite } from '../../../sync-server/storage/sqlite/open.ts';
import { type Storage } from '../../../sync-server/storage/storage.ts';
import { answerPull } from '../../../sync-server/usecases/answerPull.ts';
import { bytesArrived } from '../../../sync-server/usecases/bytesArrived.ts';
import { grant } from '../../../sync-server/usecases/members.ts';
import { type Actor, type Office } from '../../../sync-server/usecases/office.ts';
import { putAuthority, putBody, putEnterprise } from '../../../sync-server/usecases/organizations.ts';
import { receivePush } from '../../../sync-server/usecases/receivePush.ts';
import { uploadAllowed } from '../../../sync-server/usecases/uploadAllowed.ts';
import { creditCodeOf } from './aForm.ts';

export const province = '490000';
export const bodyId = 'body-1';
export const division = '490102';

/** One office in a directory of its own, with a clock that the test moves. */
export type World = {
  office: Office;
  storage: Storage;
  /** The real moment; in the demonstration the legal day starts from it. */
  now: { at: string };
  close: () => Promise<void>;
};

export async function aWorld(mode: Office['mode'] = 'demo', at = '2026-07-01T02:00:00Z'): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'kexiao-'));
  const storage = openSqlite(join(folder, 'test.sqlite'));
  await migrate(storage);
  const now = { at };
  let ids = 0;
  const office: Office = {
    storage,
    mode,
    origin: 'http://localhost',
    clock: () => now.at,
    newId: () => uuid5(`new ${(ids += 1)}`)
  };
  await putAuthority(office, { provinceCode: province, name: '岭海省科学技术厅' });
  await putBody(office, aBody(bodyId));
  const close = async () => {
    await storage.close();
    rmSync(folder, { recursive: true });
  };
  return { office, storage, now, close };
}

export const aBody = (id: string) => ({
  id,
  name: '云浦市科技评价中心',
  provinceCode: province,
  divisions: [division],
  phone: '0490-5550100',
  address: '观澜路1号'
});

export const enterpriseIdOf = (at: number) => uuid5(`enterprise ${at}`);
export const enterpriseRecord = (at: number, at2: { bodyId?: string; division?: string } = {}) => ({
  enterpriseId: enterpriseIdOf(at),
  name: `云浦市星禾第${at}科技有限公司`,
  creditCode: creditCodeOf(at),
  division: at2.division ?? division,
  foundedOn: '2018-03-05',
  legalRepresentative: '林知远',
  contactName: '何若水',
  contactPhone: '13900000000',
  contactEmail: 'contact@example.com',
  address: '观澜路2号',
  bodyId: at2.bodyId ?? bodyId,
  provinceCode: province
});

/** A person with one membership, granted by the office. */
export async function aPerson({ office }: World, userId: string, role: Role, scope: string): Promise<Actor> {
  await grant(office, userId, { role, scope });
  return { userId, displayName: userId, memberships: [{ role, scope }] };
}

/** An enterprise with the person who acts for it. */
export async function anEnterprise(world: World, at: number, where: { bodyId?: string; division?: string } = {}) {
  await putEnterprise(world.office, enterpriseRecord(at, where));
  return aPerson(world, `enterprise-${at}`, 'enterprise', enterpriseIdOf(at));
}

export const hashOf = (form: Snapshot | null) => (form === null ? null : sha256Hex(canonical(form)));
let made = 0;
export const anId = () => uuid5(`intent ${(made += 1)}`);

type Wish = {
  id?: string;
  step: IntentStep;
  subjectId: string;
  baseSeq?: number;
  form?: Snapshot | null;
  files?: FileRef[];
};
export const anIntent = ({ id = anId(), step, subjectId, baseSeq = 0, form = null, files = [] }: Wish): WireIntent => ({
  id,
  step,
  subjectId,
  baseSeq,
  form,
  formHash: hashOf(form),
  files,
  at: '2026-07-01T01:59:00Z',
  _deleted: false
});

export const actForm = (kind: FormKind, section: string, fields: Section, year = 2026): Snapshot => ({
  kind,
  edition: '2022',
  year,
  sections: { [section]: fields }
});

export async function push(
  { office }: World,
  actor: Actor,
  collection: 'drafts' | 'files' | 'intents',
  documents: unknown[],
  assumed: unknown[] = []
): Promise<unknown[]> {
  const rows = documents.map((newDocumentState, at) => ({ newDocumentState, assumedMasterState: assumed[at] }));
  const answer = await receivePush(office, actor, { version: 1, collection, epoch: 1, rows });
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value.conflicts;
}

/** Sends one wish and answers the server's word on it. */
export async function wish(world: World, actor: Actor, intent: Wish | WireIntent): Promise<Verdict> {
  const whole = 'at' in intent ? intent : anIntent(intent);
  await push(world, actor, 'intents', [whole]);
  return verdictOf(world, actor, whole.id);
}

export async function verdictOf(world: World, actor: Actor, id: string): Promise<Verdict> {
  const found = (await pullAll<Verdict>(world, actor, 'verdicts')).get(id);
  if (!found) throw new Error(`no verdict ${id}`);
  return found;
}

/** As `wish`, but must be granted. */
export async function done(world: World, actor: Actor, intent: Wish): Promise<void> {
  const { state, refusal } = await wish(world, actor, intent);
  if (state !== 'accepted') throw new Error(`${intent.step}: ${state} ${JSON.stringify(refusal)}`);
}

type Page<Doc> = { documents: Doc[]; checkpoint: Checkpoint };
export async function pull<Doc extends { id: string; _deleted: boolean }>(
  { office }: World,
  actor: Actor,
  collection: Collection,
  checkpoint: Checkpoint | null = null,
  limit = 100
): Promise<Page<Doc>> {
  const answer = await answerPull(office, actor, { version: 1, collection, epoch: 1, checkpoint, limit });
  if (!answer.ok) throw new Error(answer.refusal.code);
  return JSON.parse(answer.value) as Page<Doc>;
}

/** What a device of this person holds after a full sync; `held` and `from` continue an earlier one. */
export async function pullAll<Doc extends { id: string; _deleted: boolean }>(
  world: World,
  actor: Actor,
  collection: Collection,
  device: { held: Map<string, Doc>; checkpoint: Checkpoint | null } = { held: new Map(), checkpoint: null },
  limit = 100
): Promise<Map<string, Doc>> {
  for (;;) {
    const page: Page<Doc> = await pull<Doc>(world, actor, collection, device.checkpoint, limit);
    for (const document of page.documents) {
      if (document._deleted) device.held.delete(document.id);
      else device.held.set(document.id, document);
    }
    device.checkpoint = page.checkpoint;
    if (page.documents.length < limit) return device.held;
  }
}

/** Announces and delivers the bytes of files. */
export async function upload({ office }: World, actor: Actor, subjectId: string, files: FileRef[]): Promise<void> {
  for (const { fileId, sha256, size, type } of files) {
    const allowed = await uploadAllowed(office, actor, { fileId, subjectId, sha256, size, type });
    if (!allowed.ok) throw new Error(allowed.refusal.code);
    const arrived = await bytesArrived(office, fileId);
    if (!arrived.ok) throw new Error(arrived.refusal.code);
  }
}
