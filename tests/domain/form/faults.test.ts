import { describe, expect, it, test } from 'vitest';
import { boxOf } from '#domain/form/box.ts';
import { demandOf } from '#domain/form/demand.ts';
import { faultCodes, type Fault, type FaultCode } from '#domain/form/field.ts';
import { faultsOf, faultsOfSection, mustBeFixed } from '#domain/form/faults.ts';
import { fieldsOf, sectionNames } from '#domain/form/informationForm.ts';
import { type Filing, type Sections } from '#domain/form/reading.ts';
import { severityOf, type Severity } from '#domain/form/severity.ts';
import { evidenceFaults } from '#domain/evidence/required.ts';
import { faults as words } from '../../../src/lib/messages/zh-CN/faults.ts';
import { aClaim, aForm, aRight, filing2026 } from '../../support/aDossier.ts';

type Changes = Parameters<typeof aForm>[0];
const faultsIn = (changes: Changes, filing: Filing = filing2026): Fault[] => faultsOf(aForm(changes), filing);
const at = (found: Fault[]) => found.map(({ box, code }) => `${box} ${code}`);
const rows = (section: 'projects' | 'ip', change: Record<string, unknown>, extra: unknown[] = []): Changes => {
  const table = section === 'ip' ? 'rights' : 'projects';
  const [first, ...others] = (aForm()[section] as Record<string, Record<string, unknown>[]>)[table] ?? [];
  return { [section]: { [table]: [{ ...first, ...change }, ...others, ...extra] } };
};

describe('a sound form', () => {
  it('has nothing wrong', () => {
    expect(faultsIn({})).toEqual([]);
    expect(faultsIn({ direct: aClaim })).toEqual([]);
    expect(faultsIn({ ip: { hasRights: false, rights: [] } })).toEqual([]);
  });

  const required = sectionNames.flatMap((section) =>
    fieldsOf(section)
      .filter(([name]) => demandOf(aForm(), filing2026, section, name) === 'required')
      .map(([name]) => [section, name] as const)
  );

  it('asks for some eighty boxes', () => expect(required.length).toBeGreaterThan(70));

  test.each(required)('%s.%s blank is found there', (section, name) => {
    for (const blank of [null, undefined, '', '  '])
      expect(faultsIn({ [section]: { [name]: blank } })).toContainEqual(
        expect.objectContaining({ box: boxOf(section, name), section, code: 'required' })
      );
  });

  test.each([
    ['projects', 'p1', 'name', 'startsOn', 'endsOn', 'mode', 'rdExpense'],
    ['ip', 'r1', 'name', 'kind', 'number', 'grantedOn', 'acquisition', 'owner', 'product']
  ] as const)('every column of %s is asked for in each row', (section, rowId, ...columns) => {
    const table = section === 'ip' ? 'rights' : 'projects';
    for (const column of columns)
      expect(at(faultsIn(rows(section, { [column]: null })))).toContain(`${table}[${rowId}].${column} required`);
  });

  it('lets the optional boxes be blank and takes no notice of rows that are deleted', () => {
    expect(faultsIn({ finances: { rdMethod: null } })).toEqual([]);
    expect(faultsIn(rows('ip', {}, [{ rowId: 'r9', deleted: true }]))).toEqual([]);
  });
});

