import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edition2022 } from '#domain/scoring/editions/2022.ts';
import { editionFor } from '#domain/scoring/editions/edition.ts';
import { ipDistance, ipStair, percentStair, rdDistance, staffDistance } from '#domain/scoring/distance.ts';
import { answer, readInput } from '#domain/scoring/exchange.ts';
import { figureRefusal, figureText, hundredths, percentText, shown } from '#domain/scoring/figure.ts';
import { climb, partFor } from '#domain/scoring/ladder.ts';
import { type Score } from '#domain/scoring/score.ts';

const amount = fc.integer({ min: 0, max: 3_000_000 });
const text = (figure: number) => figureText(figure);
const form = (figures: Record<string, unknown>) => ({
  year: 2026,
  conditions: {
    residentEnterprise: true,
    auditedTaxCollection: true,
    restrictedIndustry: false,
    majorIncident: false,
    listedAbnormal: false
  },
  employees: '50',
  scienceStaff: '12.25',
  revenue: '1000',
  totalCosts: '900',
  rdExpense: '59.99',
  totalAssets: '800',
  rdMethod: null,
  ipClassOne: 0,
  ipClassTwo: 4,
  directConfirmation: [],
  ...figures
});
const score = (figures: Record<string, unknown>) => answer(form(figures)) as Score;

test.each([
  ['60', '1000', 50, 'exactly on the rung counts: 含本数'],
  ['59.99', '1000', 40, 'a hundred yuan short does not'],
  ['0.06', '1', 50, 'also in small figures'],
  ['599999999.99', '9999999999.99', 40, 'compared unrounded in the largest figures'],
  ['1', '0', 0, 'no revenue is no rung']
])('%s of %s earns %i: %s', (rdExpense, revenue, points) => {
  expect(score({ rdExpense, revenue, rdMethod: 'revenue' }).points.rd).toBe(points);
});

test('every rung is inclusive, and one hundredth less is below it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...edition2022.scienceStaff, ...edition2022.rdByRevenue),
      amount,
      ({ percent }, whole) => {
        fc.pre(whole > 0);
        const ladder = [{ percent, points: 1 }];
        const part = partFor(percent, whole);
        expect(climb(ladder, part, whole)).toBe(1);
        if (part > 0) expect(climb(ladder, part - 1, whole)).toBe(0);
      }
    )
  );
});

test('more R&D never scores less, by either method and by the better', () => {
  const method = fc.constantFrom(null, 'revenue', 'costs');
  fc.assert(
    fc.property(amount, amount, amount, amount, method, (rd, more, revenue, costs, rdMethod) => {
      const by = (figure: number) =>
        score({ rdExpense: text(figure), revenue: text(revenue), totalCosts: text(costs), rdMethod }).points
          .rd as number;
      expect(by(rd + more)).toBeGreaterThanOrEqual(by(rd));
    })
  );
});

test('scaling the figures of a ratio changes nothing', () => {
  fc.assert(
    fc.property(amount, amount, amount, fc.integer({ min: 1, max: 1000 }), (rd, revenue, costs, by) => {
      const at = (factor: number) =>
        score({ rdExpense: text(rd * factor), revenue: text(revenue * factor), totalCosts: text(costs * factor) });
      expect(at(by).points).toEqual(at(1).points);
      expect(at(by).rd).toEqual(at(1).rd);
    })
  );
});

test('the distance is the smallest step that reaches the next rung', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (whole, share) => {
      const part = Math.floor(whole * share);
      const read = readInput(
        form({ employees: text(whole), scienceStaff: text(part), rdExpense: text(part), revenue: text(whole) })
      );
      if (!read.ok) throw new Error('refused');
      const staff = staffDistance(read.value);
      if (staff) {
        const enough = part + hundredths(staff.needs);
        expect(climb(edition2022.scienceStaff, enough, whole)).toBe(staff.nextPoints);
        expect(climb(edition2022.scienceStaff, enough - 1, whole)).toBe(staff.points);
      } else expect(climb(edition2022.scienceStaff, part, whole)).toBe(20);
      const rd = rdDistance(read.value, 'revenue');
      if (rd) expect(climb(edition2022.rdByRevenue, part + hundredths(rd.needs), whole)).toBe(rd.nextPoints);
    })
  );
});

