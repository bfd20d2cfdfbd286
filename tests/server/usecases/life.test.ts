import { afterEach, beforeEach, expect, test } from 'vitest';
import { draw } from '#domain/spotCheck/draw.ts';
import { type BatchRecord, type DrawRecord, type Notice } from '#protocol/documents.ts';
import { draftId } from '#protocol/collections.ts';
import { advanceLegalDay } from '../../../sync-server/usecases/advanceLegalDay.ts';
import { verifyAudit } from '../../../sync-server/usecases/audit.ts';
import {
  publicBatch,
  publicBatches,
  publicDraw,
  publicRegistry,
  publicSummary
} from '../../../sync-server/usecases/public.ts';
import { aForm, creditCodeOf, goodSheet, someFiles } from './aForm.ts';
import { aCast, batchOf, dossierOf, recommended, rowSeen, seen, type Cast } from './filing.ts';
import { actForm, anEnterprise, anId, aWorld, done, pullAll, push, upload, wish, type World } from './world.ts';

let world: World;
let cast: Cast;
beforeEach(async () => {
  world = await aWorld();
  cast = await aCast(world);
});
afterEach(() => world.close());

const advance = async (workingDays: number) => {
  const moved = await advanceLegalDay(world.office, cast.province, { workingDays });
  if (!moved.ok) throw new Error(moved.refusal.code);
  return moved.value.legalDay;
};

