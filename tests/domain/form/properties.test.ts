import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '#domain/proofs/canonical.ts';
import { readInput } from '#domain/scoring/exchange.ts';
import { score } from '#domain/scoring/score.ts';
import { changesBetween } from '#domain/form/diff.ts';
import { faultsOf } from '#domain/form/faults.ts';
import { fieldsOf, sectionNames } from '#domain/form/informationForm.ts';
import { readSnapshot } from '#domain/form/readSnapshot.ts';
import { type Sections } from '#domain/form/reading.ts';
import { scoreInputOf } from '#domain/form/scoreInput.ts';
import { selfEvaluate } from '#domain/form/selfEvaluation.ts';
import { snapshotOf } from '#domain/form/snapshot.ts';
import { faults as words } from '../../../src/lib/messages/zh-CN/faults.ts';
import { aForm, filing2026 } from '../../support/aDossier.ts';

const figure = fc.oneof(
  fc.constantFrom('0', '0.5', '12.25', '-3', '1,900.00', '9999999999.99', '12345678901', '1.234', '', 'x', '１２'),
  fc.integer({ min: 0, max: 100_000_000 }).map((n) => String(n / 100))
);
const day = fc.constantFrom('2018-03-02', '2025-05-05', '2026-02-02', '2026-12-31', '2027-01-01', '2025-02-30', '');
const row = fc.record(
  {
    rowId: fc.constantFrom('a', 'b', 'c', ''),
    order: fc.constantFrom('V', 'W', '', '0001'),
    deleted: fc.constant(true as const),
    name: fc.string(),
    kind: fc.constantFrom('inventionPatent', 'design', 'toString', null),
    number: fc.constantFrom('1', '2', ' ', 'ZL202149000001.X', 7),
    grantedOn: day,
    validUntil: day,
    startsOn: day,
    endsOn: day,
    rdExpense: figure
  },
  { requiredKeys: [] }
);
const value = fc.oneof(
  { weight: 4, arbitrary: figure },
  { weight: 2, arbitrary: day },
  { weight: 2, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.jsonValue() },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 2, arbitrary: fc.array(row, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.subarray(['hnte', 'nationalAward', 'ministerialLab', 'ledStandard']) }
);

/** The sound form with some boxes overwritten by anything. */
const form: fc.Arbitrary<Sections> = fc
  .tuple(
    ...sectionNames.map((name) =>
      fc.record(Object.fromEntries(fieldsOf(name).map(([field]) => [field, value])), { requiredKeys: [] })
    )
  )
  .chain((changes) => fc.subarray(sectionNames).map((names) => ({ changes, names })))
  .map(({ changes, names }) =>
    aForm(Object.fromEntries(names.map((name) => [name, changes[sectionNames.indexOf(name)] ?? {}])))
  );
const anything: fc.Arbitrary<Sections> = fc.oneof(
  form,
  fc.dictionary(fc.constantFrom(...sectionNames, 'other', '__proto__'), fc.jsonValue() as fc.Arbitrary<never>)
);
const filing = fc.record({
  year: fc.constantFrom(2019, 2026),
  edition: fc.constantFrom('2017', '2022'),
  on: fc.constantFrom('2026-07-01', '2026-01-01', '2019-06-01')
});

describe('whatever a draft holds', () => {
  it('never throws, and puts each fault into words', () => {
    fc.assert(
      fc.property(anything, filing, (sections, each) => {
        for (const { code, facts = {}, box } of faultsOf(sections, each)) {
          expect(box).not.toBe('');
          expect(facts.label, box).not.toBe('');
          expect(words[code](facts)).not.toMatch(/undefined|NaN/);
        }
      }),
      { numRuns: 500 }
    );
  });

  it('gives scoring an input that it takes', () => {
    fc.assert(
      fc.property(anything, filing, (sections, each) => {
        const input = readInput(scoreInputOf(sections, each));
        expect(input.ok, JSON.stringify(input)).toBe(true);
        if (input.ok) score(input.value);
      }),
      { numRuns: 500 }
    );
  });

  it('makes a snapshot that is canonical, whole for the server, and the same again', () => {
    fc.assert(
      fc.property(form, (sections) => {
        const snapshot = snapshotOf('informationForm', '2022', 2026, sections);
        const again = snapshotOf('informationForm', '2022', 2026, snapshot.sections);
        expect(again).toEqual(snapshot);
        if (readSnapshot(snapshot.sections).ok) expect(canonical(again)).toBe(canonical(snapshot));
        expect(changesBetween(snapshot, again)).toEqual([]);
      }),
      { numRuns: 300 }
    );
  });

  it('finds the same faults in the snapshot as on the screen', () => {
    fc.assert(
      fc.property(form, (sections) => {
        const { sections: kept } = snapshotOf('informationForm', '2022', 2026, sections);
        const told = (found: ReturnType<typeof faultsOf>) => found.map(({ box, code }) => `${box} ${code}`);
        expect(told(faultsOf(kept, filing2026))).toEqual(told(faultsOf(sections, filing2026)));
        expect(scoreInputOf(kept, filing2026)).toEqual(scoreInputOf(sections, filing2026));
      }),
      { numRuns: 300 }
    );
  });

  it('is sent by the device in a shape the server reads, once nothing must be fixed', () => {
    fc.assert(
      fc.property(form, (sections) => {
        const snapshot = snapshotOf('informationForm', '2022', 2026, sections);
        const { faults } = selfEvaluate(snapshot, [], filing2026.on);
        if (faults.every((box) => box.startsWith('evidence.'))) expect(readSnapshot(snapshot.sections).ok).toBe(true);
      }),
      { numRuns: 300 }
    );
  });
});
