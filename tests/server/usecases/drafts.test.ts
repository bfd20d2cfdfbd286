import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FormKind } from '#domain/workflow/dossier.ts';
import { type Verdict } from '#protocol/documents.ts';
import { draftId } from '#protocol/collections.ts';
import { type WireDraft } from '#protocol/sync.ts';
import { factsHash } from '../../../sync-server/usecases/factsHash.ts';
import { type Actor } from '../../../sync-server/usecases/office.ts';
import { putEnterprise } from '../../../sync-server/usecases/organizations.ts';
import { receivePush } from '../../../sync-server/usecases/receivePush.ts';
import { uploadAllowed } from '../../../sync-server/usecases/uploadAllowed.ts';
import { someFiles } from './aForm.ts';
import { aCast, dossierOf, filed, recommended, rowSeen, seen, type Cast } from './filing.ts';
import {
  anEnterprise,
  anId,
  aPerson,
  aWorld,
  enterpriseRecord,
  pullAll,
  push,
  upload,
  verdictOf,
  type World
} from './world.ts';

let world: World;
let cast: Cast;
beforeEach(async () => {
  world = await aWorld();
  cast = await aCast(world);
});
afterEach(() => world.close());

function draft(kind: FormKind, subjectId: string, rev: number, fields: Record<string, unknown> = {}): WireDraft {
  const key = { kind, subjectId, section: 'basics' };
  return { ...key, id: draftId(key), rev, fields, disputes: [], _deleted: false };
}
const form = (at: number, rev: number, fields = {}) => draft('informationForm', dossierOf(at), rev, fields);

test('a draft is taken when its author knew the stored one; a repeat is taken too; else the stored one comes back', async () => {
  const one = await anEnterprise(world, 1);
  const first = form(1, 1, { name: 'A' });
  expect(await push(world, one, 'drafts', [first])).toEqual([]);
  expect(await push(world, one, 'drafts', [first])).toEqual([]);
  const second = form(1, 2, { name: 'B' });
  expect(await push(world, one, 'drafts', [second], [first])).toEqual([]);
  const other = form(1, 2, { name: 'C' });
  expect(await push(world, one, 'drafts', [other], [first])).toEqual([second]);
  expect(await push(world, one, 'drafts', [other])).toEqual([second]);
  expect(await push(world, one, 'drafts', [second], [first])).toEqual([]);
  const held = await pullAll<WireDraft>(world, one, 'drafts');
  expect([...held.values()]).toEqual([second]);
});

test('a deletion is a draft like any other: it can be merged with', async () => {
  const one = await anEnterprise(world, 1);
  await push(world, one, 'drafts', [form(1, 1, { name: 'A' })]);
  const deleted = { ...form(1, 2, { name: 'A' }), _deleted: true };
  await push(world, one, 'drafts', [deleted], [{ rev: 1 }]);
  expect(await push(world, one, 'drafts', [form(1, 2)], [{ rev: 1 }])).toEqual([deleted]);
});

test('the first draft opens the dossier, with what the office knows of the enterprise', async () => {
  const one = await anEnterprise(world, 1);
  await push(world, one, 'drafts', [form(1, 1, { name: '冒名公司', creditCode: 'X' })]);
  const { name, creditCode } = enterpriseRecord(1);
  expect(await rowSeen(world, one, dossierOf(1))).toMatchObject({
    status: 'draft',
    name,
    creditCode,
    dueOn: '2026-08-31'
  });
  expect(await rowSeen(world, cast.reviewer, dossierOf(1))).toBeUndefined();
});

test('files whose bytes came before the first draft are known to the dossier it opens, and to a submission without one', async () => {
  const one = await anEnterprise(world, 1);
  const [first, second, ...rest] = someFiles(1);
  if (!first || !second) throw new Error('too few files');
  await upload(world, one, dossierOf(1), [first]);
  const { fileId, sha256, size, type } = second;
  await uploadAllowed(world.office, one, { fileId, subjectId: dossierOf(1), sha256, size, type });
  await push(world, one, 'drafts', [form(1, 1)]);
  expect(await seen(world, one, dossierOf(1))).toMatchObject({ status: 'draft', received: [first.fileId] });
  await upload(world, one, dossierOf(1), [second, ...rest]);
  const all = someFiles(1).map((file) => file.fileId);
  expect((await seen(world, one, dossierOf(1)))?.received).toEqual(all.sort());

  const other = await filed(cast, 2);
  const theirs = someFiles(2).map((file) => file.fileId);
  expect(await seen(world, other, dossierOf(2))).toMatchObject({ status: 'submitted', received: theirs.sort() });
});

