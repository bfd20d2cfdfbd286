import fc from 'fast-check';
import { uscc } from 'stdnum/lib/cjs/cn/index.js';
import { describe, expect, it, test } from 'vitest';
import { creditCodeFault, makeCreditCode, normaliseCreditCode } from '#domain/enterprise/creditCode.ts';
import contract from '../vectors/contract-examples.json' with { type: 'json' };

const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const textOf = (characters: string[], length: number) =>
  fc.array(fc.constantFrom(...characters), { minLength: length, maxLength: length }).map((each) => each.join(''));
const digits = textOf([...'0123456789'], 8);
const organisation = textOf(alphabet, 8);

describe('统一社会信用代码', () => {
  test.each(contract.creditCode)('$code → $fault', ({ code, fault }) => {
    expect(creditCodeFault(code)).toBe(fault);
  });

  test.each<[string, string | null, string]>([
    ['914403001922038216', null, 'a real one, widely published'],
    ['9144030071526726XG', null, 'a real one whose organisation check is X'],
    [' 91490102ma5tt0k16k\t', null, 'spaces around it and small letters are forgiven'],
    ['９１４９０１０２ＭＡ５ＴＴ０Ｋ１６Ｋ', null, 'full-width, as a Chinese keyboard types it'],
    ['９１４９０１０２ｍａ５ｔｔ０ｋ１６ｋ　', null, 'full-width small letters and a full-width space'],
    ['91490102 MA5TT0K16K', 'length', 'a space inside is a character too many'],
    ['', 'length', 'nothing'],
    ['9149010', 'length', 'too short says nothing about its characters'],
    ['91490102MA5TT0K1é', 'length', 'one short, and a strange letter: length comes first'],
    ['91490102MA5TT0KO6K', 'alphabet', 'O is not 0'],
    ['91490102MA5TT0KS6K', 'alphabet', 'S is not used'],
    ['91490102MA5TT0K1-K', 'alphabet', 'a hyphen'],
    ['91490102MA5TT0KI6L', 'alphabet', 'I, and the check would fail too: alphabet comes first'],
    ['91490102MA5TT0𝟙16K', 'alphabet', 'a character outside the basic plane is one character']
  ])('%s → %s — %s', (code, fault) => {
    expect(creditCodeFault(code)).toBe(fault);
  });

  it('keeps what it forgives out of the code', () => {
    expect(normaliseCreditCode('　９1a ')).toBe('91A');
  });

  it('makes codes that are sound, here and for stdnum', () => {
    fc.assert(
      fc.property(digits, organisation, (prefix, eight) => {
        const code = makeCreditCode(prefix, eight);
        expect(creditCodeFault(code)).toBeNull();
        // stdnum 1.12 indexes its alphabet with 31 − rest and so fails every code whose rest is 0.
        if (!code.endsWith('0')) expect(uscc.validate(code).isValid).toBe(true);
      })
    );
  });

  it('agrees with stdnum about the check digit of any code', () => {
    fc.assert(
      fc.property(digits, textOf(alphabet, 10), (prefix, rest) => {
        const code = prefix + rest;
        fc.pre(!code.endsWith('0'));
        const sound = [null, 'organisation-check'].includes(creditCodeFault(code));
        expect(sound).toBe(uscc.validate(code).isValid);
      }),
      { numRuns: 2000 }
    );
  });

  it('finds every single wrong character', () => {
    fc.assert(
      fc.property(digits, organisation, fc.nat(17), fc.constantFrom(...alphabet), (prefix, eight, at, other) => {
        const code = makeCreditCode(prefix, eight);
        fc.pre(code[at] !== other);
        expect(creditCodeFault(code.slice(0, at) + other + code.slice(at + 1))).toBe('check-digit');
      })
    );
  });

  test.each([
    ['9149010', 'MA5TT0K1', 'seven characters'],
    ['91490102', 'MA5TT0KI', 'a letter outside the alphabet']
  ])('refuses loudly to make one of %s %s — %s', (prefix, eight) => {
    expect(() => makeCreditCode(prefix, eight)).toThrow(RangeError);
  });
});
