import { afterEach, beforeEach, expect, test } from 'vitest';
import { type WireIntent } from '#protocol/sync.ts';
import { bytesArrived } from '../../../sync-server/usecases/bytesArrived.ts';
import { factsHash } from '../../../sync-server/usecases/factsHash.ts';
import { fileForReader } from '../../../sync-server/usecases/fileForReader.ts';
import { type Actor } from '../../../sync-server/usecases/office.ts';
import { uploadAllowed } from '../../../sync-server/usecases/uploadAllowed.ts';
import { aForm, goodSheet, someFiles } from './aForm.ts';
import { aCast, batchOf, dossierOf, filed, recommended, seen, type Cast } from './filing.ts';
import {
  actForm,
  anEnterprise,
  anId,
  anIntent,
  aPerson,
  aWorld,
  done,
  hashOf,
  push,
  upload,
  verdictOf,
  wish,
  type World
} from './world.ts';

let world: World;
let cast: Cast;
beforeEach(async () => {
  world = await aWorld();
  cast = await aCast(world);
});
afterEach(() => world.close());

const submission = (at: number, changes: Partial<WireIntent> = {}): WireIntent => ({
  ...anIntent({ step: 'submit', subjectId: dossierOf(at), form: aForm(at), files: someFiles(at) }),
  ...changes
});

test('the same wish, sent three times in any order and mixed with others, is done once with one verdict', async () => {
  const one = await anEnterprise(world, 1);
  await upload(world, one, dossierOf(1), someFiles(1));
  const submit = submission(1);
  const withdraw = anIntent({ step: 'withdraw', subjectId: dossierOf(1), baseSeq: 1 });
  await push(world, one, 'intents', [submit, submit, withdraw]);
  const after = { facts: await factsHash(world.storage), verdict: await verdictOf(world, one, submit.id) };
  expect(after.verdict.state).toBe('accepted');
  world.now.at = '2026-07-02T03:00:00Z';
  await push(world, one, 'intents', [withdraw, submit, withdraw, submit]);
  expect(await factsHash(world.storage)).toBe(after.facts);
  expect(await verdictOf(world, one, submit.id)).toEqual(after.verdict);
  expect((await seen(world, one, dossierOf(1)))?.history).toHaveLength(2);
});

test('a refused wish stays refused, also when it would be granted later or comes with another body', async () => {
  const one = await anEnterprise(world, 1);
  await upload(world, one, dossierOf(1), someFiles(1));
  const early = submission(1, { baseSeq: 7 });
  expect(await wish(world, one, early)).toMatchObject({ state: 'refused', refusal: { code: 'stale-dossier' } });
  const facts = await factsHash(world.storage);
  expect(await wish(world, one, { ...early, baseSeq: 0 })).toMatchObject({ refusal: { code: 'stale-dossier' } });
  expect(await factsHash(world.storage)).toBe(facts);
});