/** One form for each code: what is wrong, and where it must be said. */
const produced: [FaultCode, string, Changes, string][] = [
  ['required', 'cover.declaration', { cover: { declaration: false } }, 'a declaration that is refused is not made'],
  ['required', 'ip.rights', { ip: { rights: [] } }, 'yes, but no row'],
  ['required', 'direct.claims', { direct: { hasClaim: true } }, 'yes, but which'],
  ['required', 'direct.hnteNumber', { direct: { ...aClaim, hnteNumber: '' } }, 'a claim needs its particulars'],
  ['not-a-number', 'finances.mainCosts', { finances: { mainCosts: 'abc' } }, 'no number'],
  ['not-a-number', 'finances.mainCosts', { finances: { mainCosts: '01' } }, 'a leading zero'],
  ['not-a-number', 'people.doctors', { people: { doctors: '1.5' } }, 'half a doctor'],
  ['negative', 'finances.mainCosts', { finances: { mainCosts: '-1' } }, 'a cost line'],
  ['too-many-decimals', 'finances.totalAssets', { finances: { totalAssets: '1.234' } }, 'three decimals'],
  ['too-large', 'finances.totalAssets', { finances: { totalAssets: '12345678901' } }, 'eleven digits'],
  [
    'too-large',
    'finances.mainRevenue',
    { finances: { mainRevenue: '9999999999', otherRevenue: '9' } },
    'a sum of eleven'
  ],
  ['not-a-date', 'basics.foundedOn', { basics: { foundedOn: '2018-02-30' } }, 'no such day'],
  ['date-in-future', 'cover.filledOn', { cover: { filledOn: '2026-07-02' } }, 'signed tomorrow'],
  ['date-in-future', 'basics.foundedOn', { basics: { foundedOn: '2026-08-01' } }, 'founded next month'],
  ['date-in-future', 'rights[r1].grantedOn', rows('ip', { grantedOn: '2026-07-02' }), 'not granted yet'],
  ['date-in-future', 'direct.hnteIssuedOn', { direct: { ...aClaim, hnteIssuedOn: '2026-08-01' } }, 'not issued yet'],
  [
    'date-in-future',
    'direct.awardYear',
    { direct: { hasClaim: true, claims: ['nationalAward'], awardName: '奖', awardYear: '2027', awardRank: '1' } },
    'an award to come'
  ],
  ['not-allowed', 'basics.registrationType', { basics: { registrationType: '999' } }, 'none of the options'],
  ['not-allowed', 'basics.postcode', { basics: { postcode: '49010' } }, 'five digits'],
  ['not-allowed', 'basics.industry', { basics: { industry: '传感器' } }, 'no code'],
  ['not-allowed', 'basics.division', { basics: { division: '4901' } }, 'no code'],
  ['not-allowed', 'basics.inIncubator', { basics: { inIncubator: 'yes' } }, 'neither yes nor no'],
  ['not-allowed', 'direct.claims', { direct: { ...aClaim, claims: ['hnte', 'hnte'] } }, 'twice the same'],
  ['required', 'ip.rights', { ip: { rights: 'many' } }, 'no table, no rows'],
  ['too-long', 'basics.name', { basics: { name: '长'.repeat(101) } }, 'a hundred and one characters'],
  ['not-a-phone', 'basics.contactPhone', { basics: { contactPhone: '12345' } }, 'too short'],
  ['not-an-email', 'basics.contactEmail', { basics: { contactEmail: 'a@b' } }, 'no domain'],
  ['credit-code-length', 'basics.creditCode', { basics: { creditCode: '91490102MA5TT0K16' } }, 'seventeen'],
  ['credit-code-alphabet', 'basics.creditCode', { basics: { creditCode: '91490102MA5TT0KI6K' } }, 'an I'],
  ['credit-code-check', 'basics.creditCode', { basics: { creditCode: '91490102MA5TT0K16L' } }, 'a slip'],
  ['right-number-format', 'rights[r1].number', rows('ip', { number: 'ZL202149000001.1' }), 'a wrong check digit'],
  ['right-number-format', 'direct.hnteNumber', { direct: { ...aClaim, hnteNumber: 'GR2024' } }, 'too short'],
  ['science-staff-over-employees', 'people.scienceStaffQ2End', { people: { scienceStaffQ2End: '53' } }, 'in a quarter'],
  [
    'science-staff-over-employees',
    'people.scienceStaffAverage',
    { people: { scienceStaffAverage: '50.01' } },
    'typed in'
  ],
  ['science-staff-over-employees', 'people.employeesAverage', { people: { employeesAverage: '12.24' } }, 'typed in'],
  ['founded-after', 'basics.foundedOn', { basics: { foundedOn: '2027-01-01' } }, 'after the evaluation year'],
  ['total-negative', 'finances.financialExpense', { finances: { financialExpense: '-9999' } }, 'the total below 0'],
  [
    'rd-over-costs',
    'finances.rdExpenseLine',
    { finances: { mainCosts: '0', financialExpense: '-440' } },
    'R&D above all'
  ],
  ['rd-sum-differs', 'projects.projects', rows('projects', { rdExpense: '64.01' }), 'a hundred yuan'],
  ['rd-sum-differs', 'projects.hasProjects', { projects: { hasProjects: false } }, 'R&D without a project'],
  ['rd-other-over-cap', 'finances.rdOther', { finances: { rdOther: '9.79' } }, '88.05 ÷ 9 is 9.78'],
  ['looks-like-yuan', 'finances.totalAssets', { finances: { totalAssets: '84320000.00' } }, '元 for 万元'],
  [
    'too-many-rows',
    'ip.rights',
    rows(
      'ip',
      {},
      Array.from({ length: 500 }, (_, n) => aRight(`x${n}`, 'Z', 'newDrug', `N${n}`))
    ),
    'five hundred and four'
  ],
  ['certificate-expired', 'rights[r1].validUntil', rows('ip', { validUntil: '2026-06-30' }), 'ran out yesterday'],
  ['certificate-expired', 'direct.hnteValidUntil', { direct: { ...aClaim, hnteValidUntil: '2026-06-30' } }, 'ran out'],
  ['duplicate', 'rights[r2].number', rows('ip', { number: '202249000002.9' }), 'the same with and without ZL'],
  ['ends-before-start', 'projects[p1].endsOn', rows('projects', { endsOn: '2025-01-09' }), 'a day early'],
  [
    'outside-data-year',
    'projects[p1].startsOn',
    rows('projects', { startsOn: '2026-01-01', endsOn: '2026-05-01' }),
    'this year'
  ],
  ['owner-differs', 'rights[r1].owner', rows('ip', { owner: '云浦市传感测试中心' }), 'another owner'],
  ['excluded-industry', 'basics.industry', { basics: { industry: 'F5171' } }, 'wholesale']
];

