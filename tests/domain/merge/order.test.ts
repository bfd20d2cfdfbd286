import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { between, isOrder } from '#domain/merge/order.ts';

describe('the order of rows', () => {
  test.each<[string | null | undefined, string | null | undefined, string, string]>([
    [undefined, undefined, 'V', 'the first row of a table stands in the middle'],
    ['V', undefined, 'W', 'the next one counts up'],
    ['z', undefined, 'z1', 'after the last letter a digit more'],
    [undefined, 'V', 'U', 'ahead of the first'],
    [undefined, '1', '0z', 'never ends in 0'],
    [undefined, '01', '00z', 'and again'],
    ['A', 'C', 'B', 'a letter is free'],
    ['A', 'B', 'AV', 'no letter is free'],
    ['V', 'V1', 'V0V', 'nothing fits but a longer one'],
    ['V', 'W1', 'W', 'the shorter neighbour'],
    ['V', 'V', 'W', 'two devices gave the same place: behind both'],
    ['W', 'V', 'X', 'a table in disorder: behind both'],
    [null, null, 'V', 'null is left out']
  ])('between %s and %s is %s — %s', (before, after, expected) => {
    expect(between(before, after)).toBe(expected);
  });

  test.each(['0', 'V0', 'a.b', '中', ' V'])('%s is none and refused loudly', (text) => {
    expect(isOrder(text)).toBe(false);
    expect(() => between(text)).toThrow(RangeError);
    expect(() => between(undefined, text)).toThrow(RangeError);
  });

  it('keeps a list in order wherever rows are put', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 80 }), (places) => {
        const orders: string[] = [];
        for (const place of places) {
          const at = place % (orders.length + 1);
          orders.splice(at, 0, between(orders[at - 1], orders[at]));
        }
        expect(orders.every(isOrder)).toBe(true);
        expect([...orders].sort()).toEqual(orders);
        expect(new Set(orders).size).toBe(orders.length);
      })
    );
  });

  it('stays short in a table filled from top to bottom', () => {
    let last: string | undefined;
    for (let row = 0; row < 200; row += 1) last = between(last);
    expect(last?.length).toBeLessThanOrEqual(5);
  });
});
