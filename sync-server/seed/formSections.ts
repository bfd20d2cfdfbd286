import { between } from '#domain/merge/order.ts';
import { yearOf, type Day } from '#domain/day.ts';
import { type Section, type Snapshot } from '#domain/workflow/dossier.ts';
import { type SeedEnterprise } from './enterprises.ts';
import { money, split } from './money.ts';
import { type Random } from './random.ts';
import { rightNumber, type RightKind } from './rightNumbers.ts';

/** A whole, sound information form of one enterprise; the figures are made up but agree with each other. */
export function informationForm(
  random: Random,
  enterprise: SeedEnterprise,
  { year, filledOn, edition }: { year: number; filledOn: Day; edition: string }
): Snapshot {
  const revenue = random.whole(300_00, 9_000_00);
  const rd = Math.round((revenue * random.pick([52, 60, 65, 72, 88, 110])) / 1000);
  return {
    kind: 'informationForm',
    edition,
    year,
    sections: {
      cover: { filledOn, declaration: true },
      basics: basics(random, enterprise),
      conditions: {
        residentEnterprise: true,
        auditedTaxCollection: true,
        restrictedIndustry: false,
        majorIncident: false,
        listedAbnormal: false
      },
      people: people(random, enterprise, year, filledOn),
      finances: finances(random, revenue, rd),
      projects: projects(random, enterprise, isYoung(enterprise, year) ? year : year - 1, rd),
      ip: rights(random, enterprise, year),
      direct: { hasClaim: false, claims: null }
    }
  };
}

const isYoung = ({ foundedOn }: SeedEnterprise, year: number): boolean => yearOf(foundedOn) === year;

function basics(random: Random, enterprise: SeedEnterprise): Section {
  const { trade, name, creditCode, division, foundedOn, legalRepresentative, address } = enterprise;
  const { contactName, contactPhone, contactEmail } = enterprise;
  return {
    name,
    creditCode,
    division,
    foundedOn,
    registeredCapital: money(random.pick([100_00, 200_00, 300_00, 500_00, 800_00, 1000_00, 2000_00])),
    registrationType: random.pick(['150', '150', '150', '170', '160']),
    industry: trade.industry,
    techField: trade.techField,
    legalRepresentative,
    contactName,
    contactPhone,
    contactEmail,
    address,
    postcode: `${division.slice(0, 4)}00`,
    mainProduct: trade.product,
    inHighTechZone: division === '490171',
    inIncubator: random.next() < 0.2,
    profile: `${name}从事${trade.product}的研发、生产和销售，围绕${trade.subject}建立了自己的研发队伍。（演示数据，企业为虚构）`
  };
}

/** The quarters in which the enterprise existed: last year's, or this year's up to the month before filing. */
function people(random: Random, enterprise: SeedEnterprise, year: number, filledOn: Day): Section {
  const staff = random.whole(9, 160);
  const science = Math.max(2, Math.ceil((staff * random.pick([22, 26, 31, 34, 42])) / 100));
  const young = isYoung(enterprise, year);
  const lastQuarter = young ? Math.max(1, Math.ceil((Number(filledOn.slice(5, 7)) - 1) / 3)) : 4;
  const counts = { employees: staff, scienceStaff: science };
  const section: Section = { employeesAverage: null, scienceStaffAverage: null };
  for (const [headcount, count] of Object.entries(counts)) {
    for (const quarter of [1, 2, 3, 4]) {
      const asked = quarter <= lastQuarter;
      const founding = young && quarter === 1;
      section[`${headcount}Q${quarter}Start`] = asked && !founding ? String(count) : null;
      section[`${headcount}Q${quarter}End`] = asked ? String(count) : null;
    }
  }
  const partTime = random.whole(0, 2);
  const [doctors, masters, bachelors, juniorCollege, otherEducation] = split(staff, [1, 4, 12, 10, 8]).map(String);
  return {
    ...section,
    employedStaff: String(staff - partTime),
    partTimeStaff: String(partTime),
    temporaryStaff: '0',
    doctors,
    masters,
    bachelors,
    juniorCollege,
    otherEducation
  };
}

function finances(random: Random, revenue: number, rd: number): Section {
  const otherRevenue = Math.floor(revenue / random.whole(20, 60));
  const mainCosts = Math.floor((revenue * random.whole(48, 58)) / 100);
  const lines = { mainCosts, otherCosts: Math.floor(otherRevenue / 2), taxes: Math.floor(revenue / 130) };
  const [selling, admin] = split(Math.floor((revenue * random.whole(12, 18)) / 100), [5, 6]) as [number, number];
  const financial = random.whole(-200, 1500);
  const profit = revenue - lines.mainCosts - lines.otherCosts - lines.taxes - selling - admin - rd - financial;
  const [rdStaff, rdDirect, rdDepreciation, rdAmortization, rdDesign, rdOther] = split(rd, [55, 24, 8, 2, 5, 6]).map(
    money
  );
  return {
    mainRevenue: money(revenue - otherRevenue),
    otherRevenue: money(otherRevenue),
    mainCosts: money(lines.mainCosts),
    otherCosts: money(lines.otherCosts),
    taxesAndSurcharges: money(lines.taxes),
    sellingExpense: money(selling),
    adminExpense: money(admin),
    rdExpenseLine: money(rd),
    financialExpense: money(financial),
    totalAssets: money(Math.floor((revenue * random.whole(70, 170)) / 100)),
    netProfit: money(profit > 0 ? Math.floor(profit * 0.85) : profit),
    rdStaff,
    rdDirect,
    rdDepreciation,
    rdAmortization,
    rdDesign,
    rdOther,
    rdOutsourced: '0',
    rdMethod: null
  };
}

function projects(random: Random, { trade }: SeedEnterprise, year: number, rd: number): Section {
  const wanted = ['关键技术研究', '样机研制', '工艺改进', '性能提升'].slice(0, random.whole(1, 4));
  const shares = split(
    rd,
    wanted.map((_, at) => 5 - at)
  );
  const rows = wanted.map((what, at) => ({
    name: `${trade.subject}${what}`,
    startsOn: `${year}-0${random.whole(1, 5)}-01`,
    endsOn: `${year}-1${random.whole(0, 2)}-28`,
    mode: at === 2 ? 'joint' : 'own',
    rdExpense: money(shares[at]!)
  }));
  return { hasProjects: true, projects: inOrder(random, rows) };
}

function rights(random: Random, { name, trade }: SeedEnterprise, year: number): Section {
  const kinds: RightKind[] =
    random.next() < 0.45
      ? ['inventionPatent', 'utilityModel']
      : (['utilityModel', 'softwareCopyright', 'utilityModel', 'softwareCopyright', 'design'] as const).slice(
          0,
          random.whole(2, 5)
        );
  const rows = kinds.map((kind, at) => {
    const granted = year - random.whole(1, 4);
    return {
      name: `${kind === 'softwareCopyright' ? `${trade.subject}软件V${at + 1}.0` : `一种${trade.subject}（${at + 1}）`}`,
      kind,
      number: rightNumber(random, kind, granted),
      grantedOn: `${granted}-0${random.whole(1, 9)}-15`,
      validUntil: null,
      acquisition: 'own',
      owner: name,
      product: trade.product
    };
  });
  return { hasRights: true, rights: inOrder(random, rows) };
}

/** Rows with an identity of their own and their place in the table. */
function inOrder(random: Random, rows: readonly Section[]): Section[] {
  let order: string | undefined;
  return rows.map((row) => {
    order = between(order);
    return { rowId: random.uuid(), order, ...row };
  });
}
