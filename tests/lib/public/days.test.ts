import { expect, test } from 'vitest';
import { publicityPeriod } from '#domain/publicity/period.ts';
import { yearPlan } from '#domain/years/plans.ts';
import { calendarOf, daysBehind, standing } from '$lib/public/batchDays.ts';
import { yearDates } from '$lib/public/yearDates.ts';

/** The period of the mock: 劳动节 inside, and Saturday 9 May worked. */
const period = publicityPeriod({ start: '2026-04-27' });
if (!period.ok) throw new Error('2026 has a calendar');
const batch = period.value;

test.each([
  ['2026-04-26', { at: 'before' }, 'the day before'],
  ['2026-04-27', { at: 'working-day', ordinal: 1, total: 10 }, 'the day of publication counts'],
  ['2026-05-03', { at: 'rest-day', done: 4, total: 10 }, 'a feast stops the count'],
  ['2026-05-09', { at: 'working-day', ordinal: 8, total: 10 }, 'a worked Saturday counts'],
  ['2026-05-12', { at: 'working-day', ordinal: 10, total: 10 }, 'the last day is still open, to 24:00'],
  ['2026-05-13', { at: 'over' }, 'the day after']
] as [string, ReturnType<typeof standing>, string][])('on %s: %o — %s', (today, expected) => {
  expect(standing(batch, today)).toEqual(expected);
});

test('the blocks behind us are the working days before today', () => {
  expect(daysBehind(batch, '2026-05-08')).toBe(6);
  expect(daysBehind(batch, '2026-06-01')).toBe(10);
});

test('the calendar has whole weeks, every counted day once, and the feast and the worked Saturday named', () => {
  const cells = calendarOf(batch, '2026-05-08', { first: '公示', last: '24:00 止', moved: '班' });
  expect(cells.length % 7).toBe(0);
  expect(cells.map(({ ordinal }) => ordinal).filter(Boolean)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  const on = (day: string) => cells.find((cell) => cell.day === day);
  expect(on('2026-05-01')).toMatchObject({ rest: true, label: '劳动节', state: 'past' });
  expect(on('2026-05-08')).toMatchObject({ ordinal: 7, state: 'today' });
  expect(on('2026-05-09')).toMatchObject({ ordinal: 8, label: '班', state: 'future' });
  expect(on('2026-05-12')).toMatchObject({ ordinal: 10, label: '24:00 止' });
});

test('the days of the year come in order, one is the next, and none stands twice for the same thing', () => {
  const plan = yearPlan(2026);
  if (!plan.ok) throw new Error('2026 has a plan');
  const rows = yearDates(plan.value, '2026-08-10');
  expect(rows.map(({ day }) => day)).toEqual(rows.map(({ day }) => day).sort());
  expect(rows.filter(({ next }) => next)).toMatchObject([
    { day: '2026-08-31', kind: 'batch', ordinal: 3, daysLeft: 21 }
  ]);
  expect(
    rows.some(({ kind }) => kind === 'markZero'),
    'no one can be first by 31 May when June opens'
  ).toBe(false);
});