test('every forged field leaves the facts as they were', async () => {
  const one = await filed(cast, 1);
  await recommended(cast, 2);
  const stranger = await anEnterprise(world, 3);
  await upload(world, stranger, dossierOf(3), someFiles(3));
  const otherBody = await aPerson(world, 'other', 'reviewer', 'body-2');
  const otherProvince = await aPerson(world, 'far', 'province', '440000');
  const nobody: Actor = { userId: 'nobody', displayName: 'nobody', memberships: [] };
  const sheet = actForm('reviewSheet', 'sheet', { ...goodSheet, reasons: [] });
  const words = actForm('decision', 'decision', { words: '不符合' });
  const [firstFile, ...otherFiles] = someFiles(3);
  const forged: [why: string, who: Actor, code: string, intent: Parameters<typeof wish>[2]][] = [
    ['form changed after hashing', stranger, 'form-changed', submission(3, { formHash: 'a'.repeat(64) })],
    ['hash without a form', stranger, 'form-changed', submission(3, { form: null })],
    ['no form', stranger, 'form-malformed', submission(3, { form: null, formHash: null })],
    ['another kind of form', stranger, 'form-malformed', submission(3, { form: sheet, formHash: hashOf(sheet) })],
    [
      'another year',
      stranger,
      'form-malformed',
      { step: 'submit', subjectId: dossierOf(3), form: { ...aForm(3), year: 2025 } }
    ],
    [
      'another edition',
      stranger,
      'form-malformed',
      { step: 'submit', subjectId: dossierOf(3), form: { ...aForm(3), edition: '2017' } }
    ],
    [
      'a foreign section',
      stranger,
      'form-malformed',
      { step: 'submit', subjectId: dossierOf(3), form: aFormWith({ admin: { total: 100 } }) }
    ],
    [
      'a foreign box',
      stranger,
      'form-malformed',
      { step: 'submit', subjectId: dossierOf(3), form: aFormWith({ cover: { total: 100 } }) }
    ],
    [
      'another credit code',
      stranger,
      'form-malformed',
      { step: 'submit', subjectId: dossierOf(3), form: aForm(1), files: someFiles(3) }
    ],
    [
      'a form that does not qualify',
      stranger,
      'does-not-qualify',
      submissionWith('conditions', { majorIncident: true })
    ],
    ['an incomplete form', stranger, 'form-incomplete', submissionWith('finances', { mainRevenue: null })],
    ['no first page', stranger, 'first-page-missing', submission(3, { files: otherFiles })],
    [
      'a file with another hash',
      stranger,
      'file-mismatch',
      submission(3, { files: [{ ...firstFile!, sha256: 'b'.repeat(64) }, ...otherFiles] })
    ],
    [
      'a file with another size',
      stranger,
      'file-mismatch',
      submission(3, { files: [{ ...firstFile!, size: 1 }, ...otherFiles] })
    ],
    [
      'a file of another type',
      stranger,
      'file-type',
      submission(3, { files: [{ ...firstFile!, type: 'text/html' }, ...otherFiles] })
    ],
    [
      'a file of another dossier',
      stranger,
      'file-mismatch',
      submission(3, { files: [someFiles(1)[0]!, ...otherFiles] })
    ],
    ['another base', stranger, 'stale-dossier', submission(3, { baseSeq: 1 })],
    ['a foreign dossier', stranger, 'not-your-dossier', submission(1, { baseSeq: 1 })],
    ['a dossier nobody has', stranger, 'not-your-dossier', submission(3, { subjectId: anId() })],
    ['without any membership', nobody, 'not-your-dossier', submission(3)],
    [
      'a reviewer submits',
      cast.reviewer,
      'not-your-step',
      submission(1, { baseSeq: 1, form: aForm(1), formHash: hashOf(aForm(1)) })
    ],
    [
      'the enterprise passes itself',
      one,
      'not-your-step',
      { step: 'passReview', subjectId: dossierOf(1), baseSeq: 1, form: sheet }
    ],
    [
      'another body passes',
      otherBody,
      'not-your-dossier',
      { step: 'passReview', subjectId: dossierOf(1), baseSeq: 1, form: sheet }
    ],
    [
      'a pass with an unanswered item',
      cast.reviewer,
      'review-incomplete',
      {
        step: 'passReview',
        subjectId: dossierOf(1),
        baseSeq: 1,
        form: actForm('reviewSheet', 'sheet', { ...goodSheet, sealed: null })
      }
    ],
    [
      'a return without reason',
      cast.reviewer,
      'reason-needed',
      {
        step: 'return',
        subjectId: dossierOf(1),
        baseSeq: 1,
        form: actForm('reviewSheet', 'sheet', { ...goodSheet, sealed: false, reasons: [] })
      }
    ],
    [
      'a return at a box that is not there',
      cast.reviewer,
      'reason-unknown-box',
      {
        step: 'return',
        subjectId: dossierOf(1),
        baseSeq: 1,
        form: actForm('reviewSheet', 'sheet', {
          ...goodSheet,
          sealed: false,
          reasons: [{ rowId: 'r', order: 'a', box: 'basics.nothing', code: 'other', words: 'x' }]
        })
      }
    ],
    [
      'a reviewer recommends too early',
      cast.reviewer,
      'wrong-status',
      { step: 'recommend', subjectId: dossierOf(1), baseSeq: 1 }
    ],
    [
      'another province rejects',
      otherProvince,
      'not-your-dossier',
      { step: 'reject', subjectId: dossierOf(2), baseSeq: 3, form: words }
    ],
    [
      'a rejection without words',
      cast.province,
      'reason-needed',
      { step: 'reject', subjectId: dossierOf(2), baseSeq: 3, form: actForm('decision', 'decision', { words: ' ' }) }
    ],
    [
      'a revocation of what has no number',
      cast.province,
      'wrong-status',
      {
        step: 'revoke',
        subjectId: dossierOf(2),
        baseSeq: 3,
        form: actForm('revocation', 'decision', { reason: 'listed', words: 'x' })
      }
    ],
    [
      'a batch by the body',
      cast.reviewer,
      'not-your-dossier',
      { step: 'batch', subjectId: anId(), form: batchOf([2]) }
    ],
    [
      'a batch by another province',
      otherProvince,
      'not-your-dossier',
      { step: 'batch', subjectId: anId(), form: batchOf([2]) }
    ],
    ['an empty batch', cast.province, 'batch-empty', { step: 'batch', subjectId: anId(), form: batchOf([]) }],
    [
      'a batch with one that is not recommended',
      cast.province,
      'wrong-status',
      { step: 'batch', subjectId: anId(), form: batchOf([2, 1]) }
    ],
    [
      'a batch with one nobody has',
      cast.province,
      'not-your-dossier',
      { step: 'batch', subjectId: anId(), form: batchOf([2, 99]) }
    ],
    [
      'a batch list that is no list',
      cast.province,
      'form-malformed',
      { step: 'batch', subjectId: anId(), form: actForm('batchList', 'list', { dossierIds: dossierOf(2) }) }
    ],
    ['publicity of no batch', cast.province, 'not-your-dossier', { step: 'publicize', subjectId: anId() }],
    ['numbers for no batch', cast.province, 'not-your-dossier', { step: 'register', subjectId: anId() }],
    [
      'a draw from nothing',
      cast.province,
      'draw-pool-empty',
      {
        step: 'commitDraw',
        subjectId: anId(),
        form: actForm('drawCommitment', 'commitment', {
          batchId: null,
          rateBasisPoints: 500,
          strata: 'none',
          seedRule: 'x'
        })
      }
    ],
    [
      'a draw without commitment',
      cast.province,
      'draw-not-committed',
      { step: 'draw', subjectId: anId(), form: actForm('drawSeed', 'seed', { values: ['1'] }) }
    ]
  ];
  const facts = await factsHash(world.storage);
  for (const [why, who, code, intent] of forged) {
    const verdict = await wish(world, who, intent);
    expect({ why, state: verdict.state, code: verdict.refusal?.code }).toEqual({ why, state: 'refused', code });
    expect(await factsHash(world.storage), why).toBe(facts);
  }
});