describe('what is wrong, and where', () => {
  test.each(produced)('%s at %s: %#', (code, box, changes) => {
    expect(at(faultsIn(changes))).toContain(`${box} ${code}`);
  });

  it('can produce every code, and has words for each', () => {
    const missing = evidenceFaults([], aForm());
    const made = [...produced.flatMap(([, , changes]) => faultsIn(changes)), ...missing];
    expect([...new Set(made.map(({ code }) => code))].sort()).toEqual([...faultCodes].sort());
    for (const { code, facts = {}, box } of made) {
      const sentence = words[code](facts);
      expect(sentence, `${code} ${box}`).not.toMatch(/undefined|NaN|null|\bnot-/);
      expect(sentence.length).toBeGreaterThan(4);
      expect(sentence).not.toMatch(/[!！]/);
    }
  });

  it('speaks of rows by their place, and gives the number', () => {
    const [fault] = faultsIn(rows('ip', { owner: '' }));
    expect(fault?.facts).toMatchObject({ label: '知识产权第 1 项　权利人', number: '6.01' });
  });

  it('keeps the order of the paper', () => {
    const found = faultsIn({
      ...rows('ip', { owner: '', name: '' }),
      basics: { creditCode: 'x', contactPhone: '1', postcode: 'x' },
      finances: { rdOther: '99', mainRevenue: '' }
    });
    expect([...new Set(found.map(({ box }) => box))]).toEqual(
      [
        'basics.creditCode',
        'basics.contactPhone',
        'basics.postcode',
        'finances.mainRevenue',
        'finances.rdOther',
        'projects.projects',
        'rights[r1].name',
        'rights[r1].owner'
      ].filter((box) => box !== 'projects.projects' || found.some((fault) => fault.box === box))
    );
    expect(faultsOfSection(aForm({ cover: { filledOn: '' }, basics: { name: '' } }), 'cover', filing2026)).toHaveLength(
      1
    );
  });

  it('says in words what can be put right', () => {
    const [yuan] = faultsIn({ finances: { totalAssets: '84,320,000.00' } });
    expect(yuan).toMatchObject({ code: 'looks-like-yuan', facts: { suggestion: '8432' } });
    expect(words['looks-like-yuan'](yuan?.facts ?? {})).toBe(
      '资产总额 84,320,000.00 万元，像是按“元”填的。如果是，改为 8,432.00 万元。'
    );
    const [blank] = faultsIn({ finances: { financialExpense: '' } });
    expect(words.required(blank?.facts ?? {})).toBe('财务费用未填。没有发生，填 0。');
  });
});

describe('what is only to be looked at', () => {
  test.each([
    ['credit-code-check', 'should-look', 'real codes fail their check'],
    ['credit-code-length', 'must-fix', 'no real code does'],
    ['right-number-format', 'should-look', 'old certificates'],
    ['rd-over-costs', 'should-look', 'scored all the same'],
    ['rd-other-over-cap', 'should-look', 'the caps do not change the score'],
    ['rd-sum-differs', 'must-fix', 'a known reason of return'],
    ['certificate-expired', 'should-look', 'it just does not count'],
    ['evidence-missing', 'must-fix', 'nothing proves it'],
    ['required', 'must-fix', 'no empty boxes']
  ] as [FaultCode, Severity, string][])('%s is %s: %s', (code, severity) => expect(severityOf(code)).toBe(severity));
});

