import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Checkpoint } from '#protocol/sync.ts';
import { answerPull } from '../../../sync-server/usecases/answerPull.ts';
import { publish, publishAll } from '../../../sync-server/usecases/feed.ts';
import { grant, withdrawGrant } from '../../../sync-server/usecases/members.ts';
import { type Actor } from '../../../sync-server/usecases/office.ts';
import { aPerson, aWorld, pull, pullAll, type World } from './world.ts';

type Doc = { id: string; _deleted: boolean; text?: string };
let world: World;
let reader: Actor;
const a = { role: 'reviewer', scope: 'a' } as const;
const b = { role: 'reviewer', scope: 'b' } as const;

beforeEach(async () => {
  world = await aWorld();
  reader = await aPerson(world, 'reader', 'reviewer', 'a');
});
afterEach(() => world.close());

const put = (id: string, scopeKeys: string[], text = id) =>
  world.storage.transaction((tx) =>
    publish(tx, { collection: 'records', id, body: JSON.stringify({ id, text, _deleted: false }), scopeKeys })
  );
const remove = (id: string) =>
  world.storage.transaction((tx) => publish(tx, { collection: 'records', id, body: null, scopeKeys: [] }));
const aDevice = () => ({ held: new Map<string, Doc>(), checkpoint: null as Checkpoint | null });
const sync = async (device: Parameters<typeof pullAll<Doc>>[3], limit = 100) =>
  [...(await pullAll<Doc>(world, reader, 'records', device, limit)).keys()].sort();

test('pages of every size give all documents of the scope, and no other', async () => {
  const ids = Array.from({ length: 23 }, (_, at) => `d${String(at).padStart(2, '0')}`);
  for (const [at, id] of ids.entries())
    await put(id, [['body:a'], ['public'], ['body:a', 'public'], ['body:b']][at % 4]!);
  const mine = ids.filter((_, at) => at % 4 !== 3);
  for (const limit of [1, 2, 3, 5, 7, 18, 19, 100]) expect(await sync(aDevice(), limit)).toEqual(mine);
});

test('no page but the last is short, whatever several keys show of the same document', async () => {
  for (let at = 0; at < 30; at += 1) await put(`d${at}`, at % 2 ? ['body:a', 'public', 'user:reader'] : ['body:a']);
  const first = await pull<Doc>(world, reader, 'records', null, 11);
  const second = await pull<Doc>(world, reader, 'records', first.checkpoint, 11);
  const third = await pull<Doc>(world, reader, 'records', second.checkpoint, 11);
  expect([first, second, third].map(({ documents }) => documents.length)).toEqual([11, 11, 8]);
  const ids = [first, second, third].flatMap(({ documents }) => documents.map(({ id }) => id));
  expect(new Set(ids).size).toBe(30);
});

test('a change arrives once more, with its newest text; nothing new gives the same checkpoint', async () => {
  const device = aDevice();
  await put('x', ['body:a'], 'old');
  await sync(device);
  await put('x', ['body:a'], 'new');
  const page = await pull<Doc>(world, reader, 'records', device.checkpoint);
  expect(page.documents).toEqual([{ id: 'x', text: 'new', _deleted: false }]);
  const after = await pull<Doc>(world, reader, 'records', page.checkpoint);
  expect(after).toEqual({ documents: [], checkpoint: page.checkpoint });
});

test('whoever loses a document gets a tombstone; whoever still sees it through another key does not', async () => {
  const device = aDevice();
  await put('moved', ['body:a']);
  await put('kept', ['body:a', 'public']);
  await put('deleted', ['body:a']);
  expect(await sync(device)).toEqual(['deleted', 'kept', 'moved']);
  await put('moved', ['body:b']);
  await put('kept', ['public']);
  await remove('deleted');
  const { documents } = await pull<Doc>(world, reader, 'records', device.checkpoint);
  expect(documents.filter(({ _deleted }) => _deleted)).toEqual([
    { id: 'moved', _deleted: true },
    { id: 'deleted', _deleted: true }
  ]);
  expect(await sync(device)).toEqual(['kept']);
});

test('a document that comes back after it was lost is there again', async () => {
  const device = aDevice();
  await put('x', ['body:a']);
  await sync(device);
  await put('x', ['body:b']);
  await put('x', ['body:a']);
  expect(await sync(device)).toEqual(['x']);
});

test('a new key is caught up from the beginning, in pages, while others go on', async () => {
  const device = aDevice();
  for (let at = 0; at < 10; at += 1) await put(`old${at}`, ['body:b']);
  await put('mine', ['body:a']);
  expect(await sync(device)).toEqual(['mine']);
  await grant(world.office, 'reader', b);
  const page = await pull<Doc>(world, reader, 'records', device.checkpoint, 4);
  expect(page.checkpoint.behind).toHaveProperty('body:b');
  await put('mine too', ['body:a']);
  const held = await sync(device, 4);
  expect(held).toHaveLength(12);
  expect(device).toMatchObject({ checkpoint: { behind: {}, scopeVersion: 2 } });
});

