import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { answer } from '#domain/scoring/exchange.ts';
import { percentText } from '#domain/scoring/figure.ts';
import { type Score } from '#domain/scoring/score.ts';

type Example = { id: string; input: Record<string, unknown>; expected: { error?: unknown } };
const path = new URL('../vectors/worked-examples.json', import.meta.url);
const taken = (JSON.parse(readFileSync(path, 'utf8')) as Example[]).filter(({ expected }) => !expected.error);
const sound = taken.find(({ id }) => id === 'E01')!.input;
const score = (change: Record<string, unknown>) => answer({ ...sound, ...change }) as Score;
const words = (change: Record<string, unknown>, indicator: string) =>
  score(change)
    .because.filter((reason) => reason.indicator === indicator)
    .map(({ text }) => text)
    .join('');

test.each<[change: Record<string, unknown>, indicator: string, text: string, why: string]>([
  [{}, 'scienceStaff', '科技人员 12.25 ÷ 50.00 人 ＝ 24.50%，够 20%，不够 25%，得 12 分。', 'figures, ratio, rung'],
  [{ scienceStaff: null }, 'scienceStaff', '科技人员得分未知，缺科技人员。', 'names the open box'],
  [{ scienceStaff: null, employees: null }, 'scienceStaff', '科技人员得分未知，缺科技人员、职工总数。', 'names both'],
  [{ scienceStaff: '0', employees: null }, 'scienceStaff', '没有科技人员，得 0 分；这一项不能为 0 分。', 'no 未知'],
  [
    {},
    'rd',
    '研发费用占销售收入 59.99 ÷ 1,000.00 万元 ＝ 5.99%，够 5%，不够 6%，得 40 分。' +
      '研发费用占成本费用支出 59.99 ÷ 900.00 万元 ＝ 6.66%，不够 10%，得 0 分。两种算法取高的，按销售收入，得 40 分。',
    'both methods and which one counts; 5.999% is cut'
  ],
  [
    { rdExpense: null, revenue: null },
    'rd',
    '研发投入得分未知。研发费用占销售收入：未知，缺研发费用、销售收入。研发费用占成本费用支出：未知，缺研发费用。',
    'names all'
  ],
  [{ ipClassOne: null, ipClassTwo: null }, 'ip', '科技成果得分未知，缺Ⅰ类、Ⅱ类知识产权项数。', 'names both'],
  [
    {},
    'condition',
    '资格条件和规模都符合；综合得分 76 分，不低于 60 分，科技人员得分不为 0 分。',
    'why it does qualify'
  ],
  [{ rdMethod: 'costs' }, 'condition', '综合得分 36 分，低于 60 分。', 'a score too low is told'],
  [{ totalAssets: '20000.01' }, 'condition', '资产总额超过 2 亿元。', 'the limit stands in the edition'],
  [{ employees: '500.01', scienceStaff: '100' }, 'condition', '职工总数超过 500 人。', 'so does this'],
  [{ totalAssets: null }, 'condition', '', 'nothing is claimed of what is open'],
  [{ directConfirmation: ['hnte'] }, 'condition', '资格条件和规模都符合。', 'a direct item asks for no score']
])('%j, %s: %s (%s)', (change, indicator, text) => {
  expect(words(change, indicator)).toBe(text);
});

test('R&D above all costs is scored, and said', () => {
  expect(words({ rdExpense: '900.01' }, 'rd')).toContain('应核对');
  expect(words({ rdExpense: '900' }, 'rd')).not.toContain('应核对');
});

test.each(taken.map(({ id, input }) => [id, input] as const))(
  '%s explains every indicator and obstacle',
  (_, input) => {
    const { because, obstacles } = answer(input) as Score;
    expect(because.slice(0, 3).map(({ indicator }) => indicator)).toEqual(['scienceStaff', 'rd', 'ip']);
    expect(because.filter(({ indicator }) => indicator === 'condition').length).toBeGreaterThanOrEqual(
      obstacles.length
    );
    for (const reason of because) {
      expect(Object.keys(reason)).toEqual(['indicator', 'article', 'text']);
      expect(reason.text).not.toMatch(/undefined|NaN|null|unknown|。。/);
    }
  }
);

test('a percentage is cut exactly, up to the largest figures', () => {
  const figure = fc.integer({ min: 1, max: 999_999_999_999 });
  const small = fc.integer({ min: 1, max: 50 });
  fc.assert(
    fc.property(figure, fc.oneof(figure, small), (part, whole) => {
      const cut = (BigInt(part) * 10_000n) / BigInt(whole);
      expect(percentText(part, whole)).toBe(`${cut / 100n}.${String(cut % 100n).padStart(2, '0')}%`);
    }),
    {
      examples: [
        [999_999_999_999, 1],
        [987_243_455_283, 2_209],
        [985_280_584_334, 257]
      ]
    }
  );
});
