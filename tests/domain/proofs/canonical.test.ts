import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { canonical } from '#domain/proofs/canonical.ts';
import { sha256Hex } from '#domain/proofs/sha256.ts';

describe('canonical JSON (RFC 8785)', () => {
  test.each([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}', 'keys sorted, elements not'],
    [{ a: { d: 1, c: 2 } }, '{"a":{"c":2,"d":1}}', 'inside too'],
    [{ '10': 1, '9': 2 }, '{"10":1,"9":2}', 'as text, not as numbers'],
    [-0, '0', 'minus zero'],
    [1e21, '1e+21', 'RFC 8785 appendix B'],
    [Number('333333333.33333329'), '333333333.3333333', 'RFC 8785 section 3.2.2'],
    [1e-27, '1e-27', 'RFC 8785 section 3.2.2'],
    [4.5, '4.5', 'RFC 8785 section 3.2.2'],
    ['€$\u000f\nA\'B"\\\\"/', '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"', 'RFC 8785 section 3.2.2'],
    ['企业', '"企业"', 'Chinese stays as it is'],
    [Object.create(null), '{}', 'an object without prototype']
  ])('%j → %s — %s', (value, text) => {
    expect(canonical(value)).toBe(text);
  });

  it('sorts keys by UTF-16 code units: the example of RFC 8785 section 3.2.3', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis'
    };
    const names = Object.values(JSON.parse(canonical(value)) as Record<string, string>);
    const inText = [...canonical(value).matchAll(/:"([^"]+)"/g)].map(([, name]) => name);
    expect(inText).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh'
    ]);
    expect(names).toHaveLength(7);
  });

  test.each<[unknown, string]>([
    [undefined, 'undefined'],
    [{ a: undefined }, 'undefined inside'],
    [[undefined], 'undefined in a list'],
    [new Array(1), 'a hole'],
    [NaN, 'not a number'],
    [Infinity, 'no end'],
    [10n, 'a bigint'],
    [() => 1, 'a function'],
    [Symbol('x'), 'a symbol'],
    [new Date(0), 'a date object would lose what it is'],
    [new Map(), 'a map would become {}'],
    ['\ud83d', 'half an emoji'],
    [{ '\ude00': 1 }, 'half an emoji as a key']
  ])('throws for %o — %s', (value) => {
    expect(() => canonical(value)).toThrow(TypeError);
  });

  it('reads back as the same value and is the same whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonical(value);
        // JSON has one zero: -0 is written as 0.
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonical(reversed(value))).toBe(text);
      })
    );
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, each]) => [key, reversed(each)])
      .reverse()
  );
}

describe('SHA-256', () => {
  it('is lower-case hex of UTF-8 text or bytes', () => {
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256Hex('科小')).toBe(createHash('sha256').update('科小').digest('hex'));
    expect(sha256Hex(new Uint8Array([0x61, 0x62, 0x63]))).toBe(sha256Hex('abc'));
  });
});
