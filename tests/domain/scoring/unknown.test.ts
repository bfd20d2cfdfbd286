import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answer } from '#domain/scoring/exchange.ts';
import { type Score } from '#domain/scoring/score.ts';

type Json = Record<string, unknown> & { conditions: Record<string, boolean> };
const conditionNames = [
  'residentEnterprise',
  'auditedTaxCollection',
  'restrictedIndustry',
  'majorIncident',
  'listedAbnormal'
];

const text = (hundredths: number) => String(hundredths / 100);
/** Figures near the rungs and the limits matter most; the rest is anything. */
const near = (centres: number[], most = 999_999_999_999) =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .tuple(fc.constantFrom(...centres), fc.integer({ min: -2, max: 2 }))
        .map(([at, by]) => Math.min(most, Math.max(0, at + by)))
    },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: most }) }
  );

const complete: fc.Arbitrary<Json> = fc
  .record({
    year: fc.constantFrom(2019, 2026),
    employees: near([0, 1, 100, 10_000, 20_000, 50_000, 60_000]),
    share: fc.constantFrom(0, 5, 9.99, 10, 15, 20, 25, 29.99, 30, 100),
    revenue: near([0, 1, 17, 10_000, 2_000_000]),
    totalCosts: near([0, 1, 3, 10_000, 100_000]),
    rdExpense: near([0, 1, 200, 600, 1_000, 3_000, 30_000]),
    totalAssets: near([0, 2_000_000]),
    rdMethod: fc.constantFrom(null, 'revenue', 'costs'),
    ipClassOne: fc.constantFrom(0, 0, 1, 3),
    ipClassTwo: fc.constantFrom(0, 1, 2, 3, 4, 9),
    direct: fc.constantFrom([], [], ['hnte'], ['ledStandard', 'hnte']),
    conditions: fc.tuple(...conditionNames.map(() => fc.constantFrom(true, true, true, false)))
  })
  .map((it) => ({
    year: it.year,
    conditions: Object.fromEntries(
      conditionNames.map((name, at) => [name, at < 2 ? it.conditions[at]! : !it.conditions[at]!])
    ),
    employees: text(it.employees),
    scienceStaff: text(Math.floor((it.employees * it.share) / 100)),
    revenue: text(it.revenue),
    totalCosts: text(it.totalCosts),
    rdExpense: text(it.rdExpense),
    totalAssets: text(it.totalAssets),
    rdMethod: it.rdMethod,
    ipClassOne: it.ipClassOne,
    ipClassTwo: it.ipClassTwo,
    directConfirmation: it.direct
  }));

const keys = [
  'employees',
  'scienceStaff',
  'revenue',
  'totalCosts',
  'rdExpense',
  'totalAssets',
  'ipClassOne',
  'ipClassTwo',
  'directConfirmation',
  ...conditionNames.map((name) => `conditions.${name}`)
];

function without(json: Json, erased: readonly string[]): Json {
  const left: Json = { ...json, conditions: { ...json.conditions } };
  for (const key of erased) {
    if (key.startsWith('conditions.')) delete left.conditions[key.slice(11)];
    else delete left[key];
  }
  return left;
}
const soundForm = {
  ...{ year: 2026, foundedOn: '2015-03-02', rdMethod: null, ipClassOne: 0, ipClassTwo: 4, directConfirmation: [] },
  conditions: {
    residentEnterprise: true,
    auditedTaxCollection: true,
    restrictedIndustry: false,
    majorIncident: false,
    listedAbnormal: false
  },
  ...{ employees: '50', scienceStaff: '12.25', revenue: '1000', totalCosts: '900', rdExpense: '59.99' },
  totalAssets: '800'
};

const score = (json: unknown): Score => {
  const found = answer(json);
  if ('error' in found) throw new Error(`refused: ${JSON.stringify(found)}`);
  return found;
};
const erasures = fc.subarray(keys);

test('no completion of an unknown form contradicts what was answered', () => {
  fc.assert(
    fc.property(complete, erasures, (json, erased) => {
      const whole = score(json);
      const part = score(without(json, erased));
      const agree = (known: unknown, real: unknown) => known === 'unknown' || expect(known).toEqual(real);
      agree(part.qualifies, whole.qualifies);
      agree(part.total, whole.total);
      for (const name of ['scienceStaff', 'rd', 'ip'] as const) agree(part.points[name], whole.points[name]);
      for (const name of ['method', 'byRevenue', 'byCosts'] as const) agree(part.rd[name], whole.rd[name]);
      if (part.qualifies !== 'unknown') agree(part.route, whole.route);
      for (const code of part.obstacles) expect(whole.obstacles).toContain(code);
    }),
    { numRuns: 3000 }
  );
});

