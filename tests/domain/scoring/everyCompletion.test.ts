import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conditionNames, editionFor } from '#domain/scoring/editions/edition.ts';
import { largest } from '#domain/scoring/figure.ts';
import { figureNames, type ScoreInput } from '#domain/scoring/input.ts';
import { score } from '#domain/scoring/score.ts';
import { byEveryCompletion } from './everyCompletion.ts';

const figure = fc.constantFrom(
  ...[0, 0, 1, 2, 16, 17, 18, 100, 500, 999, 1_000, 1_225, 5_000, 10_000, 40_000, 50_000, 50_001, 99_999, 100_000],
  ...[120_000, 600_000, 2_000_000, 2_000_001, 59_999_999_999, 299_999_999_999, 300_000_000_000, largest - 1, largest]
);
/** Every other form would qualify if it were filled in like this. */
const figures = fc.oneof(
  fc.tuple(...figureNames.map(() => figure)),
  fc.constantFrom(
    [5_000, 1_500, 100_000, 90_000, 6_000, 80_000],
    [5_000, 1_225, 100_000, 90_000, 5_999, 2_000_000],
    [50_000, 5_000, 2_000_000, 20_000, 5_000, 0]
  )
);
const good: Record<string, boolean> = { residentEnterprise: true, auditedTaxCollection: true };

/** Forms with up to three open figures and up to two other open boxes; sometimes one condition fails. */
const halfFilled: fc.Arbitrary<ScoreInput> = fc
  .record({
    year: fc.constantFrom(2019, 2026),
    figures,
    openFigures: fc.subarray([...figureNames], { maxLength: 3 }),
    failing: fc.option(fc.constantFrom(...conditionNames), { freq: 4 }),
    openOthers: fc.subarray(['ipClassOne', 'ipClassTwo', 'directConfirmation', ...conditionNames], { maxLength: 2 }),
    rdMethod: fc.constantFrom(null, null, 'revenue' as const, 'costs' as const),
    ipClassOne: fc.constantFrom(0, 0, 0, 1),
    ipClassTwo: fc.constantFrom(0, 1, 2, 3, 4, 9),
    directConfirmation: fc.constantFrom([], [], ['hnte' as const])
  })
  .map(({ year, figures, openFigures, failing, openOthers, ...rest }) => {
    const open = new Set<string>([...openFigures, ...openOthers]);
    const kept = <Value>(entries: (readonly [string, Value])[]) =>
      Object.fromEntries(entries.filter(([name]) => !open.has(name)));
    const conditions = conditionNames.map((name) => [name, (good[name] ?? false) !== (failing === name)] as const);
    return {
      year,
      edition: editionFor(year)!,
      conditions: kept(conditions),
      ...kept(figureNames.map((name, at) => [name, figures[at]!] as const)),
      ...kept(Object.entries(rest))
    } as ScoreInput;
  })
  .filter(({ scienceStaff = 0, employees = largest }) => scienceStaff <= employees)
  .map((input) => ({ ...input, rdMethod: input.rdMethod ?? null }));

test('what is answered is exactly what every completion has in common', () => {
  fc.assert(
    fc.property(halfFilled, (input) => {
      const { because: _, ...answered } = score(input);
      expect(answered).toEqual(byEveryCompletion(input));
    }),
    { numRuns: 300 }
  );
});