test('a dossier lives: draft, submitted, returned, corrected, passed, recommended, registered, drawn, revoked', async () => {
  const { reviewer, province } = cast;
  const enterprise = await anEnterprise(world, 1);
  const id = dossierOf(1);

  const draft = { kind: 'informationForm', subjectId: id, section: 'basics' };
  await push(world, enterprise, 'drafts', [
    { ...draft, id: draftId(draft), rev: 1, fields: { name: '甲' }, disputes: [], _deleted: false }
  ]);
  expect(await seen(world, enterprise, id)).toMatchObject({
    status: 'draft',
    seq: 0,
    name: '云浦市星禾第1科技有限公司'
  });
  expect(await seen(world, reviewer, id)).toBeUndefined();

  await upload(world, enterprise, id, someFiles(1));
  expect((await seen(world, enterprise, id))?.received).toHaveLength(7);
  await done(world, enterprise, { step: 'submit', subjectId: id, form: aForm(1), files: someFiles(1) });
  const first = await seen(world, reviewer, id);
  expect(first).toMatchObject({
    status: 'submitted',
    seq: 1,
    submittedOn: '2026-07-01',
    reviewDueOn: '2026-07-08',
    filingNumber: '2026490102000000000001',
    route: 'score',
    form: aForm(1),
    previousForm: null
  });
  expect(first?.total).toBeGreaterThanOrEqual(60);

  const reasons = [{ rowId: 'r1', order: 'a', box: 'basics.address', code: 'other', words: '地址与营业执照不一致' }];
  const sheet = actForm('reviewSheet', 'sheet', { ...goodSheet, consistent: false, reasons });
  await done(world, reviewer, { step: 'return', subjectId: id, baseSeq: 1, form: sheet });
  expect(await seen(world, enterprise, id)).toMatchObject({
    status: 'returned',
    returnReasons: [{ box: 'basics.address', words: '地址与营业执照不一致' }]
  });
  expect(await rowSeen(world, enterprise, id)).toMatchObject({ dueOn: '2026-10-09', round: 1 });

  await advance(3);
  const corrected = aForm(1, { basics: { ...aForm(1).sections.basics, address: '观澜路3号' } });
  await done(world, enterprise, { step: 'submit', subjectId: id, baseSeq: 2, form: corrected, files: someFiles(1) });
  expect(await seen(world, reviewer, id)).toMatchObject({
    submittedOn: '2026-07-06',
    form: corrected,
    previousForm: aForm(1),
    filingNumber: '2026490102000000000001',
    returnReasons: []
  });
  const good = actForm('reviewSheet', 'sheet', { ...goodSheet, reasons: [] });
  await done(world, reviewer, { step: 'passReview', subjectId: id, baseSeq: 3, form: good });
  await done(world, reviewer, { step: 'recommend', subjectId: id, baseSeq: 4 });

  await recommended(cast, 2);
  const batchId = anId();
  await done(world, province, { step: 'batch', subjectId: batchId, form: batchOf([1, 2]) });
  expect((await publicBatches(world.office)).length).toBe(0);
  await done(world, province, { step: 'publicize', subjectId: batchId });
  const open = (await pullAll<BatchRecord>(world, enterprise, 'records')).get(batchId);
  expect(open).toMatchObject({ state: 'publicized', size: 2, publicity: { start: '2026-07-06', end: '2026-07-17' } });
  const shown = await publicBatch(world.office, batchId);
  expect(shown).toMatchObject({ ok: true, value: { state: 'publicized', entries: [{ number: null }, {}] } });
  const again = await publicBatch(world.office, batchId);
  // The very same list: nothing has happened, so it is not put together a second time.
  expect(shown.ok && again.ok && shown.value === again.value).toBe(true);
  expect(await wish(world, province, { step: 'register', subjectId: batchId })).toMatchObject({
    state: 'refused',
    refusal: { code: 'publicity-running', facts: { end: '2026-07-17' } }
  });

  await advance(9);
  expect((await wish(world, province, { step: 'register', subjectId: batchId })).refusal?.code).toBe(
    'publicity-running'
  );
  await advance(1);
  await done(world, province, { step: 'register', subjectId: batchId });
  const registered = await seen(world, enterprise, id);
  expect(registered).toMatchObject({ status: 'registered', registeredOn: '2026-07-20', batchId });
  expect(registered?.number).toMatch(/^2026490102A000000[12]$/);
  const notices = [...(await pullAll<Notice>(world, enterprise, 'notices')).values()].map(({ code }) => code);
  expect(notices).toEqual(['return', 'passReview', 'recommend', 'publicize', 'register']);

  const drawId = anId();
  const rule = { rateBasisPoints: 500, strata: 'none', seedRule: '2026-07-31 福彩双色球' };
  const tooFew = actForm('drawCommitment', 'commitment', { ...rule, batchId, rateBasisPoints: 499 });
  expect((await wish(world, province, { step: 'commitDraw', subjectId: drawId, form: tooFew })).refusal).toEqual({
    code: 'draw-rate-too-low',
    facts: { minimum: 500 }
  });
  await done(world, province, {
    step: 'commitDraw',
    subjectId: drawId,
    form: actForm('drawCommitment', 'commitment', { ...rule, batchId })
  });
  const seed = actForm('drawSeed', 'seed', { values: [' 03 11 19 ', '07'] });
  await done(world, province, { step: 'draw', subjectId: drawId, form: seed });
  expect((await wish(world, province, { step: 'draw', subjectId: drawId, form: seed })).refusal?.code).toBe(
    'draw-already-drawn'
  );
  const drawn = await publicDraw(world.office, drawId);
  if (!drawn.ok) throw new Error(drawn.refusal.code);
  const repeated = draw({
    numbers: drawn.value.numbers ?? [],
    seed: '03 11 19\n07',
    rateBasisPoints: 500,
    strata: 'none'
  });
  expect(repeated).toMatchObject({ ok: true, value: { selected: drawn.value.result?.selected } });
  const marked = [await seen(world, province, id), await seen(world, province, dossierOf(2))].filter(
    (each) => each?.drawnIn === drawId
  );
  expect(marked.map((each) => each?.number)).toEqual(drawn.value.result?.selected);
  expect((await pullAll<DrawRecord>(world, enterprise, 'records')).get(drawId)).not.toHaveProperty('numbers');

  const decision = actForm('revocation', 'decision', { reason: 'serious-fraud', words: '提供虚假材料' });
  await done(world, province, { step: 'revoke', subjectId: id, baseSeq: 8, form: decision });
  expect(await publicRegistry(world.office, registered?.number ?? '')).toMatchObject([
    {
      state: 'revoked',
      revokedOn: '2026-07-20',
      revocationReason: 'serious-fraud',
      maskedCode: expect.stringMatching(/^91\*{14}..$/)
    }
  ]);
  expect(await publicSummary(world.office)).toEqual({
    registeredThisYear: 1,
    inPublicity: 0,
    registeredEver: 2,
    revoked: 1
  });
  expect(await publicRegistry(world.office, creditCodeOf(2))).toHaveLength(1);
  expect(await publicRegistry(world.office, '星禾第')).toHaveLength(2);
  expect(await publicRegistry(world.office, '第1科')).toHaveLength(1);
  expect(await publicRegistry(world.office, '星')).toEqual([]);
  expect(await publicRegistry(world.office, '%_%')).toEqual([]);
  expect(await publicBatch(world.office, batchId)).toMatchObject({
    ok: true,
    value: { state: 'announced', announcedOn: '2026-07-20', entries: [{ district: '岭海省云浦市东澜区' }, {}] }
  });
  expect(await verifyAudit(world.storage)).toMatchObject({ faults: [] });
});

