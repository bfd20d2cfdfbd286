import { describe, expect, it, test } from 'vitest';
import { isDay, yearOf } from '#domain/day.ts';
import { builtInCalendars } from '#domain/publicity/builtInCalendars.ts';
import { correctionDeadline, deadlinesOf, findBatchDay } from '#domain/years/deadlines.ts';
import { yearPlan, yearPlans } from '#domain/years/plans.ts';
import { type YearPlan } from '#domain/years/yearPlan.ts';

function planOf(year: number): YearPlan {
  const plan = yearPlan(year);
  if (!plan.ok) throw new Error(plan.refusal.code);
  return plan.value;
}

describe('the year plans', () => {
  it('exist for five years; another year is refused, never guessed', () => {
    expect(yearPlans.map(({ year }) => year)).toEqual([2019, 2021, 2024, 2025, 2026]);
    expect(yearPlan(2020)).toEqual({ ok: false, refusal: { code: 'year-unknown', facts: { year: 2020 } } });
    expect(yearPlan(2027).ok).toBe(false);
  });

  test.each([
    [2019, '2017', '2019-04-02', '2019-08-18', '2019-08-18', 'the notice gives the last batch'],
    [2021, '2017', '2021-01-01', '2021-10-20', '2021-10-25', '10-31 is a Sunday: Friday is the first working day back'],
    [2024, '2022', '2024-06-27', '2024-09-30', '2024-10-24', 'five working days before 10-31'],
    [2025, '2022', '2025-06-30', '2025-09-30', '2025-10-24', 'five working days before 10-31'],
    [2026, '2022', '2026-06-01', '2026-08-31', '2026-10-09', 'five before 10-15, Saturday 10-10 is worked']
  ])('%i: edition %s, %s to %s, corrected until %s — %s', (year, edition, opensOn, closesOn, deadline) => {
    const plan = planOf(year);
    expect(plan.edition).toBe(edition);
    expect(deadlinesOf(plan)).toEqual({ ok: true, value: { opensOn, closesOn, correctionDeadline: deadline } });
  });

  test.each([
    [2019, ['2019-04-14', '2019-05-19', '2019-06-16', '2019-08-18'], null, null, null],
    [2021, [], '2021-10-31', null, '2021-11-19'],
    [2024, [], '2024-10-31', '2024-12-15', '2024-12-31'],
    [2025, ['2025-07-31', '2025-08-31', '2025-09-30'], '2025-10-31', '2025-12-15', '2025-12-31'],
    [2026, ['2026-06-30', '2026-07-31', '2026-08-31'], '2026-10-15', null, null]
  ])('%i: batches %j, publicity files by %s, spot check by %s, report by %s', (year, submitBy, by, due, reportDue) => {
    const plan = planOf(year);
    expect(plan.batches.submitBy).toEqual(submitBy);
    expect(plan.publicityFiles.by).toBe(by);
    expect(plan.spotCheck.due).toBe(due);
    expect(plan.yearEnd.reportDue).toBe(reportDue);
  });

  test.each([
    [2019, []],
    [2021, []],
    [2024, ['few-employees', 'many-science-staff', 'bad-record']],
    [2025, ['few-employees', 'many-science-staff', 'bad-record', 'first-time']],
    [2026, ['few-employees', 'no-ip', 'low-rd-expense', 'bad-record', 'first-time']]
  ])('%i: a visit is owed for %j', (year, expected) => {
    expect(planOf(year).siteVisit.triggers.map((trigger) => trigger.when)).toEqual(expected);
  });

  it('draws at least 5%, per batch since 2026', () => {
    expect(yearPlans.map(({ spotCheck }) => spotCheck.minimumBasisPoints)).toEqual([500, 500, 500, 500, 500]);
    expect(yearPlans.map(({ spotCheck }) => spotCheck.pool)).toEqual(['year', 'year', 'year', 'year', 'batch']);
  });

  it('says where every row comes from', () => {
    for (const plan of yearPlans) {
      const rows = Object.entries(plan).filter(([, row]) => typeof row === 'object');
      expect(rows.length).toBeGreaterThan(10);
      for (const [name, row] of rows.flatMap(([key, value]) =>
        Array.isArray(value) ? value.map((each) => [key, each] as const) : [[key, value] as const]
      ))
        expect([plan.year, name, (row as { source: string }).source.length > 1]).toEqual([plan.year, name, true]);
      expect(plan.source.length).toBeGreaterThan(1);
    }
  });

  it('has only days that exist, in its own year and in order, and calendars to compute with', () => {
    for (const plan of yearPlans) {
      const days = [
        plan.window.opensOn,
        ...plan.batches.submitBy,
        plan.window.closesOn,
        plan.publicityFiles.by,
        plan.spotCheck.due
      ];
      const given = days.filter((day) => day !== null);
      expect(given.every((day) => isDay(day) && yearOf(day) === plan.year)).toBe(true);
      expect([...given].sort()).toEqual(given);
      expect(builtInCalendars.some(({ year }) => year === plan.year)).toBe(true);
    }
  });
});

describe('the correction deadline', () => {
  it('is unknown without the calendar of its year', () => {
    const refusal = { code: 'calendar-unknown', facts: { year: 2026 } };
    expect(correctionDeadline(planOf(2026), [])).toEqual({ ok: false, refusal });
    expect(deadlinesOf(planOf(2026), [])).toEqual({ ok: false, refusal });
  });

  it('is the window’s last day where the publicity files have no day', () => {
    const plan: YearPlan = { ...planOf(2019), correction: { ...planOf(2021).correction } };
    expect(correctionDeadline(plan)).toEqual({ ok: true, value: '2019-08-18' });
  });
});

test.each<[string, string | undefined, string]>([
  ['2026-06-30', '2026-06-30', 'a deadline day counts to its end'],
  ['2026-07-01', '2026-07-31', 'the next batch'],
  ['2026-09-01', undefined, 'after the last']
])('submitted %s goes with the batch of %s — %s', (day, batch) => {
  expect(findBatchDay(planOf(2026), day)).toBe(batch);
});
