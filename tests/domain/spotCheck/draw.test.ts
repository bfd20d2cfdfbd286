import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { draw, placesFor, ticket, type Strata } from '#domain/spotCheck/draw.ts';
import { listHash } from '#domain/spotCheck/list.ts';
import vectors from '../vectors/draw-vectors.json' with { type: 'json' };

const aNumber = fc
  .tuple(
    fc.constantFrom('440106', '440103', '320582'),
    fc.constantFrom('0', 'A', 'B'),
    fc.integer({ min: 1, max: 999_999 })
  )
  .map(([division, mark, serial]) => `2021${division}${mark}0${String(serial).padStart(6, '0')}`);
const aDraw = fc.record({
  numbers: fc.uniqueArray(aNumber, { minLength: 1, maxLength: 60 }),
  seed: fc.constantFrom('2019-11-01 双色球 03 09 12', 'a\nb', 'é'),
  rateBasisPoints: fc.integer({ min: 1, max: 10_000 }),
  strata: fc.constantFrom<Strata>('none', 'division')
});

function drawn(input: Parameters<typeof draw>[0]) {
  const result = draw(input);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

describe('draw-v1', () => {
  test.each(vectors)('$name', ({ numbers, seed, rateBasisPoints, strata, listHash: hash, selected }) => {
    expect(draw({ numbers, seed, rateBasisPoints, strata: strata as Strata })).toEqual({
      ok: true,
      value: { version: 'draw-v1', listHash: hash, size: numbers.length, selected }
    });
  });

  it('comes out the same by another hand: proofs.md in a dozen lines over node:crypto', () => {
    const sha = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
    fc.assert(
      fc.property(aDraw, ({ numbers, seed, rateBasisPoints, strata }) => {
        const hash = sha(
          [...numbers]
            .sort()
            .map((number) => `${number}\n`)
            .join('')
        );
        const ticketOf = (number: string) => sha(`draw-v1\n${seed}\n${hash}\n${number}`);
        const stratumOf = (number: string) => (strata === 'none' ? '' : number.slice(4, 10));
        const ordered = [...numbers].sort((a, b) => (ticketOf(a) < ticketOf(b) ? -1 : 1));
        const selected = ordered.filter((number) => {
          const pot = ordered.filter((other) => stratumOf(other) === stratumOf(number));
          return pot.indexOf(number) < Math.ceil((pot.length * rateBasisPoints) / 10_000);
        });
        const size = numbers.length;
        expect(drawn({ numbers, seed, rateBasisPoints, strata })).toEqual({
          version: 'draw-v1',
          listHash: hash,
          size,
          selected
        });
      })
    );
  });

  it('does not depend on the order of the list', () => {
    fc.assert(
      fc.property(aDraw, fc.array(fc.nat()), (input, keys) => {
        const shuffled = input.numbers
          .map((number, at) => ({ number, key: keys[at] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ number }) => number);
        expect(drawn({ ...input, numbers: shuffled })).toEqual(drawn(input));
      })
    );
  });

  it('draws from the list, each once, ceil of the rate in every pot, and more at a higher rate', () => {
    fc.assert(
      fc.property(aDraw, (input) => {
        const { selected } = drawn(input);
        expect(new Set(selected).size).toBe(selected.length);
        expect(selected.filter((number) => !input.numbers.includes(number))).toEqual([]);
        const potOf = (number: string) => (input.strata === 'none' ? '' : number.slice(4, 10));
        for (const pot of new Set(input.numbers.map(potOf))) {
          const size = input.numbers.filter((number) => potOf(number) === pot).length;
          const places = selected.filter((number) => potOf(number) === pot).length;
          expect(places).toBe(placesFor(size, input.rateBasisPoints));
          expect(places).toBeGreaterThanOrEqual(1);
        }
        const all = drawn({ ...input, rateBasisPoints: 10_000 }).selected;
        expect(all).toHaveLength(input.numbers.length);
        expect(all.filter((number) => selected.includes(number))).toEqual(selected);
      })
    );
  });

  test.each([
    [20, 500, 1, 'exactly one'],
    [21, 500, 2, 'one and a bit is two'],
    [1, 1, 1, 'at least one'],
    [600_000, 500, 30_000, 'a whole province'],
    [600_000, 10_000, 600_000, 'everyone'],
    [3, 3_333, 1, 'just under a third of three'],
    [3, 3_334, 2, 'just over it']
  ])('of %i at %i basis points %i — %s', (size, rate, places) => {
    expect(placesFor(size, rate)).toBe(places);
  });

  it('gives the ticket of one number for checking by hand', () => {
    const numbers = ['2021440106A1000001'];
    const hash = listHash(numbers);
    const expected = createHash('sha256').update(`draw-v1\n种子\n${hash}\n2021440106A1000001`).digest('hex');
    expect(ticket('2021440106A1000001', '种子', hash)).toBe(expected);
  });

  test.each<[object, string, string]>([
    [{ numbers: [] }, 'empty', 'no list'],
    [{ numbers: ['2021440106A1000001', '2021440106A1000001'] }, 'duplicate', 'a number twice'],
    [{ numbers: ['x'] }, 'bad-line', 'no number'],
    [{ seed: '  ' }, 'bad-seed', 'a seed of spaces'],
    [{ rateBasisPoints: 0 }, 'not-allowed', 'no rate'],
    [{ rateBasisPoints: 10_001 }, 'not-allowed', 'more than all'],
    [{ rateBasisPoints: 2.5 }, 'not-allowed', 'half a basis point']
  ])('refuses %j: %s — %s', (wrong, code) => {
    const sound = { numbers: ['2021440106A1000001'], seed: 'x', rateBasisPoints: 500, strata: 'none' as const };
    expect(draw({ ...sound, ...wrong })).toMatchObject({ ok: false, refusal: { code } });
  });
});
