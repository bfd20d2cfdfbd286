import { conditionNames } from '../scoring/editions/edition.ts';
import { headcountOf, rdExpenseOf, revenueOf, totalCostsOf } from './computed.ts';
import { valueOf, type BoxName, type Filing, type Sections } from './reading.ts';

/** Boxes that a missing key of the exchange JSON waits for, so that “未知” can point at them. */
export function boxesBehind(key: string, sections: Sections, filing: Filing): BoxName[] {
  switch (key) {
    case 'foundedOn':
      return ['basics.foundedOn'];
    case 'employees':
    case 'scienceStaff':
      return headcountOf(sections, key, filing).missing;
    case 'revenue':
      return revenueOf(sections).missing;
    case 'totalCosts':
      return totalCostsOf(sections).missing;
    case 'rdExpense':
      return rdExpenseOf(sections).missing;
    case 'totalAssets':
      return ['finances.totalAssets'];
    case 'ipClassOne':
    case 'ipClassTwo':
      return [valueOf(sections, 'ip.hasRights') === true ? 'ip.rights' : 'ip.hasRights'];
    case 'directConfirmation':
      return [valueOf(sections, 'direct.hasClaim') === true ? 'direct.claims' : 'direct.hasClaim'];
    default:
      return conditionNames.filter((name) => key === `conditions.${name}`).map((name): BoxName => `conditions.${name}`);
  }
}
