import { evidenceKinds, type EvidenceKind } from '#domain/evidence/kinds.ts';
import { type SectionName } from '#domain/form/informationForm.ts';
import { type Filing, type Sections } from '#domain/form/reading.ts';
import { requiredEvidence } from '#domain/evidence/required.ts';
import { snapshotOf } from '#domain/form/snapshot.ts';
import { type Dossier, type FileRef, type Snapshot } from '#domain/workflow/dossier.ts';

/** The day, year and edition the sound form below is filed under. */
export const filing2026: Filing = { year: 2026, edition: '2022', on: '2026-07-01' };

const quarters = (stem: string, figures: [string, string][]) =>
  Object.fromEntries(
    figures.flatMap(([start, end], at) => [
      [`${stem}Q${at + 1}Start`, start],
      [`${stem}Q${at + 1}End`, end]
    ])
  );

const sound: Record<SectionName, Record<string, unknown>> = {
  cover: { filledOn: '2026-06-28', declaration: true },
  basics: {
    name: '云浦澜石传感技术有限公司',
    creditCode: '91490102MA5TT0K16K',
    division: '490102',
    foundedOn: '2018-03-02',
    registeredCapital: '1000',
    registrationType: '150',
    industry: 'C4021',
    techField: '8.1',
    legalRepresentative: '沈砚',
    contactName: '周叙',
    contactPhone: '13900000000',
    contactEmail: 'zhouxu@lanshi.example',
    address: '云浦市东澜区澜石路1号',
    postcode: '490100',
    mainProduct: '水质传感器',
    inHighTechZone: true,
    inIncubator: false,
    profile: '做水质传感器，自有敏感膜技术，卖给水厂。'
  },
  conditions: {
    residentEnterprise: true,
    auditedTaxCollection: true,
    restrictedIndustry: false,
    majorIncident: false,
    listedAbnormal: false
  },
  people: {
    ...quarters('employees', [
      ['48', '50'],
      ['50', '52'],
      ['50', '50'],
      ['50', '50']
    ]),
    ...quarters('scienceStaff', [
      ['12', '12'],
      ['12', '12'],
      ['12', '13'],
      ['13', '12']
    ]),
    employedStaff: '47',
    partTimeStaff: '2',
    temporaryStaff: '1',
    doctors: '1',
    masters: '6',
    bachelors: '18',
    juniorCollege: '15',
    otherEducation: '10'
  },
  finances: {
    mainRevenue: '1846.20',
    otherRevenue: '53.80',
    mainCosts: '1012.46',
    otherCosts: '31.20',
    taxesAndSurcharges: '12.85',
    sellingExpense: '168.40',
    adminExpense: '214.30',
    rdExpenseLine: '104.00',
    financialExpense: '6.79',
    totalAssets: '8423.16',
    netProfit: '212.37',
    rdStaff: '58.40',
    rdDirect: '22.15',
    rdDepreciation: '6.30',
    rdAmortization: '1.20',
    rdDesign: '0.00',
    rdOther: '7.95',
    rdOutsourced: '8.00'
  },
  projects: {
    hasProjects: true,
    projects: [
      {
        rowId: 'p1',
        order: 'V',
        name: '低功耗水质传感器',
        startsOn: '2025-01-10',
        endsOn: '2025-12-20',
        mode: 'own',
        rdExpense: '64.00'
      },
      {
        rowId: 'p2',
        order: 'W',
        name: '敏感膜中试',
        startsOn: '2024-06-01',
        endsOn: '2026-05-31',
        mode: 'joint',
        rdExpense: '40.00'
      }
    ]
  },
  ip: {
    hasRights: true,
    rights: [
      aRight('r1', 'V', 'utilityModel', 'ZL202149000001.X'),
      aRight('r2', 'W', 'utilityModel', 'ZL202249000002.9'),
      aRight('r3', 'X', 'utilityModel', 'ZL202349000003.8'),
      aRight('r4', 'Y', 'softwareCopyright', '2024SR0123456')
    ]
  },
  direct: { hasClaim: false }
};

/** One row of 表六, granted in 2024 and the enterprise's own. */
export function aRight(rowId: string, order: string, kind: string, number: string) {
  return {
    rowId,
    order,
    name: `一种水质传感器${rowId}`,
    kind,
    number,
    grantedOn: '2024-05-20',
    acquisition: 'own',
    owner: '云浦澜石传感技术有限公司',
    product: '水质传感器'
  };
}

/** A sound, complete, qualifying form (76 points); give per section only the boxes that matter. */
export function aForm(changes: Partial<Record<SectionName, Record<string, unknown>>> = {}): Sections {
  return Object.fromEntries(
    Object.entries(sound).map(([name, section]) => [name, { ...section, ...changes[name as SectionName] }])
  );
}

/** The same form as a snapshot. */
export const aSnapshot = (changes: Parameters<typeof aForm>[0] = {}, { year, edition } = filing2026): Snapshot =>
  snapshotOf('informationForm', edition, year, aForm(changes));

/** A form that qualifies by a valid 高企 certificate. */
export const aClaim = {
  hasClaim: true,
  claims: ['hnte'],
  hnteNumber: 'GR202444001234',
  hnteIssuedOn: '2024-11-28',
  hnteValidUntil: '2027-11-27'
};

/** One evidence file of a kind. */
export function aFile(kind: EvidenceKind, changes: Partial<FileRef> = {}): FileRef {
  return {
    fileId: `file-${kind}`,
    box: kind,
    name: `${evidenceKinds[kind].label}.pdf`,
    sha256: '0'.repeat(64),
    size: 1000,
    type: 'application/pdf',
    ...changes
  };
}

/** Every file that the form needs. */
export const allFiles = (sections: Sections = aForm()): FileRef[] =>
  requiredEvidence(sections).map((kind) => aFile(kind));

/** A submitted dossier of the sound form; give only what matters. */
export function aDossier(changes: Partial<Dossier> = {}): Dossier {
  return {
    id: 'd1',
    enterpriseId: 'e1',
    year: 2026,
    ordinal: 1,
    edition: '2022',
    status: 'submitted',
    seq: 1,
    name: '云浦澜石传感技术有限公司',
    creditCode: '91490102MA5TT0K16K',
    division: '490102',
    foundedOn: '2018-03-02',
    bodyId: 'b1',
    provinceCode: '490000',
    form: aSnapshot(),
    formHash: '0'.repeat(64),
    previousForm: null,
    files: allFiles(),
    filingNumber: '2026490102000000000001',
    submittedOn: '2026-07-01',
    receivedAt: '2026-07-01T02:00:00Z',
    completeAt: '2026-07-01T02:01:00Z',
    reviewDueOn: '2026-07-08',
    total: 76,
    route: 'score',
    returnReasons: [],
    batchId: null,
    number: null,
    registeredOn: null,
    revocation: null,
    drawnIn: null,
    history: [],
    ...changes
  };
}
