import { expect, test } from 'vitest';
import { copiesOn, forgetCopies, Remembered } from '$lib/public/remembered.svelte.ts';
import { World } from '$lib/public/world.svelte.ts';
import { aDevice } from './aDevice.ts';

const path = '/api/public/summary';

test('an answer is kept with its time, and shown with that time when the network is gone', async () => {
  const { device, replies } = aDevice({ [path]: { body: { registeredThisYear: 962 } } });
  await new Remembered(device, path).ask();
  replies[path] = 'no network';
  const later = new Remembered({ ...device, now: () => '2026-08-12T02:00:00Z' }, path);
  await later.ask();
  expect([later.state, later.value, later.askedAt]).toEqual([
    'kept',
    { registeredThisYear: 962 },
    '2026-08-10T02:00:00Z'
  ]);
});

test.each(['no network', 'no JSON'] as const)('with %s and no copy the list is absent, not empty', async (reply) => {
  const list = new Remembered(aDevice({ [path]: reply }).device, path);
  await list.ask();
  expect([list.state, list.value]).toEqual(['absent', null]);
});

test('a refusal is no list, and its code is there to show', async () => {
  const list = new Remembered(aDevice({}).device, path);
  await list.ask();
  expect([list.state, list.refusal?.code]).toEqual(['refused', 'not-found']);
});

test('a spoilt copy is no copy', async () => {
  const { device } = aDevice({ [path]: 'no network' });
  device.storage!.setItem(`kexiao-public:${path}`, '{');
  const list = new Remembered(device, path);
  await list.ask();
  expect(list.state).toBe('absent');
});

test('without a storage the page still works', async () => {
  const { device } = aDevice({ [path]: { body: 1 } });
  const list = new Remembered({ ...device, storage: null }, path);
  await list.ask();
  expect([list.state, list.value]).toEqual(['fresh', 1]);
});

test('the copies can be counted and forgotten, and nothing else is touched', async () => {
  const { device } = aDevice({ [path]: { body: 1 } });
  device.storage!.setItem('kexiao-self-test', '{}');
  await new Remembered(device, path).ask();
  expect(copiesOn(device)).toHaveLength(1);
  forgetCopies(device);
  expect(copiesOn(device)).toHaveLength(0);
  expect(device.storage!.getItem('kexiao-self-test')).toBe('{}');
});

test.each([
  ['demo', 'no network', '2026-03-02', 'the demonstration keeps its moved day'],
  ['production', 'no network', '2026-08-11', 'out of reach, the day on the wall in Shanghai'],
  ['production', 'reachable', '2026-03-02', 'within reach, the server’s day']
])('%s, %s: the legal day is %s — %s', async (mode, reach, day) => {
  const { device, replies } = aDevice({ '/api/now': { body: { mode, legalDay: '2026-03-02', evaluationYear: 2026 } } });
  const world = new World({ ...device, now: () => '2026-08-10T17:00:00Z' });
  await world.now.ask();
  if (reach === 'no network') {
    replies['/api/now'] = 'no network';
    await world.now.ask();
  }
  expect(world.legalDay).toBe(day);
});
