import { type Instant } from '../day.ts';
import { done, refused, type Result } from '../result.ts';
import { isRate, type Strata } from './draw.ts';
import { listHash, readList } from './list.ts';

/** What is published before anyone can know the seed. */
export type Commitment = {
  version: 'draw-v1';
  listHash: string;
  size: number;
  rateBasisPoints: number;
  strata: Strata;
  /** Which public values, unknown at the time, will be the seed. */
  seedRule: string;
  committedAt: Instant;
};

type CommitmentInput = Pick<Commitment, 'rateBasisPoints' | 'strata' | 'seedRule' | 'committedAt'> & {
  numbers: readonly string[];
  /** The year plan's floor: 500 is 5%. */
  minimumBasisPoints: number;
};

/** Freezes list, rate and rule (proofs.md, Draw 2); an empty pool, a rate under the year plan's or no rule is refused. */
export function commitment(input: CommitmentInput): Result<Commitment> {
  const { numbers, rateBasisPoints, minimumBasisPoints, strata, seedRule, committedAt } = input;
  const list = readList(numbers);
  if (!list.ok) return list.refusal.code === 'empty' ? refused('draw-pool-empty') : list;
  if (!isRate(rateBasisPoints)) return refused('not-allowed', { field: 'rateBasisPoints' });
  if (rateBasisPoints < minimumBasisPoints) return refused('draw-rate-too-low', { minimum: minimumBasisPoints });
  if (seedRule.trim() === '') return refused('reason-needed', { field: 'seedRule' });
  return done({
    version: 'draw-v1',
    listHash: listHash(list.value),
    size: list.value.length,
    rateBasisPoints,
    strata,
    seedRule,
    committedAt
  });
}