const aFormWith = (sections: Record<string, Record<string, unknown>>) => {
  const form = aForm(3);
  return { ...form, sections: { ...form.sections, ...sections } };
};
const submissionWith = (section: string, boxes: Record<string, unknown>) => {
  const form = aForm(3, { [section]: { ...aForm(3).sections[section], ...boxes } });
  return anIntent({ step: 'submit', subjectId: dossierOf(3), form, files: someFiles(3) });
};

test('what a client says about server-owned fields is ignored', async () => {
  const one = await anEnterprise(world, 1);
  await upload(world, one, dossierOf(1), someFiles(1));
  const forged = {
    ...submission(1),
    status: 'registered',
    number: '202649010200000001',
    total: 100,
    submittedOn: '2026-01-01'
  };
  await push(world, one, 'intents', [forged]);
  expect(await seen(world, one, dossierOf(1))).toMatchObject({
    status: 'submitted',
    number: null,
    submittedOn: '2026-07-01'
  });
});

test('a malformed row is refused under its own id and stops no other; a better one under that id comes too late', async () => {
  const one = await anEnterprise(world, 1);
  await upload(world, one, dossierOf(1), someFiles(1));
  const id = anId();
  const half = { ...submission(1), id: anId(), at: '\ud800' };
  const rows = [
    null,
    7,
    'x',
    [],
    {},
    { id: 'x'.repeat(500) },
    { ...submission(1), id, step: 'steal' },
    half,
    submission(1)
  ];
  await push(world, one, 'intents', rows);
  expect(await seen(world, one, dossierOf(1))).toMatchObject({ status: 'submitted' });
  for (const each of [id, half.id])
    expect(await verdictOf(world, one, each)).toMatchObject({ step: 'malformed', refusal: { code: 'malformed' } });
  expect(await wish(world, one, submission(1, { id }))).toMatchObject({
    state: 'refused',
    refusal: { code: 'malformed' }
  });
});

