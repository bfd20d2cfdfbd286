import { makeCreditCode } from '#domain/enterprise/creditCode.ts';
import { sha256Hex } from '#domain/proofs/sha256.ts';
import { uuid5 } from '#domain/proofs/uuid5.ts';
import { snapshotOf } from '#domain/form/snapshot.ts';
import { type FileRef, type Section, type Snapshot } from '#domain/workflow/dossier.ts';

export const creditCodeOf = (at: number) => makeCreditCode('91490102', `MA${String(at).padStart(6, '0')}`);

/** A whole, qualifying information form of enterprise `at`; sections given replace parts of it. */
export function aForm(at: number, changes: Record<string, Section> = {}): Snapshot {
  const sections: Record<string, Section> = {
    cover: { filledOn: '2026-06-30', declaration: true },
    basics: {
      name: `云浦市星禾第${at}科技有限公司`,
      creditCode: creditCodeOf(at),
      division: '490102',
      foundedOn: '2018-03-05',
      registeredCapital: '500.00',
      registrationType: '150',
      industry: 'I6513',
      techField: '电子信息 / 软件',
      legalRepresentative: '林知远',
      contactName: '何若水',
      contactPhone: '13900000000',
      contactEmail: 'contact@example.com',
      address: '观澜路2号',
      postcode: '490100',
      mainProduct: '农业遥感软件',
      inHighTechZone: false,
      inIncubator: false,
      profile: '从事农业遥感软件的研发。'
    },
    conditions: {
      residentEnterprise: true,
      auditedTaxCollection: true,
      restrictedIndustry: false,
      majorIncident: false,
      listedAbnormal: false
    },
    people: {
      ...quarters('employees', '50'),
      ...quarters('scienceStaff', '16'),
      employedStaff: '50',
      partTimeStaff: '0',
      temporaryStaff: '0',
      doctors: '1',
      masters: '9',
      bachelors: '25',
      juniorCollege: '10',
      otherEducation: '5'
    },
    finances: {
      mainRevenue: '1000.00',
      otherRevenue: '0',
      mainCosts: '500.00',
      otherCosts: '0',
      taxesAndSurcharges: '10.00',
      sellingExpense: '80.00',
      adminExpense: '90.00',
      rdExpenseLine: '70.00',
      financialExpense: '5.00',
      totalAssets: '900.00',
      netProfit: '200.00',
      rdStaff: '50.00',
      rdDirect: '10.00',
      rdDepreciation: '4.00',
      rdAmortization: '1.00',
      rdDesign: '2.00',
      rdOther: '3.00',
      rdOutsourced: '0',
      rdMethod: null
    },
    projects: { hasProjects: true, projects: [aProject(at)] },
    ip: { hasRights: true, rights: [aRight(at)] },
    direct: { hasClaim: false },
    ...changes
  };
  return snapshotOf('informationForm', '2022', 2026, sections);
}

const quarters = (name: string, count: string): Section =>
  Object.fromEntries(
    [1, 2, 3, 4].flatMap((quarter) => [
      [`${name}Q${quarter}Start`, count],
      [`${name}Q${quarter}End`, count]
    ])
  );

const aProject = (at: number) => ({
  rowId: uuid5(`project ${at}`),
  order: 'a',
  name: '农业遥感关键技术研究',
  startsOn: '2025-02-01',
  endsOn: '2025-11-30',
  mode: 'own',
  rdExpense: '70.00'
});

const aRight = (at: number) => ({
  rowId: uuid5(`right ${at}`),
  order: 'a',
  name: '一种农业遥感方法',
  kind: 'softwareCopyright',
  number: '2023SR0123456',
  grantedOn: '2023-05-15',
  validUntil: null,
  acquisition: 'own',
  owner: `云浦市星禾第${at}科技有限公司`,
  product: '农业遥感软件'
});

const boxes = ['firstPage', 'licence', 'headcountTable', 'rdLedger', 'taxReturn', 'balanceSheet', 'ipCertificates'];

/** The proofs such a form needs; `round` makes the files of a correction new ones. */
export const someFiles = (at: number, round = 1): FileRef[] =>
  boxes.map((box) => ({
    fileId: uuid5(`file ${at} ${round} ${box}`),
    box,
    name: `${box}.pdf`,
    sha256: sha256Hex(`bytes ${at} ${round} ${box}`),
    size: 1000,
    type: 'application/pdf'
  }));

export const goodSheet = { complete: true, consistent: true, sealed: true, otherProblem: false, otherWords: '' };