test('a key that is taken away takes its documents with it, except those another key shows', async () => {
  const device = aDevice();
  for (let at = 0; at < 10; at += 1) await put(`d${at}`, ['body:a']);
  await put('both', ['body:a', 'public']);
  await sync(device);
  await withdrawGrant(world.office, 'reader', a);
  await put('later', ['body:a']);
  expect(await sync(device, 4)).toEqual(['both']);
  await grant(world.office, 'reader', a);
  expect(await sync(device, 4)).toHaveLength(12);
});

test('a key lost and won again in the middle of catching up loses nothing', async () => {
  const device = aDevice();
  for (let at = 0; at < 10; at += 1) await put(`d${at}`, ['body:b']);
  await sync(device);
  await grant(world.office, 'reader', b);
  device.checkpoint = (await pull<Doc>(world, reader, 'records', device.checkpoint, 3)).checkpoint;
  await withdrawGrant(world.office, 'reader', b);
  device.checkpoint = (await pull<Doc>(world, reader, 'records', device.checkpoint, 3)).checkpoint;
  await grant(world.office, 'reader', b);
  expect(await sync(device, 3)).toHaveLength(10);
});

test('nobody is led through a key that was never his, whatever the checkpoint says', async () => {
  await put('secret', ['body:b']);
  const behind = { 'body:b': 0, '-body:b': 0 };
  const page = await pull<Doc>(world, reader, 'records', { epoch: 1, seq: 0, scopeVersion: 1, behind });
  expect(page.documents).toEqual([]);
});

test('another epoch is refused with the present one; a checkpoint of another epoch counts for nothing', async () => {
  await put('x', ['body:a']);
  const asked = { version: 1, collection: 'records', epoch: 2, checkpoint: null, limit: 10 } as const;
  expect(await answerPull(world.office, reader, asked)).toEqual({
    ok: false,
    refusal: { code: 'epoch-changed', facts: { epoch: 1 } }
  });
  const page = await pull<Doc>(world, reader, 'records', { epoch: 0, seq: 999, scopeVersion: 1, behind: {} });
  expect(page.documents).toHaveLength(1);
});

test('numbers are dense over many at once, and a rolled back change leaves none', async () => {
  const before = await world.storage.read.feed.sequence();
  const many = Array.from({ length: 500 }, (_, at) => ({
    collection: 'records' as const,
    id: `m${at}`,
    body: (seq: number) => JSON.stringify({ id: `m${at}`, seq, _deleted: false }),
    scopeKeys: ['body:a']
  }));
  await expect(
    world.storage.transaction(async (tx) => {
      await publishAll(tx, many);
      throw new Error('power cut');
    })
  ).rejects.toThrow('power cut');
  expect(await world.storage.read.feed.sequence()).toBe(before);
  await world.storage.transaction((tx) => publishAll(tx, many));
  const held = await pullAll<Doc & { seq: number }>(world, reader, 'records', undefined, 500);
  expect([...held.values()].map(({ seq }) => seq)).toEqual(many.map((_, at) => before + 1 + at));
});

test('readers that pull while others write miss nothing', async () => {
  const device = aDevice();
  const keys = [['body:a'], ['public'], ['body:a', 'public'], ['user:reader']];
  const writing = Promise.all(Array.from({ length: 120 }, (_, at) => put(`d${at % 40}`, keys[at % 4]!, String(at))));
  let over = false;
  void writing.then(() => (over = true));
  while (!over) await sync(device, 3);
  expect(await sync(device, 3)).toEqual(await sync(aDevice()));
  expect([...device.held.values()]).toEqual(
    expect.arrayContaining([...(await pullAll<Doc>(world, reader, 'records')).values()])
  );
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'whatever happens between pages of any size, a reader ends with what he may see (seed %i)',
  async (seed) => {
    const random = aRandom(seed);
    const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!;
    const device = aDevice();
    for (let step = 0; step < 90; step += 1) {
      const act = random();
      if (act < 0.6) await put(`d${Math.floor(random() * 25)}`, pick(sharing), String(step));
      else if (act < 0.66) await remove(`d${Math.floor(random() * 25)}`);
      else if (act < 0.73) await pick([grant, withdrawGrant])(world.office, 'reader', pick([a, b]));
      else await onePage(device, 1 + Math.floor(random() * 9));
    }
    await sync(device, 1 + Math.floor(random() * 9));
    const fresh = await pullAll<Doc>(world, reader, 'records');
    expect(Object.fromEntries(device.held)).toEqual(Object.fromEntries(fresh));
  }
);

const sharing = [
  ['body:a'],
  ['body:b'],
  ['body:a', 'body:b'],
  ['public'],
  ['public', 'body:b'],
  ['user:reader', 'body:a', 'body:b']
];

async function onePage(
  device: { held: Map<string, Doc>; checkpoint: Checkpoint | null },
  limit: number
): Promise<void> {
  const page = await pull<Doc>(world, reader, 'records', device.checkpoint, limit);
  expect(page.documents.length).toBeLessThanOrEqual(limit);
  for (const document of page.documents) {
    if (document._deleted) device.held.delete(document.id);
    else device.held.set(document.id, document);
  }
  device.checkpoint = page.checkpoint;
}

/** mulberry32: the same seed gives the same run. */
function aRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
