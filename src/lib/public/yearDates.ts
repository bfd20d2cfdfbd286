import { daysBetween, type Day } from '#domain/day.ts';
import { correctionDeadline } from '#domain/years/deadlines.ts';
import { type YearPlan } from '#domain/years/yearPlan.ts';

export type DateKind = 'opens' | 'batch' | 'closes' | 'markZero' | 'correction' | 'publicityBy';

/** A day of the year plan; `next` marks the first that is still to come. */
export type YearDate = { day: Day; kind: DateKind; ordinal: number; daysLeft: number; next: boolean };

/** The days of a year plan in their order, seen from today. */
export function yearDates(plan: YearPlan, today: Day): YearDate[] {
  const correction = correctionDeadline(plan);
  const lastForMarkZero = `${plan.year}-05-31`;
  const rows: [Day | null, DateKind, number][] = [
    [plan.window.opensOn, 'opens', 0],
    ...plan.batches.submitBy.map((day, index): [Day, DateKind, number] => [day, 'batch', index + 1]),
    [plan.batches.submitBy.at(-1) === plan.window.closesOn ? null : plan.window.closesOn, 'closes', 0],
    [plan.window.opensOn <= lastForMarkZero ? lastForMarkZero : null, 'markZero', 0],
    [correction.ok ? correction.value : null, 'correction', 0],
    [plan.publicityFiles.by, 'publicityBy', 0]
  ];
  const dated = rows
    .filter((row): row is [Day, DateKind, number] => row[0] !== null)
    .sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  const next = dated.find(([day]) => day >= today)?.[0];
  return dated.map(([day, kind, ordinal]) => ({
    day,
    kind,
    ordinal,
    daysLeft: daysBetween(today, day),
    next: day === next
  }));
}
