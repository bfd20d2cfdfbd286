import { type Refusal } from '#domain/result.ts';
import { draw } from '#domain/spotCheck/draw.ts';
import { normaliseSeed } from '#domain/spotCheck/seed.ts';
import { type PublicDraw } from '#protocol/documents.ts';

/** What the reader's own sum gave, beside what was published. */
export type Recomputed =
  | { ok: true; listHash: string; selected: string[]; sameList: boolean; sameResult: boolean }
  | { ok: false; refusal: Refusal };

/** 请您也算一遍: the whole draw again from what is public, trusting nothing of the published result. */
export function recompute({ commitment, result, numbers }: PublicDraw): Recomputed | null {
  if (!result || !numbers) return null;
  const seed = normaliseSeed(result.seed);
  if (!seed.ok) return seed;
  const { rateBasisPoints, strata } = commitment;
  const drawn = draw({ numbers, seed: seed.value, rateBasisPoints, strata });
  if (!drawn.ok) return drawn;
  const { listHash, selected, size } = drawn.value;
  return {
    ok: true,
    listHash,
    selected,
    sameList: listHash === commitment.listHash && size === commitment.size,
    sameResult:
      selected.length === result.selected.length && selected.every((number, at) => number === result.selected[at])
  };
}
