import { costBoxes, rdBoxes, rdExpenseOf, revenueBoxes, revenueOf, totalCostsOf, type Computed } from '../computed.ts';
import { type Hundredths } from '../../scoring/figure.ts';
import { figureText, hundredthsOf } from '../figure.ts';
import { figureOf, type BoxName } from '../reading.ts';
import { faultWhen, type Rule } from './rule.ts';

/** One line may be negative, a total that scores may not. */
export const costsAreNegative: Rule = (sections) => {
  const total = known(totalCostsOf(sections));
  return faultWhen(total !== undefined && total < 0, 'finances.financialExpense', 'total-negative', {
    total: figureText(total ?? 0)
  });
};

/** Ten digits before the point are the most a figure has; a sum may outgrow its parts. */
export const totalIsTooLarge: Rule = (sections) => {
  const totals: [Computed, readonly BoxName[]][] = [
    [revenueOf(sections), revenueBoxes],
    [totalCostsOf(sections), costBoxes],
    [rdExpenseOf(sections), rdBoxes]
  ];
  return totals.flatMap(([total, [first]]) => {
    const tooLarge = (known(total) ?? 0) >= mostDigits;
    return first ? faultWhen(tooLarge, first, 'too-large') : [];
  });
};

/** R&D above all costs is scored, but looked at again (decision, policy §2). */
export const rdIsAboveCosts: Rule = (sections) => {
  const [rd, costs] = [known(rdExpenseOf(sections)), known(totalCostsOf(sections))];
  const wrong = rd !== undefined && costs !== undefined && rd > costs;
  return faultWhen(wrong, 'finances.rdExpenseLine', 'rd-over-costs', {
    rdExpense: figureText(rd ?? 0),
    totalCosts: figureText(costs ?? 0)
  });
};

/** 其他相关费用 count up to a tenth of the whole: Σ of the five before × 10/90 [财税〔2015〕119号]. */
export const otherIsAboveItsCap: Rule = (sections) => {
  const five = rdBoxes.slice(0, 5).map((box) => figureOf(sections, box));
  const other = figureOf(sections, 'finances.rdOther');
  if (other === undefined || five.includes(undefined)) return [];
  const base = five.reduce<Hundredths>((sum, figure) => sum + (figure ?? 0), 0);
  return faultWhen(other * 9 > base, 'finances.rdOther', 'rd-other-over-cap', {
    base: figureText(base),
    cap: figureText(Math.floor(base / 9)),
    figure: figureText(other)
  });
};

const mostDigits: Hundredths = 10 ** 12;

const known = ({ value }: Computed): Hundredths | undefined => (value === 'unknown' ? undefined : hundredthsOf(value));
