import { type Rung } from './editions/edition.ts';
import { figureText, largest, type Hundredths } from './figure.ts';
import { type ScoreInput } from './input.ts';
import { climb, partFor } from './ladder.ts';

/** One rung of a stair as it is drawn. */
export type StairRung = { label: string; points: number; state: 'passed' | 'here' | 'next' | 'later' };

/** What is still lacking to the next rung: `needs` more in the unit of the box, the other figures as they are. */
export type Distance = { points: number; nextPoints: number; nextPercent: number; needs: string };

/** How much more science staff reaches the next rung with the employees as they are; null at the top or while open. */
export const staffDistance = ({ edition, scienceStaff, employees }: ScoreInput): Distance | null =>
  distance(edition.scienceStaff, scienceStaff, employees, employees);

/** How much more R&D reaches the next rung by one of the two methods, revenue and costs as they are. */
export const rdDistance = (input: ScoreInput, method: 'revenue' | 'costs'): Distance | null =>
  method === 'revenue'
    ? distance(input.edition.rdByRevenue, input.rdExpense, input.revenue, largest)
    : distance(input.edition.rdByCosts, input.rdExpense, input.totalCosts, largest);

/** How many more rights reach the next rung: Ⅱ类 up to the fourth, then one of Ⅰ类. */
export function ipDistance({ edition, ipClassOne: one, ipClassTwo: two }: ScoreInput) {
  if (one === undefined || two === undefined || one > 0) return null;
  const next = edition.ip.classTwo.findLast(({ count }) => count > two);
  if (next) return { class: 'two' as const, needs: next.count - two, nextPoints: next.points };
  return { class: 'one' as const, needs: 1, nextPoints: edition.ip.classOne };
}

function distance(
  rungs: readonly Rung[],
  part: Hundredths | undefined,
  whole: Hundredths | undefined,
  most: Hundredths | undefined
): Distance | null {
  if (part === undefined || whole === undefined || whole === 0) return null;
  const points = climb(rungs, part, whole);
  const next = rungs.findLast((rung) => rung.points > points);
  if (!next) return null;
  const wanted = partFor(next.percent, whole);
  if (most !== undefined && wanted > most) return null;
  // With very small wholes one hundredth may leap over a rung: say the one that is reached.
  const reached = rungs.find(({ percent }) => wanted * 100 >= percent * whole) ?? next;
  return { points, nextPoints: reached.points, nextPercent: reached.percent, needs: figureText(wanted - part) };
}

/** A percentage ladder as a stair, lowest first; without points nothing is marked as here. */
export function percentStair(rungs: readonly Rung[], points: number | 'unknown'): StairRung[] {
  const up = rungs.toReversed();
  const steps = [
    { label: `<${up[0]!.percent}%`, points: 0 },
    ...up.map((rung) => ({ ...rung, label: `${rung.percent}%` }))
  ];
  return marked(steps, points);
}

/** 科技成果 as a stair, lowest first. */
export function ipStair({ ip }: ScoreInput['edition'], points: number | 'unknown'): StairRung[] {
  const two = ip.classTwo.toReversed().map(({ count, points: worth }) => ({ label: `Ⅱ×${count}`, points: worth }));
  return marked([{ label: '无', points: 0 }, ...two, { label: 'Ⅰ×1', points: ip.classOne }], points);
}

function marked(steps: readonly { label: string; points: number }[], points: number | 'unknown'): StairRung[] {
  const here = points === 'unknown' ? -2 : steps.findIndex((step) => step.points === points);
  return steps.map(({ label, points: worth }, at) => ({
    label,
    points: worth,
    state: here < 0 || at > here + 1 ? 'later' : at < here ? 'passed' : at === here ? 'here' : 'next'
  }));
}
