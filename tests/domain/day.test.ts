import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, dayOf, daysBetween, hourOf, isDay, isWeekend, timeOfDay, weekday, yearOf } from '#domain/day.ts';

const aDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a day', () => {
  test.each<[unknown, boolean, string]>([
    ['2024-02-29', true, 'a leap day'],
    ['2023-02-29', false, 'no leap year'],
    ['1900-02-29', false, 'a century is none'],
    ['2000-02-29', true, 'every fourth century is'],
    ['2026-04-31', false, 'April has thirty days'],
    ['2026-13-01', false, 'no thirteenth month'],
    ['2026-6-1', false, 'two digits each'],
    ['2026-06-01T00:00:00Z', false, 'an instant is no day'],
    ['9999-12-31', true, 'licences say "for ever" like this'],
    ['0000-01-01', false, 'there was no year 0'],
    [' 2026-06-01', false, 'a space is not forgiven here'],
    [20260601, false, 'a number is no day'],
    [null, false, 'nothing is no day']
  ])('%s is one: %s — %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  test.each([
    ['2026-06-12T15:59:59.999Z', '2026-06-12', 23, 'the last moment of the day in Shanghai'],
    ['2026-06-12T16:00:00Z', '2026-06-13', 0, 'midnight in Shanghai is 16:00 in Greenwich'],
    ['2026-06-12T23:30:00-05:00', '2026-06-13', 12, 'a zone of its own'],
    ['2026-12-31T18:00:00+00:00', '2027-01-01', 2, 'a new year comes eight hours early'],
    ['1989-07-01T15:30:00Z', '1989-07-01', 23, 'no summer time, not even in the years that had one']
  ])('%s is %s, hour %i, in Shanghai — %s', (instant, day, hour) => {
    expect([dayOf(instant), hourOf(instant)]).toEqual([day, hour]);
  });

  test.each(['2026-06-12T10:00:00', '2026-06-12', 'yesterday', ''])('%s has no zone and is refused loudly', (text) => {
    expect(() => dayOf(text)).toThrow(RangeError);
  });

  it('knows known weekdays', () => {
    expect(['2019-04-14', '2026-06-01', '2026-06-06'].map(weekday)).toEqual([0, 1, 6]);
    expect(['2019-04-14', '2026-06-01', '2026-06-06'].map(isWeekend)).toEqual([true, false, true]);
  });

  it('counts milliseconds since midnight in Shanghai', () => {
    expect(timeOfDay('2026-06-12T10:00:00.001Z')).toBe(18 * 3_600_000 + 1);
  });

  it('refuses loudly to count from what is no day, or beyond the last one', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  });

  it('goes there and back, and sorts as text', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        const other = addDays(day, count);
        expect(isDay(other)).toBe(true);
        expect(addDays(other, -count)).toBe(day);
        expect(daysBetween(day, other)).toBe(count);
        expect(other > day).toBe(count > 0);
        expect(weekday(other)).toBe((((weekday(day) + count) % 7) + 7) % 7);
        expect(yearOf(other)).toBe(Number(other.slice(0, 4)));
      })
    );
  });
});
