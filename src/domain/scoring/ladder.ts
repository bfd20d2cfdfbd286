import { largest, type Hundredths } from './figure.ts';
import { type Rung } from './editions/edition.ts';

/** Points for part ÷ whole; a whole of 0 reaches no rung. Compared unrounded, in whole numbers. */
export function climb(rungs: readonly Rung[], part: Hundredths, whole: Hundredths): number {
  if (whole === 0) return 0;
  for (const { percent, points } of rungs) if (part * 100 >= percent * whole) return points;
  return 0;
}

/** The smallest part that reaches a percentage of a whole. */
export const partFor = (percent: number, whole: Hundredths): Hundredths => Math.ceil((percent * whole) / 100);

/** The points a ladder can still give, lowest first. An unknown figure runs over everything that would be taken. */
export function reachable(
  rungs: readonly Rung[],
  part: Hundredths | undefined,
  whole: Hundredths | undefined,
  { partWithinWhole = false } = {}
): number[] {
  if (part !== undefined && whole !== undefined) return [climb(rungs, part, whole)];
  if (part === 0 || whole === 0) return [0];
  if (part === undefined && whole === undefined) return [0, ...rungs.map(({ points }) => points)].sort(ascending);
  const found =
    part === undefined
      ? partsThatMatter(rungs, whole ?? 0, partWithinWhole).map((candidate) => climb(rungs, candidate, whole ?? 0))
      : wholesThatMatter(rungs, part, partWithinWhole).map((candidate) => climb(rungs, part, candidate));
  return [...new Set(found)].sort(ascending);
}

/** One part for every rung of a known whole, and 0. */
function partsThatMatter(rungs: readonly Rung[], whole: Hundredths, withinWhole: boolean): Hundredths[] {
  const most = withinWhole ? whole : largest;
  return [0, most, ...rungs.map(({ percent }) => Math.min(most, partFor(percent, whole)))];
}

/** One whole for every rung of a known part: the largest that still reaches it, and the next, which does not. */
function wholesThatMatter(rungs: readonly Rung[], part: Hundredths, withinWhole: boolean): Hundredths[] {
  const least = withinWhole ? part : 0;
  const edges = rungs.flatMap(({ percent }) => {
    const edge = Math.floor((part * 100) / percent);
    return [edge, edge + 1];
  });
  return [least, Math.max(least, 1), largest, ...edges].filter((whole) => whole >= least && whole <= largest);
}

const ascending = (a: number, b: number) => a - b;
