import { directItems, type DirectItem } from '../../scoring/input.ts';
import { claimHasLapsed, claimsOf } from '../claims.ts';
import { figureOf, textOf, type BoxName } from '../reading.ts';
import { isHnteNumber } from '../rightNumber.ts';
import { faultWhen, type Rule } from './rule.ts';

const decidingBox: Record<DirectItem, BoxName> = {
  hnte: 'direct.hnteValidUntil',
  nationalAward: 'direct.awardYear',
  ministerialLab: 'direct.labApprovedOn',
  ledStandard: 'direct.standardOn'
};

/** A certificate past its day, an award or a standard older than five years: the claim does not count. */
export const claimIsTooOld: Rule = (sections, filing) =>
  directItems.flatMap((claim) =>
    faultWhen(
      claimsOf(sections).includes(claim) && claimHasLapsed(sections, claim, filing),
      decidingBox[claim],
      'certificate-expired'
    )
  );

export const awardIsInFuture: Rule = (sections, { year, on }) => {
  const awardYear = figureOf(sections, 'direct.awardYear');
  const wrong = claimsOf(sections).includes('nationalAward') && awardYear !== undefined && awardYear > year * 100;
  return faultWhen(wrong, 'direct.awardYear', 'date-in-future', { on });
};

export const hnteNumberLooksOdd: Rule = (sections) => {
  const number = textOf(sections, 'direct.hnteNumber');
  const wrong = claimsOf(sections).includes('hnte') && number !== undefined && !isHnteNumber(number);
  return faultWhen(wrong, 'direct.hnteNumber', 'right-number-format');
};