test('a draft of a second filing is kept, but opens no second dossier while the first stands', async () => {
  const one = await filed(cast, 1);
  await push(world, one, 'drafts', [draft('informationForm', dossierOf(1, 2), 1)]);
  expect(await seen(world, one, dossierOf(1, 2))).toBeUndefined();
  expect((await pullAll<WireDraft>(world, one, 'drafts')).size).toBe(1);
});

/** A refused draft's verdict: under its id, or another where somebody else's is found under that. */
async function refusalOf(person: Actor, { id, subjectId }: WireDraft) {
  const all = await pullAll<Verdict>(world, person, 'verdicts');
  const other = [...all.values()].find((verdict) => verdict.step === 'malformed' && verdict.subjectId === subjectId);
  return (all.get(id) ?? other)?.refusal;
}

test('who may write which draft', async () => {
  const one = await recommended(cast, 1);
  const two = await anEnterprise(world, 2);
  const otherBody = await aPerson(world, 'other', 'reviewer', 'body-2');
  const otherProvince = await aPerson(world, 'far', 'province', '440000');
  const { reviewer, province } = cast;
  const people = { one, two, reviewer, otherBody, province, otherProvince };
  const expected: [FormKind, subjectId: string, may: (keyof typeof people)[]][] = [
    ['informationForm', dossierOf(1), ['one']],
    ['informationForm', dossierOf(2), ['two']],
    ['informationForm', anId(), []],
    ['reviewSheet', dossierOf(1), ['reviewer']],
    ['reviewSheet', dossierOf(2), []],
    ['decision', dossierOf(1), ['province']],
    ['revocation', dossierOf(1), ['province']]
  ];
  const facts = await factsHash(world.storage);
  for (const [kind, subjectId, may] of expected)
    for (const [name, person] of Object.entries(people)) {
      const row = draft(kind, subjectId, 1, { by: kind });
      expect(await push(world, person, 'drafts', [row])).toEqual([]);
      const held = await pullAll<WireDraft>(world, person, 'drafts');
      expect({ kind, name, held: held.has(row.id) }).toEqual({ kind, name, held: may.includes(name as never) });
      if (!may.includes(name as never)) expect(await refusalOf(person, row)).toEqual({ code: 'not-your-dossier' });
    }
  expect(await world.storage.read.dossiers.head(dossierOf(2))).toMatchObject({ status: 'draft' });
  expect(facts).not.toBe(await factsHash(world.storage));
});

test('two strangers are refused the same draft, and each is told', async () => {
  await anEnterprise(world, 1);
  const strangers = [await anEnterprise(world, 2), await anEnterprise(world, 3)];
  for (const stranger of strangers) await push(world, stranger, 'drafts', [form(1, 1)]);
  for (const stranger of strangers) expect(await refusalOf(stranger, form(1, 1))).toEqual({ code: 'not-your-dossier' });
});

test('a new batch or draw belongs to the province that writes first', async () => {
  const far = await aPerson(world, 'far', 'province', '440000');
  for (const kind of ['batchList', 'drawCommitment', 'drawSeed'] as const) {
    const row = draft(kind, anId(), 1, { by: 'province' });
    await push(world, cast.province, 'drafts', [row]);
    await push(world, far, 'drafts', [{ ...row, rev: 2, fields: { by: 'far' } }], [row]);
    await push(world, cast.reviewer, 'drafts', [{ ...row, rev: 2, fields: { by: 'reviewer' } }], [row]);
    expect((await pullAll<WireDraft>(world, cast.province, 'drafts')).get(row.id)).toEqual(row);
    expect((await pullAll<WireDraft>(world, far, 'drafts')).size).toBe(0);
  }
});

