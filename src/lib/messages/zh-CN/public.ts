import { type Day, type Instant } from '#domain/day.ts';
import { dayAndTime, fullDay, grouped, monthDay } from '../dayWords.ts';

/** zh-CN words of the public pages. */
export const publicPages = {
  nav: {
    home: '首页',
    registry: '查询入库企业',
    publicity: '公示与公告',
    draws: '随机抽查',
    guide: '办事说明',
    signIn: '登录'
  },
  footer: {
    links: { device: '这台设备上存了什么', guide: '办事说明', selfTest: '快速自测' },
    line: '评价全程网上办理，不收费，不收纸件'
  },
  title: (page: string) => `${page} - 科小`,
  day: monthDay,
  fullDay,
  time: (at: Instant) => dayAndTime(at),
  count: grouped,
  firms: (count: number) => `${grouped(count)} 家`,
  /** How old what one sees is. */
  freshness: {
    asking: '正在向服务器要最新的名单',
    fresh: (at: Instant) => `${dayAndTime(at)} 从服务器取得，本机留一份，断网时也能看。`,
    kept: (at: Instant) => `现在连不上服务器，下面是本机 ${dayAndTime(at)} 留下的名单，可能不是最新。`,
    absent: '现在连不上服务器，本机也没有留下过名单。联网后再看。',
    again: '再试一次'
  },
  home: {
    title: '查询科技型中小企业',
    lead: '入库企业、公示名单和登记编号，均可在此核对。不需要账号。',
    searchLabel: '企业名称、统一社会信用代码或登记编号',
    searchHint: '名称、信用代码或编号',
    search: '查询',
    example: '例：',
    exampleNote: '名称可以只写几个字，代码和编号要写全。',
    figures: { thisYear: '今年已入库', inPublicity: '正在公示', ever: '历年累计，有效编号可查' },
    unitFirms: '家',
    unitNumbers: '条',
    unknown: '未知',
    batches: '正在公示与最近公告',
    allBatches: '全部批次',
    noBatches: '还没有公示过的批次。',
    dates: '今年的日期',
    noPlan: (year: number) => `${year} 年度的安排还没有公布。`,
    dateRows: {
      opens: '开始受理',
      batch: (n: number) => `第${n}批提交截止`,
      closes: '今年最后一次受理',
      markZero: '此日前提交，编号成立标识为 0',
      correction: '退回补正的最后一天',
      publicityBy: '公示文件发布截止'
    },
    past: '已过',
    today: '就是今天',
    inDays: (days: number) => `还有 ${days} 天`,
    source: (source: string) => `依据：${source}`,
    errands: '常办的事',
    errandRows: {
      draws: { text: '把抽查算一遍', note: '名单、种子、结果都公开，在本机复算' },
      objection: { text: '对公示名单有异议', note: '怎么提、向谁提、什么时候截止' },
      device: { text: '看这台设备上存了什么', note: '自测的数、留下的名单，可以清除' }
    },
    selfTest: {
      title: '快速自测',
      lead: '十个问题，约三分钟。当场知道大致得分、为什么，以及离下一档还差多少。',
      example: '样例：研发占收入 5.47%，得 40 分。再多 10.00 万元到 6%，加 10 分。',
      points: ['不用注册，断网也能做', '填的数只存在这台设备', '可以接着转成正式草稿'],
      start: '开始自测'
    }
  },
  batch: {
    state: { publicized: '公示中', over: '公示期满', announced: '已公告' },
    line: (size: number, start: Day, end: Day) =>
      `${grouped(size)} 家\u3000${monthDay(start)}公示，${monthDay(end)} 24:00 截止`,
    announcedLine: (size: number, on: Day) => `${grouped(size)} 家\u3000${monthDay(on)}公告，已赋登记编号`,
    todayIs: (ordinal: number, total: number) => `今天是第 ${ordinal} 个工作日，共 ${total} 个。`,
    restToday: (done: number, total: number) => `今天休息，不计。已过 ${done} 个工作日，共 ${total} 个。`,
    notYet: (start: Day) => `${monthDay(start)}开始公示。`,
    over: (end: Day) => `公示已于 ${monthDay(end)} 24:00 期满，等待公告。`,
    objectBefore: '有异议，在截止前书面提出',
    daysLabel: (done: number, total: number) => `${total} 个工作日，已过 ${done} 个`
  },
  registry: {
    title: '查询入库企业',
    again: '换个词再查',
    found: (count: number, q: string) => `“${q}”查到 ${grouped(count)} 条`,
    none: (q: string) => `没有查到“${q}”`,
    noneWhy: '可能是名称有出入，或还没有入库。代码要写全 18 位，编号要写全 18 位。正在公示的企业不在这里，见公示名单。',
    noneAlso: '看正在公示的名单',
    prompt: '写上企业名称中的几个字，或完整的统一社会信用代码、登记编号。',
    searching: '正在查询',
    offline: '现在连不上服务器，没有查成。联网后再查一次；已留在本机的公示名单断网也能看。',
    keptBatches: '看本机留下的公示名单',
    caption: '入库企业查询结果',
    columns: {
      name: '企业名称',
      number: '登记编号',
      code: '统一社会信用代码',
      district: '辖区',
      year: '年度',
      state: '状态'
    },
    masked: '代码中间几位不公开。要核对代码，把 18 位写全再查。',
    state: { registered: '有效', revoked: '已撤销' },
    validYear: (year: number) => `${year} 年度有效`,
    pastYear: (year: number) => `${year} 年度的编号`,
    registeredOn: (day: Day) => `${fullDay(day)}入库`,
    revokedOn: (day: Day) => `${fullDay(day)}撤销`,
    reason: '事由：',
    reasonUnknown: '未列明',
    yearOf: (year: number) => `${year} 年度`
  },
  publicity: {
    title: '公示与公告',
    lead: '每批名单公示 10 个工作日，期满无异议的公告入库，由系统赋登记编号。',
    all: '全部批次',
    empty: '还没有公示过的批次。',
    notFound: '没有这一批。可能地址写错，或这一批还没有公示。',
    needsNet: '这一批的名单没有在本机留过，联网后再看。',
    calendar: '公示期',
    calendarNote: (calendar: string) => `公示当日算第 1 日，节假日不计，按${calendar}。`,
    cells: { first: '公示', last: '24:00 止', moved: '班' },
    list: '公示名单',
    announcedList: '入库名单',
    filter: '在名单里找：企业名称或辖区',
    shown: (shown: number, all: number) => `列出 ${grouped(shown)} 家，共 ${grouped(all)} 家`,
    more: '再列 100 家',
    noMatch: '名单里没有相符的企业。',
    columns: { name: '企业名称', code: '统一社会信用代码', district: '辖区', number: '登记编号' },
    noNumber: '公告后赋号',
    object: {
      title: '怎么提异议',
      until: (end: Day) => `${fullDay(end)} 24:00 前提出`,
      closed: (end: Day) => `异议期已于 ${fullDay(end)} 24:00 截止。入库以后发现问题，随时可以投诉举报。`,
      points: [
        '书面提出。个人写真实姓名和联系方式，单位加盖公章。',
        '写明是哪一家、哪一项不实，附上证据。',
        '交给这家企业所在地的评价工作机构，由它核实。',
        '核实期间只挂起这一家，名单里其他企业照常。'
      ]
    },
    frozen: (day: Day) => `${monthDay(day)}`
  },
  draws: {
    title: '随机抽查',
    lead: '先公布名单的指纹和抽取办法，再用谁也无法预知的公开数值作种子。任何人都可以照着算一遍。',
    empty: '还没有公布过抽查。',
    notFound: '没有这一次抽查。',
    state: { committed: '等种子', drawn: '已抽取' },
    line: (size: number, rate: string) => `名单 ${grouped(size)} 家，抽 ${rate}`,
    drawnLine: (selected: number, at: Instant) => `抽取 ${grouped(selected)} 家\u3000${dayAndTime(at)}`,
    steps: { commitment: '先承诺', seed: '再有种子', result: '后有结果' },
    committedAt: '公布时间',
    size: '名单家数',
    rate: '抽取比例',
    strata: '分组',
    strataWords: { none: '不分组', division: '按区划分组' },
    listHash: '名单指纹 SHA-256',
    seedRule: '种子取自',
    seed: '种子',
    seedWaiting: '还没有。到了上面写的日子，由公开数值得出。',
    resultWaiting: '有了种子才能抽。',
    selected: '抽中的企业',
    drawnAt: '抽取时间',
    check: {
      title: '请您也算一遍',
      lead: '用公开的名单和种子，在您的浏览器里按 draw-v1 重新抽取，不问服务器的意见。',
      run: '算一遍',
      running: '正在算',
      agrees: '与公布的一致',
      differs: '与公布的不一致',
      list: '名单的指纹',
      result: '抽中的名单和次序',
      count: (count: number) => `算得 ${grouped(count)} 家`,
      agreesAll: '两项都一致：名单没有被换过，结果不是挑出来的。',
      differsSome: '不一致。把这一页和名单留好，向省级科技管理部门反映。',
      noNumbers: '名单没有随这次抽查公布，算不了。',
      waiting: '等种子公布以后就能算。',
      how: '怎么算的',
      howPoints: [
        '把名单里的登记编号排好，一行一个，求 SHA-256，得名单指纹。',
        '对每个编号，把 draw-v1、种子、名单指纹、编号各占一行，求 SHA-256，得一个签号。',
        '签号从小到大排，按比例取前面的，不足一家算一家。'
      ]
    }
  },
  guide: {
    title: '办事说明',
    contents: '本页内容',
    sections: [
      {
        id: 'steps',
        title: '评价怎么办',
        points: [
          '企业对照条件自评，填《信息表》，附证明材料，首页由法定代表人签名并加盖公章，在受理期内提交。',
          '评价工作机构做形式审查：表全不全、与材料是否一致、首页有没有签章、有没有其他问题。有不合格的退回补正，改好再交，以再交的日期为准。',
          '通过的推荐到省级科技管理部门，编成批次，公示 10 个工作日。',
          '期满无异议的公告入库，系统赋 18 位登记编号，当年有效。',
          '入库以后随机抽查，比例不低于 5%。抽中的要按时上传材料。'
        ]
      },
      {
        id: 'conditions',
        title: '要符合什么条件',
        points: [
          '在中国内地注册的居民企业，会计核算健全，查账征收。',
          '职工不超过 500 人，年销售收入不超过 2 亿元，资产总额不超过 2 亿元。',
          '产品和服务不属于禁止、限制、淘汰类，行业不在研发费用加计扣除的排除之列。',
          '上一年和当年没有重大安全、质量事故，没有严重环境违法和科研严重失信，没有列入经营异常或严重违法失信名单。',
          '综合评分不低于 60 分，并且科技人员一项不为 0 分。有有效的高新技术企业证书等四种情形之一的，直接符合这一条。'
        ]
      },
      {
        id: 'objection',
        title: '对公示名单有异议',
        points: [
          '在公示期内书面提出。个人写真实姓名和联系方式，单位加盖公章，附证据。',
          '由企业所在地的评价工作机构核实，核实期间只挂起这一家。',
          '公示期满以后发现问题，随时可以投诉举报，可以不留名，不留名的无法答复。'
        ]
      },
      {
        id: 'offline',
        title: '没有网络怎么办',
        points: [
          '打开过一次以后，自测和填表断网也能用，填的内容写在这台设备上。',
          '联网后自动上传。每一页都写着内容在哪里：仅存于本机，还是服务器已收到。',
          '提交日以服务器收齐表和全部材料的那一天为准。'
        ]
      }
    ],
    device: {
      id: 'device',
      title: '这台设备上存了什么',
      lead: '下面这些只在这台设备的这个浏览器里，清除浏览器数据就会丢失。',
      selfTest: '快速自测的答案',
      lists: '公示名单和首页数字的副本',
      none: '没有',
      some: '有',
      copies: (count: number) => `${count} 份`,
      clearSelfTest: '清除自测答案',
      clearLists: '清除名单副本',
      cleared: '已清除。',
      drafts: '申报草稿和材料',
      draftsNote: '登录后在申报页里看，加密存放。'
    }
  },
  demo: {
    title: '演示',
    line: (day: Day) => `法定日 ${day}`,
    note: '企业、人员、编号都是虚构的，不进信息库。',
    advance: '过 10 个工作日',
    advancing: '正在过日子',
    byProvince: '换日期由省级账号办理。',
    offline: '连不上服务器，日期没有动。',
    refused: (words: string, code: string) => `日期没有动：${words}（${code}）`
  },
  errors: {
    notFound: '没有这一页',
    notFoundLead: '地址可能写错了，或这一页已经改名。填过的内容都在。',
    fault: '这一页没能打开',
    faultLead: '填过的内容都在这台设备上。刷新一次；还不行，把下面的代码告诉服务人员。',
    code: (status: number, words: string) => `代码 ${status}\u3000${words}`,
    home: '回到首页'
  }
};
