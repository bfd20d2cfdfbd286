import { isDay, yearOf } from '../day.ts';
import { textOf, type Filing, type Sections } from './reading.ts';

/** Whether an enterprise existed in a quarter; the founding quarter counts with start figure 0. */
export type QuarterLife = 'absent' | 'founding' | 'whole';

/** The two averages of 表三 and the stems of their quarter boxes. */
export type Headcount = 'employees' | 'scienceStaff';

export const quarterNumbers = [1, 2, 3, 4] as const;
export type QuarterNumber = (typeof quarterNumbers)[number];

/**
 * The year of the quarter figures and which of its quarters count. The data year as a rule; an enterprise founded in
 * the evaluation year itself is counted from then to the month before filing (policy §2).
 */
export function quartersAsked(sections: Sections, { year, on }: Filing): { year: number; quarters: QuarterLife[] } {
  const foundedOn = textOf(sections, 'basics.foundedOn');
  const founded = isDay(foundedOn) ? foundedOn : undefined;
  const young = founded !== undefined && yearOf(founded) === year;
  const asked = young ? year : year - 1;
  const first = founded !== undefined && yearOf(founded) === asked ? quarterOf(founded) : 0;
  const last = young && isDay(on) && yearOf(on) === year ? Math.max(first, quarterOfMonthBefore(on)) : 4;
  const life = (quarter: QuarterNumber): QuarterLife =>
    quarter < first || quarter > last ? 'absent' : quarter === first ? 'founding' : 'whole';
  return { year: asked, quarters: quarterNumbers.map(life) };
}

/** Which quarter box this is: `employeesQ3End` is the end of the third quarter of the employees. */
export function quarterBox(name: string): { headcount: Headcount; quarter: QuarterNumber; end: boolean } | undefined {
  const found = /^(employees|scienceStaff)Q([1-4])(Start|End)$/.exec(name);
  if (!found) return undefined;
  return { headcount: found[1] as Headcount, quarter: Number(found[2]) as QuarterNumber, end: found[3] === 'End' };
}

const monthOf = (day: string): number => Number(day.slice(5, 7));
const quarterOf = (day: string): number => Math.ceil(monthOf(day) / 3);
const quarterOfMonthBefore = (day: string): number => Math.ceil((monthOf(day) - 1) / 3);
