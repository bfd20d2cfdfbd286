import { quarterlyAverage } from '../scoring/quarterlyAverage.ts';
import { figureText } from './figure.ts';
import { type QuarterNumber, quarterNumbers, quartersAsked, type Headcount, type QuarterLife } from './quarters.ts';
import { figureOf, type BoxName, type Filing, type Sections } from './reading.ts';

/** A figure the form works out itself, or `unknown` and the boxes that it waits for. */
export type Computed = { value: string | 'unknown'; missing: BoxName[] };

/** 销售收入 = 主营业务收入 + 其他业务收入. */
export const revenueBoxes = ['finances.mainRevenue', 'finances.otherRevenue'] as const satisfies BoxName[];

/** 成本费用支出 = the seven cost lines of 表四 (decision, policy §2). */
export const costBoxes = [
  'finances.mainCosts',
  'finances.otherCosts',
  'finances.taxesAndSurcharges',
  'finances.sellingExpense',
  'finances.adminExpense',
  'finances.rdExpenseLine',
  'finances.financialExpense'
] as const satisfies BoxName[];

/** 研发费用合计 = its categories; equals the sum of the projects. */
export const rdBoxes = [
  'finances.rdStaff',
  'finances.rdDirect',
  'finances.rdDepreciation',
  'finances.rdAmortization',
  'finances.rdDesign',
  'finances.rdOther',
  'finances.rdOutsourced'
] as const satisfies BoxName[];

export const revenueOf = (sections: Sections): Computed => sumOf(sections, revenueBoxes);
export const totalCostsOf = (sections: Sections): Computed => sumOf(sections, costBoxes);
export const rdExpenseOf = (sections: Sections): Computed => sumOf(sections, rdBoxes);

/** 职工总数 or 科技人员: the average typed in, else the mean of the quarters that count. */
export function headcountOf(sections: Sections, headcount: Headcount, filing: Filing): Computed {
  const typed = figureOf(sections, `people.${headcount}Average`);
  if (typed !== undefined) return { value: figureText(typed), missing: [] };
  const { quarters } = quartersAsked(sections, filing);
  const figures = quarters.map((life, at) => quarterFigures(sections, headcount, quarterNumbers[at] ?? 1, life));
  const missing = figures.flatMap((quarter) => quarter?.missing ?? []);
  if (missing.length > 0) return { value: 'unknown', missing };
  return { value: quarterlyAverage(figures.map((quarter) => quarter && [quarter.start, quarter.end])), missing: [] };
}

function quarterFigures(sections: Sections, headcount: Headcount, quarter: QuarterNumber, life: QuarterLife) {
  if (life === 'absent') return null;
  const boxes = [`people.${headcount}Q${quarter}Start`, `people.${headcount}Q${quarter}End`] as const;
  const start = life === 'founding' ? 0 : figureOf(sections, boxes[0]);
  const end = figureOf(sections, boxes[1]);
  const missing = [...(start === undefined ? [boxes[0]] : []), ...(end === undefined ? [boxes[1]] : [])];
  return { start: (start ?? 0) / 100, end: (end ?? 0) / 100, missing };
}

function sumOf(sections: Sections, boxes: readonly BoxName[]): Computed {
  const figures = boxes.map((box) => figureOf(sections, box));
  const missing = boxes.filter((_, at) => figures[at] === undefined);
  if (missing.length > 0) return { value: 'unknown', missing };
  return { value: figureText(figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0)), missing };
}
