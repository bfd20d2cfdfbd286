import { conditionReasons } from './conditionReasons.ts';
import { type ObstacleCode, type Rung } from './editions/edition.ts';
import { percentText, shown, type Hundredths } from './figure.ts';
import { type DirectItem, type RdMethod, type ScoreInput } from './input.ts';

/** One line of the explanation, with the article it rests on. */
export type Reason = {
  indicator: 'scienceStaff' | 'rd' | 'ip' | 'condition' | 'direct';
  article: string;
  text: string;
};

const directNames: Record<DirectItem, string> = {
  hnte: '有效的高新技术企业证书',
  nationalAward: '五年内获国家级科技奖励，排名前三',
  ministerialLab: '经认定的省部级以上研发机构',
  ledStandard: '五年内主导制定国际、国家或行业标准'
};

/** Every point with its figures, rung and article, and every condition that stands in the way. zh-CN. */
export function explain(input: ScoreInput, found: Finding): Reason[] {
  const { points, rd } = found;
  const { articles } = input.edition;
  const reasons: Reason[] = [
    { indicator: 'scienceStaff', article: articles.indicators, text: staffText(input, points.scienceStaff) },
    { indicator: 'rd', article: articles.indicators, text: rdText(input, points.rd, rd) },
    { indicator: 'ip', article: articles.indicators, text: ipText(input, points.ip) }
  ];
  for (const text of conditionReasons(input, found))
    reasons.push({ indicator: 'condition', article: articles.conditions, text });
  const direct = input.directConfirmation ?? [];
  if (direct.length > 0) {
    const names = direct.map((item) => directNames[item]).join('；');
    reasons.push({
      indicator: 'direct',
      article: articles.direct,
      text: `${names}。其他条件符合的，可直接确认，不看得分。`
    });
  }
  return reasons;
}

type Points = number | 'unknown';

/** The parts of an answer that are explained. */
type Finding = {
  qualifies: boolean | 'unknown';
  total: Points;
  points: { scienceStaff: Points; rd: Points; ip: Points };
  rd: { method: RdMethod | 'unknown'; byRevenue: Points; byCosts: Points };
  obstacles: readonly ObstacleCode[];
};

function staffText({ scienceStaff: part, employees: whole, edition }: ScoreInput, points: Points): string {
  if (points === 'unknown') return `科技人员得分未知，缺${blanks({ 科技人员: part, 职工总数: whole })}。`;
  if (part === 0) return '没有科技人员，得 0 分；这一项不能为 0 分。';
  if (whole === 0) return '职工总数为 0，得 0 分；这一项不能为 0 分。';
  if (part === undefined || whole === undefined) return `科技人员得 ${points} 分。`;
  const end = points === 0 ? '得 0 分；这一项不能为 0 分。' : `得 ${points} 分。`;
  return `科技人员 ${ratioText(part, whole, ' 人')}，${rungText(edition.scienceStaff, points)}，${end}`;
}

function rdText(input: ScoreInput, points: Points, { method, byRevenue, byCosts }: Finding['rd']): string {
  const { edition, rdExpense, revenue, totalCosts } = input;
  const revenueLine = methodText('销售收入', edition.rdByRevenue, rdExpense, revenue, byRevenue);
  const costsLine = methodText('成本费用支出', edition.rdByCosts, rdExpense, totalCosts, byCosts);
  if (points === 'unknown') return `研发投入得分未知。${revenueLine}${costsLine}`;
  const chosen = input.rdMethod === null ? '两种算法取高的' : '按所选的算法';
  const name = method === 'revenue' ? '按销售收入' : method === 'costs' ? '按成本费用支出' : '哪一种还不能定';
  // R&D above all costs is scored, but worth a second look (decision, policy §2).
  const doubt = (rdExpense ?? 0) > (totalCosts ?? Infinity) ? '研发费用大于成本费用支出，应核对。' : '';
  return `${revenueLine}${costsLine}${chosen}，${name}，得 ${points} 分。${doubt}`;
}

function methodText(
  name: string,
  rungs: readonly Rung[],
  part: Hundredths | undefined,
  whole: Hundredths | undefined,
  points: Points
): string {
  if (points === 'unknown') return `研发费用占${name}：未知，缺${blanks({ 研发费用: part, [name]: whole })}。`;
  if (whole === 0) return `${name}为 0，按${name}得 0 分。`;
  if (part === undefined || whole === undefined) return `研发费用占${name}：得 ${points} 分。`;
  return `研发费用占${name} ${ratioText(part, whole, ' 万元')}，${rungText(rungs, points)}，得 ${points} 分。`;
}

function ipText({ ipClassOne: one, ipClassTwo: two }: ScoreInput, points: Points): string {
  if (points === 'unknown') return `科技成果得分未知，缺${blanks({ Ⅰ类: one, Ⅱ类: two })}知识产权项数。`;
  if (one !== undefined && one > 0) return `Ⅰ类知识产权 ${one} 项，得 ${points} 分；各类不累加，取最高一档。`;
  if (two === 0) return '没有知识产权，得 0 分。';
  return `Ⅱ类知识产权 ${two ?? 0} 项，得 ${points} 分。`;
}

/** The names of the boxes that are not filled. */
const blanks = (boxes: Record<string, number | undefined>): string =>
  Object.keys(boxes)
    .filter((name) => boxes[name] === undefined)
    .join('、');

const ratioText = (part: Hundredths, whole: Hundredths, unit: string) =>
  `${shown(part)} ÷ ${shown(whole)}${unit} ＝ ${percentText(part, whole) ?? '—'}`;

function rungText(rungs: readonly Rung[], points: number): string {
  const at = rungs.findIndex((rung) => rung.points === points);
  if (at < 0) return `不够 ${rungs[rungs.length - 1]!.percent}%`;
  return at === 0 ? `够 ${rungs[at]!.percent}%` : `够 ${rungs[at]!.percent}%，不够 ${rungs[at - 1]!.percent}%`;
}
