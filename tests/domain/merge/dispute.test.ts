import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { disputeAt, distinctDisputes, mergeDisputes } from '#domain/merge/dispute.ts';
import { same } from '#domain/merge/same.ts';

const a = disputeAt('a', { base: 1, mine: 2, theirs: 3 });
const turned = disputeAt('a', { base: 1, mine: 3, theirs: 2 });
const other = disputeAt('a', { base: 1, mine: 2, theirs: 4 });
const b = disputeAt('b', { mine: 'x', theirs: 'y' });

describe('disputes', () => {
  it('are kept once, whichever device found them', () => {
    expect(distinctDisputes([a, turned, b, a, b])).toEqual([a, b]);
  });

  it('stay apart when another value is in question', () => {
    expect(distinctDisputes([a, other])).toEqual([a, other]);
  });

  test.each([
    ['new here', [], [a], [], [a]],
    ['new there', [], [], [a], [a]],
    ['found on both', [], [a], [turned], [turned]],
    ['still open on both', [a], [a], [a], [a]],
    ['settled here: does not come back from there', [a, b], [b], [a, b], [b]],
    ['settled there: does not come back from here', [a, b], [a, b], [b], [b]],
    ['settled here, another found there', [a], [], [a, other], [other]]
  ])('merge: %s', (_, base, mine, theirs, open) => {
    expect(mergeDisputes(base, mine, theirs)).toEqual(open);
  });
});

describe('the same JSON', () => {
  test.each<[unknown, unknown, boolean, string]>([
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true, 'the order of keys is nothing'],
    [[1, 2], [2, 1], false, 'the order of elements is something'],
    [{ a: 1 }, { a: 1, b: null }, false, 'null is not absent'],
    [{ a: 1, c: 1 }, { a: 1, b: 1 }, false, 'as many keys, other names'],
    [[], {}, false, 'an empty list is no empty object'],
    [['x'], { 0: 'x' }, false, 'a list is no object with numbers'],
    [0, -0, true, 'JSON has one zero'],
    ['1', 1, false, 'text is no number'],
    [null, {}, false, 'null is no object'],
    [undefined, null, false, 'absent is not cleared']
  ])('%j and %j: %s — %s', (one, two, expected) => {
    expect(same(one, two)).toBe(expected);
    expect(same(two, one)).toBe(expected);
  });

  it('is so for every copy', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(same(value, JSON.parse(JSON.stringify(value)))).toBe(true);
      })
    );
  });
});
