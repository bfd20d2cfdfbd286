import { afterEach, beforeEach, expect, test } from 'vitest';
import { runDueJobs } from '../../../sync-server/jobs/dueJobs.ts';
import { factsHash } from '../../../sync-server/usecases/factsHash.ts';
import { raiseEpoch } from '../../../sync-server/usecases/raiseEpoch.ts';
import { aForm, goodSheet, someFiles } from './aForm.ts';
import { aCast, dossierOf, filed, seen, type Cast } from './filing.ts';
import { actForm, anEnterprise, anIntent, aWorld, done, verdictOf, wish, type World } from './world.ts';

let world: World;
let cast: Cast;
beforeEach(async () => {
  world = await aWorld('production');
  cast = await aCast(world);
});
afterEach(() => world.close());

const at = (day: string) => (world.now.at = `${day}T04:00:00Z`);

test('a returned form expires the day after the correction deadline; a submitted one never', async () => {
  const one = await filed(cast, 1);
  await filed(cast, 2);
  const reasons = [{ rowId: 'r', order: 'a', box: 'basics.address', code: 'other', words: '不一致' }];
  const form = actForm('reviewSheet', 'sheet', { ...goodSheet, consistent: false, reasons });
  await done(world, cast.reviewer, { step: 'return', subjectId: dossierOf(1), baseSeq: 1, form });
  at('2026-10-09');
  expect(await runDueJobs(world.office)).toBe(0);
  at('2026-10-10');
  expect(await runDueJobs(world.office)).toBe(1);
  expect(await seen(world, one, dossierOf(1))).toMatchObject({ status: 'expired', seq: 3 });
  expect(await seen(world, cast.reviewer, dossierOf(2))).toMatchObject({ status: 'submitted' });
});

test('running again on the same day, or at once, changes nothing', async () => {
  await filed(cast, 1);
  at('2026-12-01');
  await Promise.all([runDueJobs(world.office), runDueJobs(world.office)]);
  const facts = await factsHash(world.storage);
  const seq = await world.storage.read.feed.sequence();
  expect(await runDueJobs(world.office)).toBe(0);
  expect(await factsHash(world.storage)).toBe(facts);
  expect(await world.storage.read.feed.sequence()).toBe(seq);
});

test('a crash between effect and mark leaves neither', async () => {
  const one = await anEnterprise(world, 1);
  const subjectId = dossierOf(1);
  const submit = anIntent({ step: 'submit', subjectId, form: aForm(1), files: someFiles(1) });
  await wish(world, one, submit);
  at('2026-09-01');
  const { storage } = world;
  const crash = () => Promise.reject(new Error('power cut'));
  const broken = {
    ...storage,
    transaction: <Value>(work: Parameters<typeof storage.transaction<Value>>[0]) =>
      storage.transaction((tx) => work({ ...tx, meta: { ...tx.meta, set: crash } }))
  };
  await expect(runDueJobs({ ...world.office, storage: broken })).rejects.toThrow('power cut');
  expect((await verdictOf(world, one, submit.id)).state).toBe('pending');
  await runDueJobs(world.office);
  expect(await verdictOf(world, one, submit.id)).toMatchObject({
    state: 'refused',
    refusal: { code: 'files-missing' }
  });
});

test('after a restored backup the epoch is another', async () => {
  expect(await raiseEpoch(world.office)).toBe(2);
  await expect(seen(world, cast.reviewer, 'x')).rejects.toThrow('epoch-changed');
});