test('nobody overwrites another person’s verdict by naming its id', async () => {
  const one = await anEnterprise(world, 1);
  const two = await anEnterprise(world, 2);
  const refused = submission(1, { baseSeq: 9 });
  const mine = await wish(world, one, refused);
  await push(world, two, 'intents', [{ id: refused.id }, { ...refused, baseSeq: 0 }]);
  await push(world, two, 'drafts', [{ id: refused.id }]);
  expect(await verdictOf(world, one, refused.id)).toEqual(mine);
});

test('a submission waits for its files and counts from the day the last byte is here', async () => {
  const one = await anEnterprise(world, 1);
  const files = someFiles(1);
  const submit = submission(1);
  expect(await wish(world, one, submit)).toMatchObject({
    state: 'pending',
    waitsFor: files.map(({ fileId }) => fileId),
    receivedAt: '2026-07-01T02:00:00Z',
    completeAt: null
  });
  expect(await seen(world, one, dossierOf(1))).toBeUndefined();
  await upload(world, one, dossierOf(1), files.slice(0, 6));
  expect(await verdictOf(world, one, submit.id)).toMatchObject({ state: 'pending', waitsFor: [files[6]!.fileId] });
  world.now.at = '2026-07-03T17:00:00Z';
  await upload(world, one, dossierOf(1), files.slice(6));
  expect(await verdictOf(world, one, submit.id)).toMatchObject({
    state: 'accepted',
    completeAt: '2026-07-03T17:00:00Z'
  });
  expect(await seen(world, one, dossierOf(1))).toMatchObject({
    status: 'submitted',
    submittedOn: '2026-07-04',
    receivedAt: '2026-07-01T02:00:00Z',
    completeAt: '2026-07-03T17:00:00Z'
  });
});

test('files that come after the window are too late', async () => {
  const one = await anEnterprise(world, 1);
  world.now.at = '2026-08-31T15:59:00Z';
  const submit = submission(1);
  expect(await wish(world, one, submit)).toMatchObject({ state: 'pending' });
  world.now.at = '2026-08-31T16:01:00Z';
  await upload(world, one, dossierOf(1), someFiles(1));
  expect(await verdictOf(world, one, submit.id)).toMatchObject({
    state: 'refused',
    refusal: { code: 'window-closed' }
  });
});

test('a wish that waits is overtaken by another that is granted', async () => {
  const one = await anEnterprise(world, 1);
  const waiting = submission(1);
  await wish(world, one, waiting);
  await upload(world, one, dossierOf(1), someFiles(1, 2));
  await done(world, one, { step: 'submit', subjectId: dossierOf(1), form: aForm(1), files: someFiles(1, 2) });
  await upload(world, one, dossierOf(1), someFiles(1));
  expect(await verdictOf(world, one, waiting.id)).toMatchObject({ refusal: { code: 'stale-dossier' } });
});