test('a key that changes the result, the total or the route is named as missing', () => {
  fc.assert(
    fc.property(complete, complete, erasures, fc.constantFrom(...keys), (json, other, erased, key) => {
      const name = key.slice(11);
      const changed: Json = key.startsWith('conditions.')
        ? { ...json, conditions: { ...json.conditions, [name]: other.conditions[name]! } }
        : { ...json, [key]: other[key] };
      const there = answer(changed);
      fc.pre(!('error' in there));
      const here = score(json);
      const differs = here.qualifies !== there.qualifies || here.total !== there.total || here.route !== there.route;
      if (differs) expect(score(without(json, [...erased, key])).missing).toContain(key);
    }),
    { numRuns: 4000 }
  );
});

test('what is complete misses nothing; what is open is never 0', () => {
  fc.assert(
    fc.property(complete, (json) => {
      const whole = score(json);
      expect(whole.missing).toEqual([]);
      expect([true, false]).toContain(whole.qualifies);
    })
  );
  expect(score({ year: 2026 })).toMatchObject({
    total: 'unknown',
    points: { scienceStaff: 'unknown', rd: 'unknown', ip: 'unknown' },
    rd: { method: 'unknown', byRevenue: 'unknown', byCosts: 'unknown' }
  });
});

test.each<[known: Record<string, unknown>, expected: object, why: string]>([
  [
    { scienceStaff: '600' },
    { obstacles: ['employees-over-limit'], qualifies: false },
    'nobody has more science staff than staff'
  ],
  [{ scienceStaff: '0' }, { points: { scienceStaff: 0 } }, 'no science staff is no points, whatever the staff'],
  [{ employees: '0' }, { points: { scienceStaff: 0 } }, 'a headcount of 0 gives 0'],
  [
    { rdExpense: '0' },
    { points: { rd: 0 }, rd: { method: 'revenue' } },
    'no R&D is no rung, and a tie goes to revenue'
  ],
  [{ ipClassOne: 1 }, { points: { ip: 30 } }, 'the best row wins'],
  [
    { rdExpense: '60', revenue: '1000' },
    { points: { rd: 50 }, rd: { method: 'revenue', byCosts: 'unknown' } },
    'no method beats 50'
  ],
  [
    { rdExpense: '60', totalCosts: '100' },
    { points: { rd: 50 }, rd: { method: 'unknown' } },
    'revenue may tie with it'
  ],
  [{ revenue: '0', totalCosts: '0' }, { points: { rd: 0 }, rd: { byRevenue: 0, byCosts: 0 } }, 'no denominators']
])('%j is known: %j (%s)', (known, expected, _why) => {
  expect(score({ year: 2026, ...known })).toMatchObject(expected);
});

test.each<[change: Record<string, unknown>, expected: object, why: string]>([
  [{}, { qualifies: true, route: 'score', missing: [] }, 'complete'],
  [
    { directConfirmation: null },
    { qualifies: true, route: 'unknown', missing: ['directConfirmation'] },
    'it qualifies either way, but by which road is open'
  ],
  [
    { directConfirmation: null, scienceStaff: '0' },
    { qualifies: 'unknown', route: null, obstacles: [], missing: ['directConfirmation'] },
    'a direct item would still waive the points'
  ],
  [
    { directConfirmation: ['hnte'], ipClassTwo: null },
    { qualifies: true, route: 'direct', total: 'unknown', missing: ['ipClassTwo'] },
    'direct whatever the total'
  ],
  [
    { revenue: null, rdExpense: '0', ipClassOne: 1 },
    { qualifies: false, total: 42, obstacles: ['score-below-60'], missing: [] },
    'without R&D no revenue helps'
  ],
  [
    { conditions: { residentEnterprise: true } },
    {
      qualifies: 'unknown',
      total: 76,
      missing: [
        'conditions.auditedTaxCollection',
        'conditions.restrictedIndustry',
        'conditions.majorIncident',
        'conditions.listedAbnormal'
      ]
    },
    'points alone decide nothing'
  ],
  [{ foundedOn: null }, { qualifies: true, missing: [] }, 'the founding date changes no result']
])('E01 of 2026 with %j: %j (%s)', (change, expected) => {
  expect(score({ ...soundForm, ...change })).toMatchObject(expected);
});

test('a key is not missing when it can change nothing', () => {
  expect(score({ year: 2026, ipClassOne: 2 }).missing).not.toContain('ipClassTwo');
  expect(score({ year: 2026, rdExpense: '60', revenue: '1000' }).missing).not.toContain('totalCosts');
  expect(score({ year: 2026, scienceStaff: '600' }).missing).toEqual(
    expect.not.arrayContaining(['totalAssets', 'directConfirmation', 'conditions.majorIncident'])
  );
  expect(score({ year: 2019 }).missing).not.toContain('conditions.auditedTaxCollection');
  expect(score({ year: 2026 }).missing).not.toContain('foundedOn');
});
