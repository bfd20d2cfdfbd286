import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { composeFilingNumber, readFilingNumber } from '#domain/registration/filingNumber.ts';
import { byScoreMark, defaultDirectMarks, directMark, type DirectItem } from '#domain/registration/directMark.ts';
import { lastSerial, nextSerial, nextSerials } from '#domain/registration/serials.ts';

describe('系统顺序号', () => {
  test.each([
    [0, 1, 'the first of a year and division'],
    [41, 42, 'after numbers carried over from elsewhere'],
    [999_998, 999_999, 'the last there is']
  ])('after %i comes %i — %s', (last, next) => {
    expect(nextSerial(last)).toEqual({ ok: true, value: next });
  });

  it('is never begun again', () => {
    const refusal = { ok: false, refusal: { code: 'serials-exhausted', facts: { left: 0 } } };
    expect(nextSerial(lastSerial)).toEqual(refusal);
    expect(nextSerials(lastSerial - 2, 3)).toMatchObject({ ok: false, refusal: { facts: { left: 2 } } });
    expect(nextSerials(lastSerial - 3, 3)).toEqual({ ok: true, value: { first: lastSerial - 2, last: lastSerial } });
  });

  test.each([
    [-1, 1],
    [0, 0],
    [0.5, 1],
    [0, NaN]
  ])('cannot count from %d by %d', (last, count) => {
    expect(() => nextSerials(last, count)).toThrow(RangeError);
  });

  it('leaves no gap and gives none twice, however the announcements are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 20 }), (sizes) => {
        const given: number[] = [];
        for (const size of sizes) {
          const run = nextSerials(given.length, size);
          if (!run.ok) throw new Error(run.refusal.code);
          for (let serial = run.value.first; serial <= run.value.last; serial += 1) given.push(serial);
        }
        expect(given).toEqual(given.map((_, at) => at + 1));
      })
    );
  });
});

describe('系统填报号', () => {
  it('is year, division and serial in twenty-two digits', () => {
    const parts = { year: 2026, division: '490102', serial: 7 };
    expect(composeFilingNumber(parts)).toBe('2026490102000000000007');
    expect(readFilingNumber('2026490102000000000007')).toEqual(parts);
  });

  test.each([
    '202649010200000000000',
    '20264901020000000000070',
    '2026490102000000000000',
    '2026A90102000000000007',
    ''
  ])('%j is none', (text) => {
    expect(readFilingNumber(text)).toBeUndefined();
  });

  test.each([
    [{ year: 2026, division: '490102', serial: 0 }, 'serials begin at 1'],
    [{ year: 2026, division: '4901', serial: 1 }, 'no division'],
    [{ year: 2026, division: '490102', serial: 1.5 }, 'no whole number'],
    [{ year: 2026, division: '490102', serial: 1_000_000_000_000 }, 'thirteen digits']
  ])('never puts together %j — %s', (parts) => {
    expect(() => composeFilingNumber(parts)).toThrow(RangeError);
  });
});

describe('直接确认标识', () => {
  test.each<[DirectItem[], string, string]>([
    [[], '0', 'by its score'],
    [['hnte'], '1', ''],
    [['nationalAward'], '2', ''],
    [['ministerialLab'], '3', ''],
    [['ledStandard'], '4', ''],
    [['ledStandard', 'nationalAward'], '2', 'the first row of the table that holds, not the first named'],
    [['ledStandard', 'hnte', 'ministerialLab'], '1', 'hnte before all']
  ])('%j → %s %s', (items, mark) => {
    expect(directMark(items)).toBe(mark);
  });

  it('reads the year plan’s own table', () => {
    const table = [{ item: 'ledStandard', mark: 'X', source: '' }] as const;
    expect(directMark(['hnte', 'ledStandard'], table)).toBe('X');
    expect(directMark(['hnte'], table)).toBe(byScoreMark);
  });

  it('has marks that fit a number, each once, and says that they are ours', () => {
    const marks = [byScoreMark, ...defaultDirectMarks.map(({ mark }) => mark)];
    expect(new Set(marks).size).toBe(5);
    for (const mark of marks) expect(mark).toMatch(/^[0-9A-Z]$/);
    for (const { source } of defaultDirectMarks) expect(source).toContain('本平台约定');
  });
});
