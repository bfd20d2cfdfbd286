import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Actor } from '../../../sync-server/usecases/office.ts';
import { newDossier } from '../../../sync-server/usecases/ownDossier.ts';
import { saveDossiers } from '../../../sync-server/usecases/publishDossiers.ts';
import { aCast, batchOf, dossierOf, type Cast } from './filing.ts';
import { anEnterprise, anId, anIntent, aWorld, done, enterpriseIdOf, push, wish, type World } from './world.ts';

let world: World;
let cast: Cast;
beforeEach(async () => {
  world = await aWorld('production', '2026-07-01T02:00:00Z');
  cast = await aCast(world);
});
afterEach(() => world.close());

/** Enterprises whose dossiers stand recommended, without going through every form. */
async function recommendMany(from: number, count: number, division: (at: number) => string): Promise<void> {
  for (let at = from; at < from + count; at += 1) {
    await anEnterprise(world, at, { division: division(at) });
    await world.storage.transaction(async (tx) => {
      const head = await newDossier(tx, { enterpriseId: enterpriseIdOf(at), year: 2026, ordinal: 1 });
      if (head) await saveDossiers(tx, [{ ...head, status: 'recommended', submittedOn: '2026-07-01', route: 'score' }]);
    });
  }
}

async function publicized(dossiers: number[]): Promise<string> {
  const subjectId = anId();
  await done(world, cast.province, { step: 'batch', subjectId, form: batchOf(dossiers) });
  await done(world, cast.province, { step: 'publicize', subjectId });
  return subjectId;
}

const register = (who: Actor, subjectId: string) =>
  push(world, who, 'intents', [anIntent({ step: 'register', subjectId })]);
const numbers = () => world.storage.read.registry.numbersInForce({ provinceCode: '490000', year: 2026, batchId: null });

test('64 announcements at once give every serial of each division once, without a gap', async () => {
  await recommendMany(0, 128, (at) => ['490102', '490103', '490121'][at % 3]!);
  const batches: string[] = [];
  for (let at = 0; at < 64; at += 1) batches.push(await publicized([2 * at, 2 * at + 1]));
  world.now.at = '2026-07-20T02:00:00Z';
  await Promise.all([...batches, ...batches.toReversed()].map((batchId) => register(cast.province, batchId)));
  const given = await numbers();
  expect(given).toHaveLength(128);
  for (const division of ['490102', '490103', '490121']) {
    const serials = given
      .filter((number) => number.slice(4, 10) === division)
      .map((number) => Number(number.slice(12)));
    expect(serials.sort((a, b) => a - b)).toEqual(serials.map((_, at) => at + 1));
  }
});

test('an announcement that fails anywhere gives no number and leaves no gap', async () => {
  await recommendMany(0, 3, () => '490102');
  const batchId = await publicized([0, 1, 2]);
  world.now.at = '2026-07-20T02:00:00Z';
  const { storage } = world;
  const crash = () => Promise.reject(new Error('power cut'));
  for (const part of ['registry', 'batches', 'audit', 'intents', 'feed'] as const) {
    const broken = {
      ...world.office,
      storage: {
        ...storage,
        transaction: <Value>(work: Parameters<typeof storage.transaction<Value>>[0]) =>
          storage.transaction((tx) => work({ ...tx, [part]: { ...tx[part], add: crash, put: crash, write: crash } }))
      }
    };
    const crashing = push({ ...world, office: broken }, cast.province, 'intents', [
      anIntent({ step: 'register', subjectId: batchId })
    ]);
    await expect(crashing).rejects.toThrow('power cut');
    expect(await numbers()).toEqual([]);
  }
  await register(cast.province, batchId);
  expect((await numbers()).map((number) => number.slice(10))).toEqual(['A0000001', 'A0000002', 'A0000003']);
});

test('serials go by division, day of submission and id; the marks come from founding and day', async () => {
  await recommendMany(0, 4, () => '490102');
  const days = ['2026-07-02', '2026-06-02', '2026-07-02', '2026-06-02'];
  await world.storage.transaction(async (tx) => {
    const heads = await tx.dossiers.heads(days.map((_, at) => dossierOf(at)));
    await saveDossiers(
      tx,
      heads.map((head, at) => ({
        ...head,
        submittedOn: days[at]!,
        foundedOn: at === 0 ? '2026-01-05' : head.foundedOn
      }))
    );
  });
  const batchId = await publicized([0, 1, 2, 3]);
  world.now.at = '2026-07-20T02:00:00Z';
  await register(cast.province, batchId);
  const heads = await world.storage.read.dossiers.heads([0, 1, 2, 3].map((at) => dossierOf(at)));
  const ordered = heads.toSorted((a, b) => (`${a.submittedOn}|${a.id}` < `${b.submittedOn}|${b.id}` ? -1 : 1));
  expect(ordered.map(({ number }) => Number(number?.slice(12)))).toEqual([1, 2, 3, 4]);
  expect(heads[0]?.number).toMatch(/^2026490102B0/);
  expect(heads[1]?.number).toMatch(/^2026490102A0/);
});

test('a full range refuses the whole announcement and is never begun again', async () => {
  await recommendMany(0, 2, () => '490102');
  const batchId = await publicized([0, 1]);
  await world.storage.transaction((tx) => tx.registry.setNextSerial(2026, '490102', 999_999));
  world.now.at = '2026-07-20T02:00:00Z';
  const subjectId = batchId;
  expect((await wish(world, cast.province, { step: 'register', subjectId })).refusal).toEqual({
    code: 'serials-exhausted',
    facts: { left: 1 }
  });
  expect(await numbers()).toEqual([]);
});

test('a rejected entry leaves the batch before the announcement and takes no serial', async () => {
  await recommendMany(0, 3, () => '490102');
  const batchId = await publicized([0, 1, 2]);
  const words = {
    kind: 'decision',
    edition: '2022',
    year: 2026,
    sections: { decision: { words: '异议成立' } }
  } as const;
  await done(world, cast.province, { step: 'reject', subjectId: dossierOf(1), baseSeq: 2, form: words });
  world.now.at = '2026-07-20T02:00:00Z';
  await register(cast.province, batchId);
  expect((await numbers()).map((number) => number.slice(12))).toEqual(['000001', '000002']);
});

test('what is published after six in the evening counts from the next day', async () => {
  await recommendMany(0, 1, () => '490102');
  world.now.at = '2026-07-01T10:00:01Z';
  const batchId = await publicized([0]);
  expect((await world.storage.read.batches.get(batchId))?.publicity).toMatchObject({
    start: '2026-07-02',
    end: '2026-07-15'
  });
});
