import { createHash } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { commitment } from '#domain/spotCheck/commitment.ts';
import { listHash, readList } from '#domain/spotCheck/list.ts';
import { normaliseSeed, seedFromText } from '#domain/spotCheck/seed.ts';

const [one, two] = ['2021440103B2000002', '2021440106A1000001'];

describe('the list', () => {
  test.each([
    [`${one}\n${two}\n`, 'as it should be'],
    [`${two}\n${one}`, 'another order, no last line end'],
    [`\uFEFF${two}\r\n${one}\r\n`, 'from Windows, with a byte-order mark'],
    [`\n\n${two}\n  \n${one}\r\n\r\n`, 'blank lines']
  ])('%j reads the same — %s', (text) => {
    expect(readList(text)).toEqual({ ok: true, value: [one, two] });
  });

  test.each<[string, string, object | undefined, string]>([
    ['', 'empty', undefined, 'nothing'],
    ['\uFEFF\r\n \n', 'empty', undefined, 'nothing but blank'],
    [`${one}\n${two}\n${one}`, 'duplicate', { line: 3, number: one }, 'the second time'],
    [`${one}\n\n2021440106a1000001`, 'bad-line', { line: 3 }, 'small letters; blank lines are counted'],
    [`${one}\n ${two}`, 'bad-line', { line: 2 }, 'a space before it'],
    [`${one},${two}`, 'bad-line', { line: 1 }, 'commas'],
    [`${one}\nx\n${one}`, 'bad-line', { line: 2 }, 'the earliest fault first']
  ])('%j is refused: %s %j — %s', (text, code, facts) => {
    expect(readList(text)).toEqual({ ok: false, refusal: facts ? { code, facts } : { code } });
  });

  it('reads lines like text', () => {
    expect(readList([two, '', one])).toEqual({ ok: true, value: [one, two] });
  });

  it('is hashed with a line end after each number', () => {
    expect(listHash([one, two])).toBe(createHash('sha256').update(`${one}\n${two}\n`).digest('hex'));
  });
});

describe('the seed', () => {
  test.each([
    [['a', 'b'], 'a\nb', 'a value a line'],
    [[' a\t', '\u3000b\r'], 'a\nb', 'spaces, also full-width, and a stray return'],
    [['e\u0301'], '\u00e9', 'NFC'],
    [['𠮷'.repeat(200)], '𠮷'.repeat(200), 'two hundred characters outside the basic plane']
  ])('%j → %j — %s', (values, seed) => {
    expect(normaliseSeed(values)).toEqual({ ok: true, value: seed });
  });

  test.each([
    [[], 0, 'no value'],
    [['a', ' '], 2, 'an empty value'],
    [['x'.repeat(201)], 1, 'too long'],
    [['a\nb'], 1, 'two values in one would make the seed of two'],
    [['\ud800'], 1, 'half a character']
  ])('%j is refused at value %i — %s', (values, value) => {
    expect(normaliseSeed(values)).toEqual({ ok: false, refusal: { code: 'bad-seed', facts: { value } } });
  });

  it('splits text at real line ends', () => {
    expect(seedFromText('a\r\nb')).toEqual({ ok: true, value: 'a\nb' });
    expect(seedFromText('a\\nb')).toEqual({ ok: true, value: 'a\\nb' });
    expect(seedFromText('a\nb\n').ok).toBe(false);
  });

  it('stays as it is when normalised again', () => {
    const seed = '2019-11-01 双色球 03 09\n上证指数 2958.20';
    expect(seedFromText(seed)).toEqual({ ok: true, value: seed });
  });
});

describe('the commitment', () => {
  const sound = {
    numbers: [two, one],
    rateBasisPoints: 500,
    minimumBasisPoints: 500,
    strata: 'division' as const,
    seedRule: '2026-11-01 双色球',
    committedAt: '2026-10-20T02:00:00Z'
  };

  it('freezes list, rate and rule', () => {
    expect(commitment(sound)).toEqual({
      ok: true,
      value: {
        version: 'draw-v1',
        listHash: listHash([one, two]),
        size: 2,
        rateBasisPoints: 500,
        strata: 'division',
        seedRule: '2026-11-01 双色球',
        committedAt: '2026-10-20T02:00:00Z'
      }
    });
  });

  test.each<[object, string, object | undefined, string]>([
    [{ numbers: [] }, 'draw-pool-empty', undefined, 'nobody to draw from'],
    [{ numbers: [one, one] }, 'duplicate', { line: 2, number: one }, 'a number twice'],
    [{ rateBasisPoints: 499 }, 'draw-rate-too-low', { minimum: 500 }, 'under the year plan’s 5%'],
    [{ rateBasisPoints: 0.5 }, 'not-allowed', { field: 'rateBasisPoints' }, 'no rate'],
    [{ seedRule: ' ' }, 'reason-needed', { field: 'seedRule' }, 'no rule where the seed comes from']
  ])('refuses %j: %s %j — %s', (wrong, code, facts) => {
    expect(commitment({ ...sound, ...wrong })).toEqual({ ok: false, refusal: facts ? { code, facts } : { code } });
  });
});
