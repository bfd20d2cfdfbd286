import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays } from '#domain/day.ts';
import { builtInCalendars } from '#domain/publicity/builtInCalendars.ts';
import { type YearCalendar } from '#domain/publicity/calendar.ts';
import {
  addWorkingDays,
  feastOf,
  isWorkingDay,
  movedWorkdayOf,
  workingDaysFrom
} from '#domain/publicity/workingDays.ts';

function daysOf(year: number): string[] {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) days.push(day);
  return days;
}

const years = builtInCalendars.map(({ year }) => year);

describe('工作日', () => {
  it('has the ten years from 2017 to 2026, each once', () => {
    expect(years).toEqual([2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
  });

  test.each(years)('%i agrees with chinese-days on every day', (year) => {
    const differing = daysOf(year).filter((day) => isWorkingDay(day) !== chineseDays.isWorkday(day));
    expect(differing).toEqual([]);
  });

  test.each<[string, boolean | 'unknown', string]>([
    ['2018-06-18', false, '端午 on a Monday'],
    ['2018-12-29', true, 'a Saturday worked for the New Year of 2019'],
    ['2019-05-02', false, 'added by a second notice in March 2019'],
    ['2020-01-31', false, 'the Spring Festival that was made longer'],
    ['2020-02-03', true, 'the Monday after it'],
    ['2021-02-20', true, 'a Saturday worked for 春节'],
    ['2023-01-02', false, 'the New Year of 2023, announced with 2022-12-31'],
    ['2024-02-09', true, '除夕 was no holiday in 2024'],
    ['2025-01-28', false, '除夕 is one since 2025'],
    ['2025-10-11', true, 'a Saturday worked for 国庆'],
    ['2026-02-23', false, 'the ninth day of 春节 2026'],
    ['2026-06-06', false, 'a plain Saturday'],
    ['2026-06-08', true, 'a plain Monday'],
    ['2016-12-30', 'unknown', 'before the first calendar'],
    ['2027-01-03', 'unknown', 'even a Sunday: its year has no notice yet, so it may be worked']
  ])('%s works: %s — %s', (day, expected) => {
    expect(isWorkingDay(day)).toBe(expected);
  });

  test.each([
    ['2026-05-03', '劳动节', undefined],
    ['2025-10-06', '中秋节', undefined],
    ['2025-10-07', '国庆节', undefined],
    ['2026-05-09', undefined, '劳动节'],
    ['2026-05-06', undefined, undefined]
  ])('%s: feast %s, worked for %s', (day, feast, workedFor) => {
    expect([feastOf(day), movedWorkdayOf(day)]).toEqual([feast, workedFor]);
  });

  it('keeps each calendar to its year, and works only weekends that were moved', () => {
    for (const { year, holidays, workdays, version, source } of builtInCalendars) {
      expect(version).toContain(`${year}`);
      expect(source).toMatch(/^https?:\/\/www\.gov\.cn\//);
      for (const { from, to } of holidays)
        expect(from.startsWith(`${year}`) && from <= to && to.startsWith(`${year}`)).toBe(true);
      for (const { on } of workdays) expect([0, 6]).toContain(new Date(on).getUTCDay());
    }
  });

  it('lets a corrected calendar of the same year take over', () => {
    const corrected: YearCalendar = { year: 2026, version: '更正', source: '', holidays: [], workdays: [] };
    expect(isWorkingDay('2026-10-01')).toBe(false);
    expect(isWorkingDay('2026-10-01', [...builtInCalendars, corrected])).toBe(true);
  });

  test.each([
    ['2026-10-15', -5, '2026-10-09', 'back over a worked Saturday'],
    ['2026-06-30', 5, '2026-07-07', 'over one weekend'],
    ['2026-05-01', 1, '2026-05-06', 'from inside a holiday'],
    ['2026-05-01', 0, '2026-05-01', 'nothing added, nothing moved'],
    ['2025-12-30', 2, '2026-01-04', 'into the next year, where the first Sunday is worked']
  ])('%s and %i working days is %s — %s', (day, count, expected) => {
    expect(addWorkingDays(day, count)).toEqual({ ok: true, value: expected });
  });

  it('refuses to count into a year it does not know, and says which', () => {
    const refusal = (year: number) => ({ ok: false, refusal: { code: 'calendar-unknown', facts: { year } } });
    expect(addWorkingDays('2026-12-31', 1)).toEqual(refusal(2027));
    expect(addWorkingDays('2017-01-01', -1)).toEqual(refusal(2016));
    expect(workingDaysFrom('2026-12-31', 2)).toEqual(refusal(2027));
    expect(workingDaysFrom('2026-12-31', 1)).toEqual({ ok: true, value: ['2026-12-31'] });
  });

  it('comes back to a working day after going forth and back', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((count) => addDays('2018-01-01', count));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (start, count) => {
        fc.pre(isWorkingDay(start) === true);
        const there = addWorkingDays(start, count);
        expect(there.ok && addWorkingDays(there.value, -count)).toEqual({ ok: true, value: start });
      })
    );
  });
});