test('malformed rows are told to their author and stop no other', async () => {
  const one = await anEnterprise(world, 1);
  const good = form(1, 1);
  const rows = [null, {}, { ...good, id: 'informationForm|else|basics' }, { ...form(1, 1), rev: 'x' }, good];
  expect(await push(world, one, 'drafts', rows)).toEqual([]);
  expect((await pullAll<WireDraft>(world, one, 'drafts')).size).toBe(1);
  expect(await verdictOf(world, one, 'informationForm|else|basics')).toMatchObject({ refusal: { code: 'malformed' } });
});

test('what was refused and is accepted later is no longer refused', async () => {
  const one = await filed(cast, 1);
  const stranger = await aPerson(world, 'new reviewer', 'reviewer', 'body-2');
  const row = draft('reviewSheet', dossierOf(1), 1);
  await push(world, stranger, 'drafts', [row]);
  expect((await verdictOf(world, stranger, row.id)).state).toBe('refused');
  await putEnterprise(world.office, enterpriseRecord(1, { bodyId: 'body-2' }));
  await push(world, stranger, 'drafts', [row]);
  expect((await pullAll(world, stranger, 'verdicts')).size).toBe(0);
  expect(await rowSeen(world, one, dossierOf(1))).toMatchObject({ bodyId: 'body-2' });
});

test('a dossier that goes to another body leaves the first and reaches the second', async () => {
  await filed(cast, 1);
  const other = await aPerson(world, 'other', 'reviewer', 'body-2');
  const device = { held: new Map(), checkpoint: null };
  await pullAll(world, cast.reviewer, 'dossiers', device);
  expect(device.held.size).toBe(1);
  await putEnterprise(world.office, enterpriseRecord(1, { bodyId: 'body-2' }));
  await pullAll(world, cast.reviewer, 'dossiers', device);
  expect(device.held.size).toBe(0);
  expect(await seen(world, other, dossierOf(1))).toMatchObject({ status: 'submitted', bodyId: 'body-2' });
});

test('another epoch or version of the protocol is refused as a whole', async () => {
  const one = await anEnterprise(world, 1);
  const request = { version: 1, collection: 'drafts', epoch: 1, rows: [{ newDocumentState: form(1, 1) }] } as const;
  const ask = async (changes: object) => {
    const answer = await receivePush(world.office, one, { ...request, ...changes, rows: [...request.rows] });
    return answer.ok ? 'ok' : answer.refusal;
  };
  expect(await ask({ epoch: 2 })).toEqual({ code: 'epoch-changed', facts: { epoch: 1 } });
  expect(await ask({ version: 0 })).toEqual({ code: 'client-too-old', facts: { version: 1 } });
  expect(await ask({})).toBe('ok');
});

test('files: one id is one content for ever; conflicts as with drafts', async () => {
  const one = await anEnterprise(world, 1);
  const two = await anEnterprise(world, 2);
  const file = {
    id: anId(),
    subjectId: dossierOf(1),
    box: 'licence',
    name: 'a.pdf',
    size: 10,
    type: 'application/pdf',
    sha256: 'a'.repeat(64),
    rev: 1,
    _deleted: false
  };
  await push(world, two, 'files', [file]);
  expect(await world.storage.read.files.get(file.id)).toBeUndefined();
  await push(world, one, 'files', [file]);
  const renamed = { ...file, name: 'b.pdf', rev: 2 };
  expect(await push(world, one, 'files', [renamed])).toEqual([file]);
  expect(await push(world, one, 'files', [renamed], [file])).toEqual([]);
  await push(world, one, 'files', [{ ...renamed, sha256: 'b'.repeat(64), rev: 3 }], [renamed]);
  const refusals = [...(await pullAll<Verdict>(world, one, 'verdicts')).values()].map(({ refusal }) => refusal?.code);
  expect(refusals).toEqual(['file-mismatch']);
  await push(world, two, 'files', [{ ...renamed, subjectId: dossierOf(2), rev: 3 }], [renamed]);
  expect([...(await pullAll(world, one, 'files')).values()]).toEqual([renamed]);
  expect((await pullAll(world, two, 'files')).size).toBe(0);
});