describe('bounds', () => {
  test.each([
    ['13900000000', true],
    ['139 0000 0000', true],
    ['+8613900000000', true],
    ['020-12345678', true],
    ['02012345678', true],
    ['0755-1234567', true],
    ['400-123-4567', true],
    ['１３９００００００００', true],
    ['12900000000', false],
    ['88888888', false],
    ['1390000000', false],
    ['电话', false]
  ])('%s is a phone: %s', (contactPhone, sound) => {
    expect(at(faultsIn({ basics: { contactPhone } }))).toEqual(sound ? [] : ['basics.contactPhone not-a-phone']);
  });

  test.each([
    [{ finances: { rdStaff: '58.37', rdOther: '9.78', rdOutsourced: '6.20' } }, 'other expense at its cap, 88.02 ÷ 9'],
    [{ finances: { totalAssets: '200000' } }, 'ten times the limit, to the yuan'],
    [{ finances: { financialExpense: '-6.79' } }, 'a negative line is allowed'],
    [{ finances: { financialExpense: '−6.79' } }, 'also with a typographic minus'],
    [{ finances: { netProfit: '-212.37' } }, 'a loss is allowed'],
    [{ finances: { mainRevenue: ' 1,846.20 ' } }, 'separators are forgiven'],
    [{ basics: { creditCode: ' 91490102ma5tt0k16k ' } }, 'so are small letters'],
    [{ people: { scienceStaffAverage: '50', scienceStaffQ1Start: null } }, 'an average makes quarters optional'],
    [{ people: { scienceStaffQ1Start: '48' } }, 'all are science staff'],
    [rows('ip', { validUntil: '2026-07-01' }), 'valid to the end of today'],
    [rows('ip', { grantedOn: '2026-07-01' }), 'granted today'],
    [rows('ip', { owner: '云浦澜石传感技术有限公司；云浦大学' }), 'owned together'],
    [rows('projects', { startsOn: '2025-12-31', endsOn: '2025-12-31' }), 'one day of the year'],
    [{ direct: { ...aClaim, hnteValidUntil: '2026-07-01' } }, 'valid to the end of today'],
    [
      { direct: { hasClaim: true, claims: ['nationalAward'], awardName: '奖', awardYear: '2021', awardRank: '3' } },
      'five years ago'
    ]
  ] as [Changes, string][])('%j is sound: %s', (changes) => expect(faultsIn(changes)).toEqual([]));

  test.each([
    [
      { hasClaim: true, claims: ['nationalAward'], awardName: '奖', awardYear: '2020', awardRank: '1' },
      'direct.awardYear'
    ],
    [
      {
        hasClaim: true,
        claims: ['ledStandard'],
        standardNumber: 'GB/T 1',
        standardKind: 'national',
        standardRank: '5',
        standardOn: '2021-06-30'
      },
      'direct.standardOn'
    ]
  ])('%j has lapsed', (direct, box) => {
    expect(at(faultsIn({ direct }))).toEqual([`${box} certificate-expired`]);
  });

  it('asks for audited tax collection under edition 2022 only', () => {
    const conditions = { auditedTaxCollection: null };
    expect(at(faultsIn({ conditions }))).toEqual(['conditions.auditedTaxCollection required']);
    expect(faultsIn({ conditions }, { ...filing2026, edition: '2017' })).toEqual([]);
  });

  it('does not look into boxes that are not asked', () => {
    expect(faultsIn({ direct: { hasClaim: false, claims: ['hnte'], hnteNumber: '?', awardYear: 'x' } })).toEqual([]);
    const named = { ...aClaim, awardYear: 'x', standardOn: 'x' };
    expect(faultsIn({ direct: named })).toEqual([]);
    expect(
      faultsIn({ projects: { hasProjects: false, projects: [{ rowId: 'p1', order: 'V' }] } }).map(({ code }) => code)
    ).toEqual(['rd-sum-differs']);
  });
});

describe('an enterprise that did not exist in every quarter', () => {
  const people = (blank: string[]): Sections[string] => Object.fromEntries(blank.map((name) => [name, null]));
  const both = (names: string[]) => names.flatMap((name) => [`employees${name}`, `scienceStaff${name}`]);

  it('is asked from its founding quarter on, without that quarter’s start', () => {
    const basics = { foundedOn: '2025-08-15' };
    const absent = both(['Q1Start', 'Q1End', 'Q2Start', 'Q2End', 'Q3Start']);
    expect(faultsIn({ basics, people: people(absent) })).toEqual([]);
    expect(at(faultsIn({ basics, people: people([...absent, 'employeesQ3End']) }))).toEqual([
      'people.employeesQ3End required'
    ]);
  });

  it('founded in the evaluation year, is asked to the month before filing', () => {
    const basics = { foundedOn: '2026-02-10' };
    const absent = both(['Q1Start', 'Q3Start', 'Q3End', 'Q4Start', 'Q4End']);
    const projects = rows('projects', { startsOn: '2026-03-01', endsOn: '2026-06-01' });
    expect(faultsIn({ basics, people: people(absent), ...projects }).filter(mustBeFixed)).toEqual([]);
    expect(
      at(faultsIn({ basics, people: people([...absent, 'employeesQ2End']), ...projects }).filter(mustBeFixed))
    ).toEqual(['people.employeesQ2End required']);
    const april = { ...filing2026, on: '2026-04-30' };
    const early = {
      basics,
      people: people([...absent, ...both(['Q2Start', 'Q2End'])]),
      cover: { filledOn: '2026-04-30' }
    };
    expect(faultsIn({ ...early, ...projects }, april).filter(mustBeFixed)).toEqual([]);
  });
});
