import { type FaultCode } from '#domain/form/field.ts';

/** `label` and `number` of the box are always there; the rest as the rule that found the fault gives it. */
type Facts = Record<string, string | number>;

const unfilled: Record<string, string> = {
  amount: '未填。没有发生，填 0。',
  signedAmount: '未填。没有发生，填 0。',
  average: '未填。没有，填 0。',
  count: '未填。没有，填 0。',
  yesNo: '：未选。',
  choice: '未选。',
  choices: '未选。',
  table: '一项也没有填。'
};

/** 84320000 → 84,320,000.00 */
function money(figure: string | number | undefined): string {
  const [before = '', after = ''] = String(figure ?? '').split('.');
  return `${before.replace(/\B(?=(\d{3})+$)/g, ',')}.${after.padEnd(2, '0')}`;
}

/** What is wrong at a box, and what to do about it. */
export const faults = {
  required: ({ label, kind }) => `${label}${unfilled[kind ?? ''] ?? '未填。'}`,
  'not-a-number': ({ label, kind }) =>
    kind === 'count' ? `${label}不是整数。只填数字，如 50。` : `${label}不是数。只填数字和小数点，如 1900.00。`,
  negative: ({ label }) => `${label}不能是负数。`,
  'too-many-decimals': ({ label }) => `${label}最多两位小数。`,
  'too-large': ({ label }) => `${label}的整数部分超过 10 位，看一下是不是多写了几位。`,
  'not-a-date': ({ label }) => `${label}不是日期。按 2026-06-12 这样填。`,
  'date-in-future': ({ label, on }) => `${label}在今天（${on}）之后。`,
  'not-allowed': ({ label }) => `${label}的格式不对。照栏下的说明填。`,
  'too-long': ({ label, length, most }) => `${label}有 ${length} 个字，最多 ${most} 个。`,
  'not-a-phone': ({ label }) => `${label}不像电话号码。填 11 位手机号，或区号加座机，如 020-12345678。`,
  'not-an-email': ({ label }) => `${label}不是邮箱地址。按 name@example.cn 这样填。`,
  'credit-code-length': ({ label, length }) => `${label}有 ${length} 位，应为 18 位。`,
  'credit-code-alphabet': ({ label }) => `${label}里有不会出现的字符。只有数字和大写字母，没有 I、O、S、V、Z。`,
  'credit-code-check': ({ label }) => `${label}的校验位对不上。照营业执照再核一遍；确实如此可以照报，审查员会看。`,
  'right-number-format': ({ label }) => `${label}的格式与类别不符。照证书再核一遍；确实如此可以照报，审查员会看。`,
  'science-staff-over-employees': ({ scienceStaff, employees }) =>
    `科技人员 ${scienceStaff} 人，多于职工 ${employees} 人。科技人员是职工的一部分。`,
  'founded-after': ({ year }) => `成立日期在 ${year} 年之后，不能申报 ${year} 年度。`,
  'total-negative': ({ total }) => `成本费用支出合计 ${money(total)} 万元，合计不能是负数。看一下财务费用的正负号。`,
  'rd-over-costs': ({ rdExpense, totalCosts }) =>
    `研发费用合计 ${money(rdExpense)} 万元，多于成本费用支出 ${money(totalCosts)} 万元。两边都再核一遍。`,
  'rd-sum-differs': ({ sum, rdExpense, difference }) =>
    `项目合计 ${money(sum)} 万元，表四研发费用合计 ${money(rdExpense)} 万元，差 ${money(difference)} 万元。`,
  'rd-other-over-cap': ({ figure, base, cap }) =>
    `其他相关费用 ${money(figure)} 万元，上限是前五项合计 ${money(base)} × 10 ÷ 90 ＝ ${money(cap)} 万元。不影响得分。`,
  'looks-like-yuan': ({ label, figure, suggestion }) =>
    `${label} ${money(figure)} 万元，像是按“元”填的。如果是，改为 ${money(suggestion)} 万元。`,
  'too-many-rows': ({ label, rows, most }) => `${label}有 ${rows} 项，最多 ${most} 项。`,
  'evidence-missing': ({ label }) => `缺“${label}”。`,
  'certificate-expired': ({ label }) => `${label}已过期或超过五年，这一项不计。`,
  duplicate: ({ label, row }) => `${label}与第 ${row} 项相同。同一项只算一次。`,
  'ends-before-start': ({ label }) => `${label}早于开始日期。`,
  'outside-data-year': ({ year }) => `项目不在 ${year} 年内，${year} 年不会有它的研发费用。`,
  'owner-differs': ({ label, name }) => `${label}不是“${name}”。更过名的附上材料；不属于本企业的不能算。`,
  'excluded-industry': ({ label }) => `${label}在排除之列，2.03 却答了“否”。两处改一处。`
} satisfies Record<FaultCode, (facts: Facts) => string>;
