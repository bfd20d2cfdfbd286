import { same } from './same.ts';

/** The common start, this device's and the server's version; what a version doesn't have is undefined. */
export type Versions<Value> = { base?: Value | undefined; mine?: Value | undefined; theirs?: Value | undefined };

/** Two people wrote two things; `path` is `field`, `table[rowId].field`, or `table[rowId]` when one deleted the row. */
export type Dispute = { path: string } & Versions<unknown>;

/** A dispute as it is stored: a version that is absent is left out, since JSON has no undefined. */
export function disputeAt(path: string, versions: Versions<unknown>): Dispute {
  const present = Object.entries(versions).filter(([, value]) => value !== undefined);
  return { path, ...(Object.fromEntries(present) as Versions<unknown>) };
}

/** Each dispute once: two devices that find the same pair of values at the same place found one dispute. */
export function distinctDisputes(disputes: readonly Dispute[]): Dispute[] {
  return disputes.filter((dispute, at) => !has(disputes.slice(0, at), dispute));
}

/** Merges two lists of open disputes: one that either side settled since the base is gone, a new one stays. */
export function mergeDisputes(
  base: readonly Dispute[],
  mine: readonly Dispute[],
  theirs: readonly Dispute[]
): Dispute[] {
  const open = [...theirs, ...mine].filter(
    (dispute) => (has(mine, dispute) && has(theirs, dispute)) || !has(base, dispute)
  );
  return distinctDisputes(open);
}

const has = (list: readonly Dispute[], dispute: Dispute): boolean => list.some((each) => isSame(each, dispute));

function isSame(a: Dispute, b: Dispute): boolean {
  if (a.path !== b.path) return false;
  return (same(a.mine, b.mine) && same(a.theirs, b.theirs)) || (same(a.mine, b.theirs) && same(a.theirs, b.mine));
}
