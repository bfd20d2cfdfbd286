import { Keep } from '$lib/selfTest/keep.ts';
import { SelfTest } from '$lib/selfTest/selfTest.svelte.ts';

/** A device's storage that lasts as long as one test. */
export function aStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear()
  };
}

export const aKeep = (storage: Storage | null = aStorage()) => new Keep(storage, () => '2026-08-10T02:00:00Z');

export const aSelfTest = (year = 2026, storage: Storage | null = aStorage()) => new SelfTest(year, aKeep(storage));
