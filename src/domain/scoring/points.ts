import { type Edition, type Rung } from './editions/edition.ts';
import { largest, type Hundredths } from './figure.ts';
import { type RdMethod, type ScoreInput } from './input.ts';
import { climb, partFor, reachable } from './ladder.ts';

/** The points that are still possible for each indicator, lowest first; one entry means known. Never empty. */
export type Points = {
  scienceStaff: readonly number[];
  byRevenue: readonly number[];
  byCosts: readonly number[];
  rd: readonly number[];
  ip: readonly number[];
  method: RdMethod | 'unknown';
};

/** Article 7: the three indicators, over every completion that would be taken. */
export function pointsOf(input: ScoreInput): Points {
  const { edition, rdExpense, revenue, totalCosts } = input;
  const byRevenue = reachable(edition.rdByRevenue, rdExpense, revenue);
  const byCosts = reachable(edition.rdByCosts, rdExpense, totalCosts);
  return {
    scienceStaff: reachable(edition.scienceStaff, input.scienceStaff, input.employees, { partWithinWhole: true }),
    byRevenue,
    byCosts,
    rd: rdPoints(input, byRevenue, byCosts),
    ip: ipPoints(edition, input.ipClassOne, input.ipClassTwo),
    method: input.rdMethod ?? betterMethod(input, byRevenue, byCosts)
  };
}

/** The chosen method counts even if it is worse; without a choice the better one. */
function rdPoints(
  { rdMethod, rdExpense, revenue, totalCosts, edition }: ScoreInput,
  byRevenue: readonly number[],
  byCosts: readonly number[]
): readonly number[] {
  if (rdMethod === 'revenue') return byRevenue;
  if (rdMethod === 'costs') return byCosts;
  if (rdExpense !== undefined)
    return distinct(byRevenue.flatMap((one) => byCosts.map((other) => Math.max(one, other))));
  // An open R&D figure moves both methods at once: walk through the figures at which either changes.
  if (revenue === undefined || totalCosts === undefined)
    return distinct([...byRevenue, ...byCosts, 0, highestOf(edition.rdByRevenue)]);
  return distinct(
    figuresThatMatter(edition, revenue, totalCosts).map((figure) =>
      Math.max(climb(edition.rdByRevenue, figure, revenue), climb(edition.rdByCosts, figure, totalCosts))
    )
  );
}

/** 科技成果: the best row wins, rows do not add up. */
function ipPoints({ ip }: Edition, one: number | undefined, two: number | undefined): readonly number[] {
  if (one !== undefined && one > 0) return [ip.classOne];
  const byCount = (count: number) => ip.classTwo.find((rung) => count >= rung.count)?.points ?? 0;
  const withoutClassOne = two === undefined ? [0, ...ip.classTwo.map(({ points }) => points)] : [byCount(two)];
  return distinct(one === undefined ? [...withoutClassOne, ip.classOne] : withoutClassOne);
}

/** The better method, a tie going to revenue; unknown while a completion could prefer the other. */
function betterMethod(
  { edition, rdExpense, revenue, totalCosts }: ScoreInput,
  byRevenue: readonly number[],
  byCosts: readonly number[]
): RdMethod | 'unknown' {
  if (rdExpense !== undefined) {
    if (byRevenue[0]! >= byCosts[byCosts.length - 1]!) return 'revenue';
    return byRevenue[byRevenue.length - 1]! < byCosts[0]! ? 'costs' : 'unknown';
  }
  // R&D of 0 is a tie, so with an open figure only `revenue` can be certain: if costs are never ahead. Costs are
  // furthest ahead when they are least (but not 0) and revenue is 0.
  const costs = totalCosts ?? 1;
  const ahead = figuresThatMatter(edition, revenue ?? 0, costs).some(
    (figure) => climb(edition.rdByCosts, figure, costs) > climb(edition.rdByRevenue, figure, revenue ?? 0)
  );
  return ahead ? 'unknown' : 'revenue';
}

/** The R&D figures at which one of the two ladders steps up, with 0 and the largest. */
export const figuresThatMatter = (edition: Edition, revenue: Hundredths, totalCosts: Hundredths): Hundredths[] =>
  [
    0,
    largest,
    ...edition.rdByRevenue.map(({ percent }) => partFor(percent, revenue)),
    ...edition.rdByCosts.map(({ percent }) => partFor(percent, totalCosts))
  ].filter((figure) => figure <= largest);

const highestOf = (rungs: readonly Rung[]) => Math.max(...rungs.map(({ points }) => points));
const distinct = (values: readonly number[]) => [...new Set(values)].sort((a, b) => a - b);
