import { describe, expect, it, test } from 'vitest';
import { boxesBehind } from '#domain/form/boxesBehind.ts';
import { headcountOf, rdExpenseOf, revenueOf, totalCostsOf } from '#domain/form/computed.ts';
import { scoreInputOf } from '#domain/form/scoreInput.ts';
import { selfEvaluate } from '#domain/form/selfEvaluation.ts';
import { readInput } from '#domain/scoring/exchange.ts';
import { score } from '#domain/scoring/score.ts';
import { aClaim, aFile, aForm, allFiles, aRight, aSnapshot, filing2026 } from '../../support/aDossier.ts';

type Changes = Parameters<typeof aForm>[0];
const inputOf = (changes: Changes = {}, filing = filing2026) => scoreInputOf(aForm(changes), filing);
const scored = (changes: Changes = {}) => {
  const input = readInput(inputOf(changes));
  if (!input.ok) throw new Error(JSON.stringify(input.refusal));
  return score(input.value);
};

describe('what a form gives to scoring', () => {
  it('gives the exchange JSON of the sound form', () => {
    expect(inputOf()).toEqual({
      year: 2026,
      foundedOn: '2018-03-02',
      conditions: aForm().conditions,
      employees: '50',
      scienceStaff: '12.25',
      revenue: '1900',
      totalCosts: '1550',
      rdExpense: '104',
      totalAssets: '8423.16',
      rdMethod: null,
      ipClassOne: 0,
      ipClassTwo: 4,
      directConfirmation: []
    });
    expect(scored()).toMatchObject({ qualifies: true, route: 'score', total: 76 });
  });

  it('leaves out what is blank: unknown is not zero', () => {
    expect(scoreInputOf({}, filing2026)).toEqual({ year: 2026, conditions: {}, rdMethod: null });
    expect(inputOf({ finances: { financialExpense: '' } })).not.toHaveProperty('totalCosts');
    expect(inputOf({ people: { employeesQ3End: null } })).not.toHaveProperty('employees');
    expect(inputOf({ ip: { hasRights: null, rights: null } })).not.toHaveProperty('ipClassTwo');
    expect(inputOf({ ip: { hasRights: true, rights: [] } })).not.toHaveProperty('ipClassTwo');
    expect(inputOf({ ip: { hasRights: false, rights: [] } })).toMatchObject({ ipClassOne: 0, ipClassTwo: 0 });
    expect(inputOf({ direct: { hasClaim: null } })).not.toHaveProperty('directConfirmation');
    expect(inputOf({ direct: { hasClaim: true } })).not.toHaveProperty('directConfirmation');
  });

  it('leaves out what scoring would refuse', () => {
    expect(inputOf({ finances: { financialExpense: '-9999' } })).not.toHaveProperty('totalCosts');
    expect(inputOf({ people: { scienceStaffAverage: '51' } })).not.toHaveProperty('scienceStaff');
    expect(inputOf({ basics: { foundedOn: '2027-01-01' } })).not.toHaveProperty('foundedOn');
    expect(inputOf({ finances: { mainRevenue: '9999999999', otherRevenue: '1' } })).not.toHaveProperty('revenue');
  });

  it('takes the method that is chosen, and an average typed in before the quarters', () => {
    expect(inputOf({ finances: { rdMethod: 'costs' } }).rdMethod).toBe('costs');
    expect(inputOf({ people: { employeesAverage: '40.5' } }).employees).toBe('40.5');
  });

  test.each([
    [{ validUntil: '2026-06-30' }, 3, 'run out yesterday'],
    [{ validUntil: '2026-07-01' }, 4, 'in force to the end of today'],
    [{ grantedOn: '2026-07-02' }, 3, 'not granted yet'],
    [{ grantedOn: '' }, 3, 'nobody knows when'],
    [{ kind: 'trademark' }, 3, 'a trademark'],
    [{ deleted: true }, 3, 'deleted'],
    [{ number: '2024SR0123456' }, 3, 'the same as the fourth']
  ] as [object, number, string][])('a right with %j leaves %i of Ⅱ类: %s', (change, ipClassTwo) => {
    const [first, ...others] = aForm().ip?.rights as object[];
    expect(inputOf({ ip: { rights: [{ ...first, ...change }, ...others] } })).toMatchObject({
      ipClassOne: 0,
      ipClassTwo
    });
  });

  test.each(['inventionPatent', 'plantVariety', 'cropVariety', 'newDrug', 'tcmProtection', 'icLayout'])(
    '%s is Ⅰ类',
    (kind) => {
      expect(inputOf({ ip: { rights: [aRight('r1', 'V', kind, '1')] } })).toMatchObject({
        ipClassOne: 1,
        ipClassTwo: 0
      });
    }
  );

  it('counts a claim until it is seen to have lapsed', () => {
    expect(inputOf({ direct: aClaim }).directConfirmation).toEqual(['hnte']);
    expect(inputOf({ direct: { hasClaim: true, claims: ['hnte'] } }).directConfirmation).toEqual(['hnte']);
    expect(inputOf({ direct: { ...aClaim, hnteValidUntil: '2026-06-30' } }).directConfirmation).toEqual([]);
    expect(inputOf({ direct: { ...aClaim, hasClaim: false } }).directConfirmation).toEqual([]);
  });
});

