import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { composeNumber, foundingMark, parseNumber, type FoundingMark } from '#domain/registration/number.ts';
import contract from '../vectors/contract-examples.json' with { type: 'json' };

const codeOf = (text: string) => {
  const read = parseNumber(text);
  return read.ok ? null : read.refusal.code;
};

describe('入库登记编号', () => {
  it('says what its eighteen characters say', () => {
    expect(parseNumber('2021440106A1000017')).toEqual({
      ok: true,
      value: { year: 2021, division: '440106', divisionKnown: true, foundingMark: 'A', directMark: '1', serial: 17 }
    });
  });

  test.each([
    ['202149010200000001', false, 'the demonstration province is not known'],
    ['202199999900000001', false, 'given to nobody'],
    ['202144190000000001', true, 'a city without districts']
  ])('%s: division known is %s — %s', (text, known) => {
    const read = parseNumber(text);
    expect(read.ok && read.value.divisionKnown).toBe(known);
  });

  test.each<[string, string | null, string]>([
    ['2021440106A100001', 'length', 'seventeen'],
    ['2021440106A10000170', 'length', 'nineteen'],
    ['', 'length', 'nothing'],
    [' 2021440106A1000017', 'length', 'a space is a character here'],
    ['２021440106A100001', 'length', 'too short and full-width: length comes first'],
    ['2021440106a1000017', 'alphabet', 'a small letter'],
    ['2021440106A1-00017', 'alphabet', 'a hyphen'],
    ['2021440106A100001\n', 'alphabet', 'a line end'],
    ['２021440106A1000017', 'alphabet', 'a full-width digit'],
    ['2016440106A1000017', 'year', 'before the Measure'],
    ['2100440106A1000017', 'year', 'after 2099'],
    ['2O21440106A1000017', 'year', 'an O'],
    ['20214401X6A1000017', 'division', 'a letter in the division'],
    ['202X4401X6A1000017', 'year', 'year before division'],
    ['2021440106C1000017', 'founding-mark', 'C is no mark'],
    ['202144010611000017', 'founding-mark', '1 is no founding mark'],
    ['2021440106A1O00017', 'serial', 'a letter in the serial'],
    ['2021440106A1000000', 'serial-zero', 'serials begin at 1'],
    ['2017440106BZ999999', null, 'any digit or letter may be a direct mark'],
    ['209944010600000001', null, 'the last year']
  ])('%j → %s — %s', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('puts together what it reads and reads what it puts together', () => {
    const parts = fc.record({
      year: fc.integer({ min: 2017, max: 2099 }),
      division: fc.integer({ min: 0, max: 999_999 }).map((each) => String(each).padStart(6, '0')),
      foundingMark: fc.constantFrom<FoundingMark>('0', 'A', 'B'),
      directMark: fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
      serial: fc.integer({ min: 1, max: 999_999 })
    });
    fc.assert(
      fc.property(parts, (number) => {
        const read = parseNumber(composeNumber(number));
        expect(read.ok && read.value).toMatchObject(number);
      })
    );
  });

  it('reads a text only when the same text comes out again', () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^20[0-9]{8}[0AB1][0-9A-Z][0-9A-Z]{6}$/));
    fc.assert(
      fc.property(texts, (text) => {
        const read = parseNumber(text);
        if (read.ok) expect(composeNumber(read.value)).toBe(text);
        else expect(read.refusal.facts).toBeUndefined();
      })
    );
  });

  test.each<[object, string]>([
    [{ serial: 1_000_000 }, 'seven digits'],
    [{ serial: 0 }, 'zero'],
    [{ division: '44010' }, 'five digits'],
    [{ directMark: '' }, 'no mark']
  ])('never puts together %j — %s', (wrong) => {
    const sound = { year: 2026, division: '440106', foundingMark: 'A', directMark: '0', serial: 1 } as const;
    expect(() => composeNumber({ ...sound, ...wrong })).toThrow(RangeError);
  });
});

describe('成立年份标识', () => {
  test.each(contract.foundingMark)('$year, founded $founded, submitted $submitted → $mark', ({ mark, ...of }) => {
    expect(foundingMark(of)).toEqual({ ok: true, value: { foundingMark: mark } });
  });

  test.each([
    [2024, '2023-12-31', '2024-01-01', '0', 'founded the day before the year'],
    [2024, '2024-01-01', '2024-05-31', 'B', 'founded in the year is B, also before June'],
    [2024, '2024-06-01', '2024-06-01', 'B', 'submitted on the day of founding'],
    [2024, '2015-01-01', '2024-12-31', 'A', 'the last day of the year'],
    [2024, '2025-01-01', '2025-02-01', 'founded-after', 'after the year comes before the wrong year of submission'],
    [2024, '2024-07-01', '2024-06-30', 'founded-after', 'after submission'],
    [2024, '2024-07-01', '2023-06-30', 'founded-after', 'after a submission of another year'],
    [2024, '2015-01-01', '2025-01-01', 'submitted-outside-year', 'the year after'],
    [2024, '2015-01-01', '2023-12-31', 'submitted-outside-year', 'the year before'],
    [2024, '2023-02-29', '2024-06-01', 'not-a-date', 'no such day of founding'],
    [2024, '2015-01-01', '2024-6-1', 'not-a-date', 'no such day of submission']
  ])('%i, founded %s, submitted %s → %s — %s', (year, founded, submitted, expected) => {
    const mark = foundingMark({ year, founded, submitted });
    expect(mark.ok ? mark.value.foundingMark : mark.refusal.code).toBe(expected);
  });
});
