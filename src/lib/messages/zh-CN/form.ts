import { type EvidenceKind } from '#domain/evidence/kinds.ts';
import { type SectionName } from '#domain/form/informationForm.ts';
import { type BoxName } from '#domain/form/reading.ts';
import { type Severity } from '#domain/form/severity.ts';
import { type ip } from '#domain/form/sections/ip.ts';
import { type projects } from '#domain/form/sections/projects.ts';

type Column =
  `projects.${keyof typeof projects.fields.projects.columns}` | `rights.${keyof typeof ip.fields.rights.columns}`;

/** Words around the boxes of 信息表; the boxes' own titles stand in the form's rows. `year` is the year of the figures. */
export const form = {
  title: '科技型中小企业信息表',
  /** Under the title of each 表. */
  subtitles: {
    cover: () => '填写日期和声明。打印首页，由法定代表人签名、加盖公章后上传。',
    basics: () => '照营业执照填写。',
    conditions: () => '《评价办法》第六条的条件，逐项回答。',
    people: (year) => `填 ${year} 年各季初、季末人数，年平均数自动算。没有的填 0。`,
    finances: (year) => `填 ${year} 年全年数，单位万元，两位小数。没有发生的填 0。`,
    projects: (year) => `${year} 年有研发费用的项目，合计等于表四的研发费用合计。`,
    ip: () => '已授权、在有效期内、属于本企业、与主要产品有关的才列。商标不列。',
    direct: () => '符合其中一项，综合评分不够 60 分也可以确认；其他条件照旧。'
  } satisfies Record<SectionName, (year: number) => string>,
  /** A heading above the box. */
  groups: {
    'people.employeesQ1Start': '职工总数',
    'people.scienceStaffQ1Start': '科技人员',
    'people.employedStaff': '职工构成（年末）',
    'people.doctors': '学历（年末）',
    'finances.mainRevenue': '销售收入',
    'finances.mainCosts': '成本费用与资产',
    'finances.rdStaff': '研发费用',
    'finances.rdMethod': '研发投入按哪种算'
  } as Partial<Record<BoxName, string>>,
  /** Between label and box: where to find the figure, what it takes in. */
  hints: {
    'cover.declaration': () => '所填内容真实、准确、完整，不含国家秘密，愿意承担相应责任。',
    'basics.creditCode': () => '18 位，照营业执照。',
    'basics.division': () => '营业执照住所所在的区、县或开发区。',
    'basics.contactPhone': () => '审查中会打这个电话。',
    'basics.contactEmail': () => '退回和结果会发到这里。',
    'basics.mainProduct': () => '知识产权要与它有关。',
    'basics.profile': () => '做什么、靠什么技术、卖给谁。不写国家秘密。',
    'conditions.restrictedIndustry': () =>
      '烟草制造、住宿和餐饮、批发和零售、房地产、租赁和商务服务、娱乐属于排除的行业（2022 年起）。',
    'conditions.majorIncident': () => '上一年和当年都没有，选“否”。',
    'people.employeesAverage': () => '填了这一栏就不用各季的数；审核表上会注明是直接填的。',
    'people.scienceStaffAverage': () => '填了这一栏就不用各季的数；审核表上会注明是直接填的。',
    'people.scienceStaffQ1Start': () =>
      '直接从事研发和相关技术创新的人，及其管理和直接服务的人。兼职、临时的，一年满 6 个月才算。',
    'people.partTimeStaff': () => '一年满 6 个月的才算科技人员。',
    'people.temporaryStaff': () => '一年满 6 个月的才算科技人员。',
    'finances.mainRevenue': () => '利润表“主营业务收入”本年累计数。',
    'finances.otherRevenue': () => '利润表“其他业务收入”本年累计数。',
    'finances.rdExpenseLine': () => '利润表“研发费用”一行；没有这一行、记在管理费用里的，填 0。',
    'finances.financialExpense': () => '利润表“财务费用”，可以是负数。',
    'finances.totalAssets': (year) => `${year} 年 12 月 31 日资产负债表“资产总计”。`,
    'finances.netProfit': () => '利润表“净利润”，可以是负数。',
    'finances.rdOther': () => '不超过前五项合计的 10 ÷ 90；超过只提醒，不影响得分。',
    'finances.rdOutsourced': () => '委托外部的，按实际发生额的 80% 填。',
    'finances.rdMethod': () => '不选就按高的算。',
    'projects.rdExpense': () => '研发支出辅助账上该项目当年的数。',
    'rights.number': () => '专利填授权号，软件著作权填登记号，如 2024SR0123456。',
    'rights.validUntil': () => '证书上没有的可以不填。',
    'rights.owner': () => '照证书，应与企业名称一致。',
    'rights.product': () => '用在哪个主要产品或服务上。',
    'direct.hnteNumber': () => 'GR 加 12 位数字，如 GR202344001234。',
    'direct.awardYear': () => '五年以内。',
    'direct.standardOn': () => '五年以内。'
  } as Partial<Record<BoxName | Column, (year: number) => string>>,
  /** Rows the form works out: what they are and from which boxes. */
  computed: {
    revenue: { label: '销售收入', formula: '4.01 ＋ 4.02' },
    totalCosts: { label: '成本费用支出', formula: '4.03 至 4.09 之和' },
    rdExpense: { label: '研发费用合计', formula: '4.12 至 4.18 之和' },
    employees: { label: '职工总数', formula: '各季（季初 ＋ 季末）÷ 2 的平均' },
    scienceStaff: { label: '科技人员', formula: '各季（季初 ＋ 季末）÷ 2 的平均' }
  },
  unknown: '未知',
  /** Beside the file button: what the reviewer will look at. */
  evidenceLooks: {
    firstPage: () => '法定代表人签名和公章是否都在、看得清；与填报的是否一致。',
    licence: () => '名称、代码、法定代表人是否与表一一致；是否在有效期内。',
    headcountTable: (year) => `${year} 年各季人数与表三是否一致；科技人员是否标出；有没有盖章。`,
    rdLedger: (year) => `${year} 年研发费用按类、按项目的数与表四、表五是否一致；有没有与生产费用混记。`,
    taxReturn: (year) => `${year} 年度的；收入、成本与表四是否一致；是否查账征收。`,
    balanceSheet: (year) => `报表日期是不是 ${year} 年末；数和 4.10 是否一致；有没有盖章。`,
    incomeStatement: (year) => `${year} 年全年的；数和 4.01 至 4.09、4.11 是否一致；有没有盖章。`,
    ipCertificates: () => '权利人是不是本企业；是否已授权、在有效期内；与主要产品是否有关。',
    directConfirmation: () => '证书、奖励、批文或标准是否在期限内；本企业的排名。',
    other: () => '要另外说明的材料，如更名、转移合同。'
  } satisfies Record<EvidenceKind, (year: number) => string>,
  severity: { 'must-fix': '要改', 'should-look': '要留意' } satisfies Record<Severity, string>
};