test('a revoked or rejected enterprise may not file again that year; a withdrawn one may', async () => {
  const enterprise = await recommended(cast, 1);
  const again = { step: 'submit', subjectId: dossierOf(1, 2), form: aForm(1), files: someFiles(1, 2) } as const;
  expect((await wish(world, enterprise, again)).refusal?.code).toBe('already-filed');
  const words = actForm('decision', 'decision', { words: '现场核查不符' });
  await done(world, cast.province, { step: 'reject', subjectId: dossierOf(1), baseSeq: 3, form: words });
  expect((await wish(world, enterprise, again)).refusal?.code).toBe('barred-this-year');

  const other = await anEnterprise(world, 2);
  await upload(world, other, dossierOf(2), someFiles(2));
  await done(world, other, { step: 'submit', subjectId: dossierOf(2), form: aForm(2), files: someFiles(2) });
  await done(world, other, { step: 'withdraw', subjectId: dossierOf(2), baseSeq: 1 });
  await upload(world, other, dossierOf(2, 2), someFiles(2, 2));
  await done(world, other, { step: 'submit', subjectId: dossierOf(2, 2), form: aForm(2), files: someFiles(2, 2) });
});

test('the province sends back to the body, not to the enterprise', async () => {
  await recommended(cast, 1);
  const words = actForm('decision', 'decision', { words: '请核对研发费用' });
  await done(world, cast.province, { step: 'sendBack', subjectId: dossierOf(1), baseSeq: 3, form: words });
  expect(await seen(world, cast.reviewer, dossierOf(1))).toMatchObject({ status: 'submitted', seq: 4 });
});

test('drafts expire when the window has closed, and whatever still waited for files gets its last word', async () => {
  const enterprise = await anEnterprise(world, 1);
  const draft = { kind: 'informationForm', subjectId: dossierOf(1), section: 'basics' };
  await push(world, enterprise, 'drafts', [
    { ...draft, id: draftId(draft), rev: 1, fields: {}, disputes: [], _deleted: false }
  ]);
  const intent = { id: anId(), step: 'submit', subjectId: dossierOf(1), form: aForm(1), files: someFiles(1) } as const;
  expect(await wish(world, enterprise, intent)).toMatchObject({ state: 'pending' });
  await advance(43);
  expect(await seen(world, enterprise, dossierOf(1))).toMatchObject({ status: 'draft' });
  await advance(1);
  expect(await seen(world, enterprise, dossierOf(1))).toMatchObject({ status: 'expired', seq: 1 });
  expect(await wish(world, enterprise, intent)).toMatchObject({ state: 'refused', refusal: { code: 'files-missing' } });
});

test('the day moves in the demonstration only', async () => {
  const real = await aWorld('production');
  expect(await advanceLegalDay(real.office, cast.province, { days: 1 })).toEqual({
    ok: false,
    refusal: { code: 'demo-only' }
  });
  await real.close();
});