test('bytes may come for one’s own dossier only, once promised never otherwise', async () => {
  const one = await anEnterprise(world, 1);
  const two = await anEnterprise(world, 2);
  const [file] = someFiles(1);
  const { fileId, sha256, size, type } = file!;
  const announced = { fileId, subjectId: dossierOf(1), sha256, size, type };
  const answer = async (actor: Actor, changes: Partial<typeof announced>) => {
    const allowed = await uploadAllowed(world.office, actor, { ...announced, ...changes });
    return allowed.ok ? allowed.value.state : allowed.refusal.code;
  };
  expect(await answer(two, {})).toBe('not-your-dossier');
  expect(await answer(one, { size: 0 })).toBe('file-empty');
  expect(await answer(one, { size: 20 * 1024 * 1024 + 1 })).toBe('file-too-large');
  expect(await answer(one, { type: 'image/svg+xml' })).toBe('file-type');
  expect(await answer(one, { sha256: 'x' })).toBe('file-mismatch');
  expect(await answer(one, {})).toBe('expected');
  expect(await answer(one, { sha256: 'c'.repeat(64) })).toBe('file-mismatch');
  expect(await answer(two, { subjectId: dossierOf(2) })).toBe('not-your-dossier');
  expect(await bytesArrived(world.office, anId())).toMatchObject({ refusal: { code: 'not-found' } });
  await bytesArrived(world.office, fileId);
  expect(await answer(one, {})).toBe('verified');
  const wireFile = {
    id: fileId,
    subjectId: dossierOf(1),
    box: 'firstPage',
    name: 'a.pdf',
    sha256,
    size,
    type,
    rev: 1,
    _deleted: false
  };
  await push(world, one, 'files', [wireFile]);
  expect(await fileForReader(world.office, one, fileId)).toMatchObject({ ok: true, value: { name: 'a.pdf' } });
});

test('a file is read by its enterprise, and by the office that has the dossier, once it was submitted', async () => {
  const one = await anEnterprise(world, 1);
  const two = await anEnterprise(world, 2);
  const { fileId } = someFiles(1)[0]!;
  const may = async (actor: Actor) => (await fileForReader(world.office, actor, fileId)).ok;
  expect(await may(one)).toBe(false);
  await upload(world, one, dossierOf(1), someFiles(1));
  expect([await may(one), await may(two), await may(cast.reviewer)]).toEqual([true, false, false]);
  await done(world, one, submission(1));
  const otherBody = await aPerson(world, 'other', 'reviewer', 'body-2');
  expect([await may(cast.reviewer), await may(cast.province), await may(otherBody)]).toEqual([true, true, false]);
  await upload(world, one, dossierOf(1), someFiles(1, 2));
  const notYet = someFiles(1, 2)[0]!.fileId;
  expect((await fileForReader(world.office, one, notYet)).ok).toBe(true);
  expect((await fileForReader(world.office, cast.reviewer, notYet)).ok).toBe(false);
});

test('a crash before the commit leaves nothing; the same wish is then granted', async () => {
  const one = await anEnterprise(world, 1);
  await upload(world, one, dossierOf(1), someFiles(1));
  const { storage } = world;
  const facts = await factsHash(storage);
  const submit = submission(1);
  for (const broken of ['audit', 'intents', 'feed', 'dossiers'] as const) {
    const crashing: World = {
      ...world,
      office: {
        ...world.office,
        storage: {
          ...storage,
          transaction: (work) =>
            storage.transaction((tx) =>
              work({ ...tx, [broken]: { ...tx[broken], add: crash, write: crash, saveForms: crash } })
            )
        }
      }
    };
    await expect(push(crashing, one, 'intents', [submit])).rejects.toThrow('power cut');
    expect(await factsHash(storage)).toBe(facts);
    expect(await storage.read.intents.get(submit.id)).toBeUndefined();
  }
  expect(await wish(world, one, submit)).toMatchObject({ state: 'accepted' });
  expect((await seen(world, one, dossierOf(1)))?.filingNumber).toBe('2026490102000000000001');
});

const crash = () => Promise.reject(new Error('power cut'));
