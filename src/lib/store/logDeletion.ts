import { type SideTables } from './sideTables.ts';

/** Writes down what was deleted on this device and why; every path that deletes calls it. */
export async function logDeletion(side: SideTables, clock: () => Date, what: string, why: string): Promise<void> {
  await side.deletions.add({ at: clock().toISOString(), what, why });
}
