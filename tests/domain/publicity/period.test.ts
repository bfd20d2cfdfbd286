import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays } from '#domain/day.ts';
import { builtInCalendars } from '#domain/publicity/builtInCalendars.ts';
import { firstCountedDay, publicityIsOver, publicityPeriod, type CountFrom } from '#domain/publicity/period.ts';
import { isWorkingDay } from '#domain/publicity/workingDays.ts';
import contract from '../vectors/contract-examples.json' with { type: 'json' };

const refusal = (code: string, facts: object) => ({ ok: false, refusal: { code, facts } });

describe('公示期', () => {
  test.each(contract.publicityEnd)('$start counted from $from ends on $end', ({ start, from, end }) => {
    const period = publicityPeriod({ start, countFrom: from as CountFrom });
    expect(period.ok && [period.value.start, period.value.end, period.value.days.length]).toEqual([start, end, 10]);
  });

  test.each<[string, CountFrom, [string, string], string]>([
    ['2026-05-01', 'start', ['2026-05-06', '2026-05-07'], 'a holiday: the next working day is day 1'],
    ['2026-05-01', 'next', ['2026-05-06', '2026-05-07'], 'strictly after, which here is the same'],
    ['2026-05-06', 'next', ['2026-05-07', '2026-05-08'], 'a working day does not count itself'],
    ['2026-05-08', 'start', ['2026-05-08', '2026-05-09'], 'a Saturday that is worked counts'],
    ['2025-12-31', 'start', ['2025-12-31', '2026-01-04'], 'over the turn of the year'],
    ['2016-12-31', 'next', ['2017-01-03', '2017-01-04'], 'the given day itself is not needed']
  ])('%s, two days from %s: %j — %s', (start, countFrom, days) => {
    const period = publicityPeriod({ start, days: 2, countFrom });
    expect(period.ok && period.value).toMatchObject({ start, end: days[1], days });
  });

  test.each<[Parameters<typeof publicityPeriod>[0], object, string]>([
    [{ start: '2026-02-30' }, refusal('not-a-date', { field: 'start' }), 'no such day'],
    [{ start: '2026-06-01', days: 0 }, refusal('not-allowed', { field: 'days', most: 60 }), 'no day at all'],
    [{ start: '2026-06-01', days: 61 }, refusal('not-allowed', { field: 'days', most: 60 }), 'more than sixty'],
    [{ start: '2026-06-01', days: 1.5 }, refusal('not-allowed', { field: 'days', most: 60 }), 'half a day'],
    [{ start: '2026-12-25' }, refusal('calendar-unknown', { year: 2027 }), 'its end lies in a year without notice'],
    [{ start: '2016-06-01' }, refusal('calendar-unknown', { year: 2016 }), 'before the first calendar'],
    [{ start: '2030-01-01' }, refusal('calendar-unknown', { year: 2030 }), 'after the last calendar'],
    [
      { start: '9999-12-31', countFrom: 'next' as const },
      refusal('calendar-unknown', { year: 9999 }),
      'no day comes after the last one'
    ]
  ])('%j is refused: %j — %s', (wanted, expected) => {
    expect(publicityPeriod(wanted)).toEqual(expected);
  });

  it('names every calendar it was computed with', () => {
    const within = publicityPeriod({ start: '2026-06-01' });
    const across = publicityPeriod({ start: '2025-12-25' });
    expect(within.ok && within.value.calendar).toBe('国务院办公厅 2026 年节假日安排（国办发明电〔2025〕7号）');
    expect(across.ok && across.value.calendar).toMatch(/2025 年.*；.*2026 年/);
  });

  it('uses the calendars it is given', () => {
    expect(publicityPeriod({ start: '2026-06-01' }, [])).toEqual(refusal('calendar-unknown', { year: 2026 }));
    const own = { year: 2027, version: '本局录入', source: '', holidays: [], workdays: [] };
    const period = publicityPeriod({ start: '2026-12-31', days: 2 }, [...builtInCalendars, own]);
    expect(period.ok && period.value.days).toEqual(['2026-12-31', '2027-01-01']);
  });

  it('counts exactly the working days from the first to the last', () => {
    const day = fc.integer({ min: 0, max: 3400 }).map((count) => addDays('2017-01-01', count));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), fc.constantFrom('start', 'next'), (start, count, countFrom) => {
        const period = publicityPeriod({ start, days: count, countFrom: countFrom as CountFrom });
        if (!period.ok) throw new Error(period.refusal.code);
        const { days, end } = period.value;
        const expected: string[] = [];
        for (let at = countFrom === 'next' ? addDays(start, 1) : start; at <= end; at = addDays(at, 1))
          if (isWorkingDay(at) === true) expected.push(at);
        expect(days).toEqual(expected);
        expect(days).toHaveLength(count);
        expect(days.at(-1)).toBe(end);
      })
    );
  });

  it('never ends later for counting the day itself', () => {
    const day = fc.integer({ min: 0, max: 3400 }).map((count) => addDays('2017-01-01', count));
    fc.assert(
      fc.property(day, (start) => {
        const [own, next] = (['start', 'next'] as const).map((countFrom) => publicityPeriod({ start, countFrom }));
        expect(own?.ok && next?.ok && own.value.end <= next.value.end).toBe(true);
      })
    );
  });
});

describe('the hour of publication', () => {
  test.each([
    ['2026-06-12T17:59:59+08:00', '2026-06-12', 'before six'],
    ['2026-06-12T18:00:00+08:00', '2026-06-12', 'six o’clock is not after six'],
    ['2026-06-12T18:00:00.001+08:00', '2026-06-13', 'the moment after'],
    ['2026-06-12T15:59:59Z', '2026-06-13', 'told in Greenwich: 23:59 in Shanghai'],
    ['2026-06-11T16:00:00Z', '2026-06-12', 'midnight in Shanghai']
  ])('%s counts from %s — %s', (instant, day) => {
    expect(firstCountedDay(instant)).toBe(day);
  });

  it('takes another cut-off from the year plan', () => {
    expect(firstCountedDay('2026-06-12T17:30:00+08:00', 17)).toBe('2026-06-13');
    expect(firstCountedDay('2026-06-12T23:59:59+08:00', 24)).toBe('2026-06-12');
  });
});

it('is over only from the day after its last day: 24:00 counts', () => {
  expect(['2026-06-24', '2026-06-25', '2026-06-26'].map((today) => publicityIsOver('2026-06-25', today))).toEqual([
    false,
    false,
    true
  ]);
});
