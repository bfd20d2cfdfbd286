import { type ConditionName, type ObstacleCode } from '#domain/scoring/editions/edition.ts';
import { type DirectItem, type FigureName } from '#domain/scoring/input.ts';

/** The boxes of the self-test, named as in the exchange format. */
type BoxName = ConditionName | FigureName | 'ipClassOne' | 'ipClassTwo' | 'directConfirmation';
type QuestionWords = { short: string; title: string; hint: (dataYear: number) => string };

/** zh-CN words of the self-test. */
export const selfTest = {
  title: '快速自测',
  leave: '退出自测',
  at: (n: number, total: number) => `第 ${n} 题，共 ${total} 题`,
  progress: (answered: number, total: number) => `已答 ${answered} 题，共 ${total} 题`,
  questions: {
    resident: {
      short: '内地注册，查账征收',
      title: '是不是内地注册的企业？',
      hint: () => '个体工商户、合伙企业、境外企业不算居民企业。核定征收的，这一条不符合。'
    },
    industry: {
      short: '所属行业',
      title: '所属行业在不在排除之列？',
      hint: () =>
        '指禁止、限制、淘汰类的产品和服务，以及烟草制造、住宿和餐饮、批发和零售、房地产、租赁和商务服务、娱乐业。'
    },
    employees: {
      short: '职工总数（年平均）',
      title: '去年平均有多少职工？',
      hint: (year) => `${year} 年四个季度的平均数，每季度取期初与期末之和的一半，可以有小数。500 人以内。`
    },
    scienceStaff: {
      short: '科技人员（年平均）',
      title: '其中有多少科技人员？',
      hint: (year) =>
        `直接从事研发、管理研发和为研发直接服务的人，${year} 年平均。兼职、临时的，当年累计工作满 6 个月才算。`
    },
    ip: {
      short: '知识产权，授权且有效',
      title: '有多少项有效的知识产权？',
      hint: () => '要已授权、在有效期内、属于本企业、与主要产品有关。正在申请的和商标不算。没有的填 0。'
    },
    assets: {
      short: '资产总额',
      title: '去年年末资产总额是多少？',
      hint: (year) => `${year} 年 12 月 31 日资产负债表“资产总计”，合 2 亿元以内。以万元为单位。`
    },
    costs: {
      short: '成本费用支出',
      title: '去年成本费用一共支出多少？',
      hint: (year) => `${year} 年主营和其他业务成本、税金及附加、销售、管理、研发、财务费用的合计。`
    },
    rd: {
      short: '研发投入',
      title: '去年花了多少研发费用？',
      hint: (year) => `${year} 年全年，按研发支出辅助账归集的数。只做自测的话，先估一个也行。`
    },
    record: {
      short: '事故与失信',
      title: '有没有事故和失信？',
      hint: (year) => `${year} 年和今年两年之内。`
    },
    direct: {
      short: '直接确认',
      title: '有没有下面的情形？',
      hint: () => '有一样，就不再看评分是否满 60 分。都没有的，选“都没有”。'
    }
  } satisfies Record<string, QuestionWords>,
  boxes: {
    residentEnterprise: '在中国内地注册，缴纳企业所得税',
    auditedTaxCollection: '会计核算健全，实行查账征收',
    restrictedIndustry: '属于上面这些行业或类别',
    majorIncident: '发生过重大安全、质量事故，严重环境违法或科研严重失信',
    listedAbnormal: '列入经营异常名录或严重违法失信名单',
    employees: '职工总数',
    scienceStaff: '科技人员',
    revenue: '销售收入',
    totalCosts: '成本费用支出',
    rdExpense: '研发费用',
    totalAssets: '资产总额',
    ipClassOne: 'Ⅰ类',
    ipClassTwo: 'Ⅱ类',
    directConfirmation: '直接确认的情形'
  } satisfies Record<BoxName, string>,
  boxHints: {
    ipClassOne: '发明专利、植物新品种、国家级农作物品种、国家新药、国家一级中药保护品种、集成电路布图设计专有权',
    ipClassTwo: '实用新型专利、外观设计专利、软件著作权'
  } as Partial<Record<BoxName, string>>,
  /** Where two answers of one question differ. */
  conditionShort: {
    residentEnterprise: '内地注册',
    auditedTaxCollection: '查账征收',
    restrictedIndustry: '排除行业',
    majorIncident: '事故',
    listedAbnormal: '失信'
  } satisfies Record<ConditionName, string>,
  units: { people: '人', money: '万元', items: '项' },
  direct: {
    hnte: '有效的高新技术企业证书',
    nationalAward: '近五年内获国家级科技奖励，排名前三',
    ministerialLab: '有经认定的省部级以上研发机构',
    ledStandard: '近五年内主导制定国际、国家或行业标准，排名前五'
  } satisfies Record<DirectItem, string>,
  none: '都没有',
  ipTooLarge: '最多 999 项。',
  ipNotWhole: '要填整数。没有的填 0。',
  previous: '上一题',
  next: (short: string) => `下一题：${short}`,
  toResult: '看结果',
  fixFirst: '这一题有要改的地方',
  answered: '已答',
  noneAnswered: '还没有答过题。',
  change: '改',
  changeOf: (short: string) => `改：${short}`,
  yes: '是',
  no: '否',
  why: {
    points: (points: number) => `为什么是 ${points} 分`,
    unknown: '为什么还算不出',
    conditions: '条件从哪里来',
    article: (article: string) => `依据《科技型中小企业评价办法》${article.replace(/^办法/, '')}`
  },
  panel: {
    title: '目前得分',
    edition: (edition: string, dataYear: number) => `${edition} 年版规则，用 ${dataYear} 年的数`,
    of: (full: number) => `/ ${full}`,
    pointsOf: (full: number) => `/ ${full} 分`,
    unit: '分',
    atLeast: '至少',
    unknown: '未知',
    unknownPoints: '未算',
    direct: '符合条件，直接确认。',
    qualifies: '符合条件，按评分。',
    qualifiesUnknownRoute: '符合条件。',
    enough: '够 60 分，科技人员不为 0。',
    notYet: (left: number) => `还有 ${left} 题没答，答完才能说是否符合。`,
    notYetBoxes: '还有没填的，填了才能说是否符合。',
    fails: '不符合条件。',
    open: '未算全',
    met: '符合',
    failed: '不符合',
    indicators: { scienceStaff: '科技人员', rd: '研发投入', ip: '科技成果' },
    methods: { revenue: '按销售收入', costs: '按成本费用支出' },
    ratio: (percent: string, part: string, whole: string, unit: string) => `${percent}\u3000${part} ÷ ${whole} ${unit}`,
    noWhole: '分母是 0，这一种得 0 分',
    ipCount: (one: number, two: number) =>
      [one > 0 && `${one} 项 Ⅰ类`, two > 0 && `${two} 项 Ⅱ类`].filter(Boolean).join('，') || '没有',
    rungBelow: (percent: number) => `<${percent}%`,
    rungIp: { none: '无', one: 'Ⅰ×1', two: (count: number) => `Ⅱ×${count}` },
    more: '再多 ',
    average: '（年平均）',
    reaches: (percent: number) => `到 ${percent}%，可得 `,
    points: (points: number) => `${points} 分`,
    adds: (points: number) => `，加 ${points} 分。`,
    top: '已是最高一档。',
    has: '再有 ',
    ipNeeds: {
      one: (count: number) => `${count} 项 Ⅰ类`,
      two: (count: number) => `${count} 项 Ⅱ类`
    },
    ipEarns: '，可得 ',
    ipRule: '。各类不累加，取最高一档。',
    noteNotKept: '自测不是申报，不产生任何记录。这台设备没有存下，关掉页面就没有了。',
    needs: (names: string) => `缺${names}，现在算不出。`,
    note: '自测不是申报，不产生任何记录。填的数只存在这台设备。',
    toDraft: '转成草稿',
    clear: '全部清除',
    bar: '目前',
    explain: '看说明'
  },
  obstacles: {
    'not-resident': '不是内地注册的居民企业',
    'not-audited-collection': '不是查账征收',
    'employees-over-limit': '职工超过 500 人',
    'revenue-over-limit': '销售收入超过 2 亿元',
    'assets-over-limit': '资产总额超过 2 亿元',
    'restricted-industry': '所属行业在排除之列',
    'major-incident': '发生过重大事故、严重违法或失信',
    'listed-abnormal': '列入异常或严重违法失信名单',
    'science-staff-zero': '科技人员得 0 分，不能为 0',
    'score-below-60': '评分不够 60 分'
  } satisfies Record<ObstacleCode, string>,
  result: {
    short: '结果',
    titleOf: { true: '自测符合条件', false: '自测不符合条件', unknown: '还不能说是否符合' },
    leadOf: {
      true: '可以转成正式草稿，接着补证明材料。是否入库以审查、公示的结果为准。',
      false: '下面写着差在哪里。数填得不准的，可以改了再看。',
      unknown: '有的题没答。未答的按未知算，不按 0 算。'
    },
    all: '全部答案',
    unanswered: '未答'
  },
  clearDialog: {
    title: '清除自测的答案',
    body: '这台设备上的自测答案会全部删除，删了不能找回。申报草稿不受影响。',
    confirm: '全部清除',
    keep: '不清除'
  }
};