test.each<[one: number, two: number, next: object | null, why: string]>([
  [0, 0, { class: 'two', needs: 1, nextPoints: 6 }, 'the first of Ⅱ类'],
  [0, 3, { class: 'two', needs: 1, nextPoints: 24 }, 'the fourth'],
  [0, 4, { class: 'one', needs: 1, nextPoints: 30 }, 'a fifth adds nothing, one of Ⅰ类 does'],
  [1, 0, null, 'the top']
])('%i of Ⅰ类 and %i of Ⅱ类: next is %j (%s)', (ipClassOne, ipClassTwo, expected) => {
  const read = readInput(form({ ipClassOne, ipClassTwo }));
  expect(read.ok && ipDistance(read.value)).toEqual(expected);
});

test.each([2019, 2026])('the ladders of %i are those of article 7', (year) => {
  const edition = editionFor(year)!;
  const rungs = (ladder: readonly { percent: number; points: number }[]) =>
    ladder.map(({ percent, points }) => `${percent}% ${points}`).join(', ');
  expect(rungs(edition.scienceStaff)).toBe('30% 20, 25% 16, 20% 12, 15% 8, 10% 4');
  expect(rungs(edition.rdByRevenue)).toBe('6% 50, 5% 40, 4% 30, 3% 20, 2% 10');
  expect(rungs(edition.rdByCosts)).toBe('30% 50, 25% 40, 20% 30, 15% 20, 10% 10');
  expect(edition.ip.classTwo.map(({ count, points }) => `${count} ${points}`).join(', ')).toBe('4 24, 3 18, 2 12, 1 6');
  expect(edition).toMatchObject({
    limits: { employees: hundredths('500'), revenue: hundredths('20000'), totalAssets: hundredths('20000') },
    passMark: 60,
    ip: { classOne: 30 }
  });
});

test('stairs: passed, here, next, later; nothing is here while the points are open', () => {
  expect(percentStair(edition2022.rdByRevenue, 40).map(({ state }) => state)).toEqual([
    'passed',
    'passed',
    'passed',
    'passed',
    'here',
    'next'
  ]);
  expect(
    percentStair(edition2022.scienceStaff, 0)
      .map(({ label, state }) => `${label} ${state}`)
      .slice(0, 3)
  ).toEqual(['<10% here', '10% next', '15% later']);
  expect(ipStair(edition2022, 'unknown').every(({ state }) => state === 'later')).toBe(true);
});

test('figures: text and hundredths agree both ways; percentages are cut, never rounded up', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (figure) => {
      expect(figureRefusal(figureText(figure))).toBeUndefined();
      expect(hundredths(figureText(figure))).toBe(figure);
    })
  );
  expect(percentText(59_99, 1000_00)).toBe('5.99%');
  expect(percentText(59_999, 10_000_00)).toBe('5.99%');
  expect(percentText(1, 0)).toBeNull();
  expect(shown(1_900_00)).toBe('1,900.00');
  expect(shown(1_234_567_89)).toBe('1,234,567.89');
});

test('an edition belongs to its years and to no other', () => {
  expect([2016, 2017, 2021, 2022, 2026, 2027].map((year) => editionFor(year)?.edition)).toEqual([
    undefined,
    '2017',
    '2017',
    '2022',
    '2022',
    undefined
  ]);
});

test('nothing that JSON can say makes the evaluator throw', () => {
  const keys = fc.constantFrom(
    'year',
    'employees',
    'scienceStaff',
    'conditions',
    'rdMethod',
    'ipClassOne',
    'directConfirmation',
    'x'
  );
  fc.assert(fc.property(fc.jsonValue(), (json) => void answer(json)));
  fc.assert(fc.property(fc.dictionary(keys, fc.jsonValue()), (json) => void answer({ year: 2026, ...json })));
});
