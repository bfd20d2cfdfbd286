import { isDay, type Day } from '../day.ts';
import { directItems, type DirectItem } from '../scoring/input.ts';
import { figureOf, textOf, valueOf, type Filing, type Sections } from './reading.ts';

/** The claims an enterprise makes; none while it says that it has none. */
export function claimsOf(sections: Sections): DirectItem[] {
  const made = valueOf(sections, 'direct.claims');
  if (valueOf(sections, 'direct.hasClaim') !== true || !Array.isArray(made)) return [];
  return directItems.filter((claim) => made.includes(claim));
}

/** True when what is typed shows that a claim has lapsed; a box still blank shows nothing. */
export function claimHasLapsed(sections: Sections, claim: DirectItem, { year, on }: Filing): boolean {
  switch (claim) {
    case 'hnte': {
      const validUntil = textOf(sections, 'direct.hnteValidUntil');
      return isDay(validUntil) && validUntil < on;
    }
    case 'nationalAward': {
      const awardYear = figureOf(sections, 'direct.awardYear');
      return awardYear !== undefined && awardYear < (year - 5) * 100;
    }
    case 'ledStandard': {
      const standardOn = textOf(sections, 'direct.standardOn');
      return isDay(standardOn) && standardOn < fiveYearsBefore(on);
    }
    case 'ministerialLab':
      return false;
  }
}

const fiveYearsBefore = (on: Day): Day => `${Number(on.slice(0, 4)) - 5}${on.slice(4)}`;