describe('the rows the form works out', () => {
  it('adds up, exactly', () => {
    expect(revenueOf(aForm({ finances: { mainRevenue: '0.1', otherRevenue: '0.2' } }))).toEqual({
      value: '0.3',
      missing: []
    });
    expect(totalCostsOf(aForm()).value).toBe('1550');
    expect(totalCostsOf(aForm({ finances: { financialExpense: '-6.79' } })).value).toBe('1536.42');
    expect(rdExpenseOf(aForm()).value).toBe('104');
  });

  it('names the boxes it waits for', () => {
    const form = aForm({
      finances: { otherRevenue: '', mainCosts: 'x', rdDesign: null },
      people: { employeesQ2End: '' }
    });
    expect(revenueOf(form)).toEqual({ value: 'unknown', missing: ['finances.otherRevenue'] });
    expect(totalCostsOf(form)).toEqual({ value: 'unknown', missing: ['finances.mainCosts'] });
    expect(headcountOf(form, 'employees', filing2026)).toEqual({
      value: 'unknown',
      missing: ['people.employeesQ2End']
    });
    expect(boxesBehind('rdExpense', form, filing2026)).toEqual(['finances.rdDesign']);
    expect(boxesBehind('ipClassTwo', {}, filing2026)).toEqual(['ip.hasRights']);
    expect(boxesBehind('directConfirmation', {}, filing2026)).toEqual(['direct.hasClaim']);
    expect(boxesBehind('conditions.majorIncident', {}, filing2026)).toEqual(['conditions.majorIncident']);
    expect(boxesBehind('scienceStaff', {}, filing2026)).toHaveLength(8);
  });

  it('counts a founding quarter from 0 and none before it', () => {
    const form = aForm({
      basics: { foundedOn: '2025-08-15' },
      people: { employeesQ3Start: '99', employeesQ3End: '12', employeesQ4Start: '12', employeesQ4End: '20' }
    });
    expect(headcountOf(form, 'employees', filing2026).value).toBe('11');
  });

  it('counts an enterprise of this year to the month before filing', () => {
    const people = { employeesQ1End: '6', employeesQ2Start: '6', employeesQ2End: '10', employeesQ3End: '90' };
    const form = aForm({ basics: { foundedOn: '2026-02-10' }, people });
    expect(headcountOf(form, 'employees', filing2026).value).toBe('5.5');
    expect(headcountOf(form, 'employees', { ...filing2026, on: '2026-04-01' }).value).toBe('3');
    expect(headcountOf(form, 'employees', { ...filing2026, on: '2026-02-20' }).value).toBe('3');
  });
});

describe('self-evaluation', () => {
  it('finds the sound form qualifying and without a fault', () => {
    const files = allFiles();
    expect(selfEvaluate(aSnapshot(), files, '2026-07-01')).toEqual({ faults: [], qualifies: true, files });
    expect(
      selfEvaluate(aSnapshot({ direct: aClaim }), allFiles(aForm({ direct: aClaim })), '2026-07-01')
    ).toMatchObject({
      faults: [],
      qualifies: true
    });
  });

  it('names each box to be fixed once, warnings not', () => {
    const changes = { basics: { creditCode: '91490102MA5TT0K16L', contactPhone: '1' }, finances: { mainRevenue: '' } };
    const files = allFiles().filter(({ box }) => box !== 'balanceSheet' && box !== 'ipCertificates');
    expect(selfEvaluate(aSnapshot(changes), files, '2026-07-01').faults).toEqual([
      'basics.contactPhone',
      'finances.mainRevenue',
      'evidence.balanceSheet',
      'evidence.ipCertificates'
    ]);
  });

  it('leaves the first page to its own check', () => {
    const files = allFiles().filter(({ box }) => box !== 'firstPage');
    expect(selfEvaluate(aSnapshot(), files, '2026-07-01').faults).toEqual([]);
    expect(selfEvaluate(aSnapshot(), [...files, aFile('firstPage')], '2026-07-01').faults).toEqual([]);
  });

  test.each([
    [{ conditions: { listedAbnormal: true } }, false, 'listed'],
    [{ ip: { hasRights: false }, finances: { rdMethod: 'costs' } }, false, '12 points'],
    [{ finances: { totalAssets: '20000.01' } }, false, 'a hundred yuan over'],
    [{ finances: { totalAssets: '20000' } }, true, 'at the limit'],
    [{ conditions: { majorIncident: null } }, 'unknown', 'nobody answered'],
    [{ ip: { hasRights: false }, finances: { rdMethod: 'costs' }, direct: aClaim }, true, 'few points, but a 高企']
  ] as [Changes, boolean | 'unknown', string][])('%j → %s: %s', (changes, qualifies) => {
    expect(selfEvaluate(aSnapshot(changes), [], '2026-07-01').qualifies).toBe(qualifies);
  });

  it('qualifies nobody in a year without an edition', () => {
    expect(selfEvaluate({ ...aSnapshot(), year: 2040 }, [], '2040-07-01').qualifies).toBe('unknown');
  });
});
