import { expect, it } from 'vitest';
import { Gate } from '../../src/lib/sync/gate.ts';

function aGate() {
  const waits: number[] = [];
  let run = () => {};
  const schedule = (later: () => void, ms: number) => {
    waits.push(ms);
    run = later;
    return () => (run = () => {});
  };
  return { gate: new Gate({ random: () => 0.5, schedule }), waits, elapse: () => run() };
}

const isOpen = async (gate: Gate) =>
  Promise.race([gate.passed().then(() => true), new Promise((resolve) => setImmediate(() => resolve(false)))]);

it('[S11] waits twice as long after each failure, at most a minute, and starts over after a success', async () => {
  const { gate, waits, elapse } = aGate();
  for (let n = 0; n < 8; n++) {
    gate.failed({ code: 'server-busy', retryAfter: null });
    expect(await isOpen(gate)).toBe(false);
    elapse();
    expect(await isOpen(gate)).toBe(true);
  }
  expect(waits).toEqual([1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000]);
  gate.succeeded();
  gate.failed({ code: 'server-busy', retryAfter: null });
  expect(waits.at(-1)).toBe(1000);
});

it('counts several failures at one time as one, and waits as long as the server asks', () => {
  const { gate, waits } = aGate();
  gate.failed({ code: 'server-busy', retryAfter: 30 });
  gate.failed({ code: 'server-busy', retryAfter: null });
  expect(waits).toEqual([30000]);
});

it('[S4] stays shut without a session until somebody opens it', async () => {
  const { gate, waits } = aGate();
  gate.failed({ code: 'sign-in-needed', retryAfter: null });
  expect(waits).toEqual([]);
  expect(await isOpen(gate)).toBe(false);
  gate.open();
  expect(await isOpen(gate)).toBe(true);
});
