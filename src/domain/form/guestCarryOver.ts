import { conditionNames } from '../scoring/editions/edition.ts';
import { directItems } from '../scoring/input.ts';
import { figureFault } from './figure.ts';
import { type BoxName, type Sections } from './reading.ts';

/** A figure of the self-test that no single box takes; shown beside the box it belongs to. */
export type CarryOverHint = { box: BoxName; figure: string };

/**
 * What a guest's self-test gives the draft. Averages, conditions, assets and claims go into their boxes, the revenue
 * into 主营业务收入; sums whose parts were not asked stay hints.
 */
export function carryOver(answers: Record<string, unknown>): { sections: Sections; hints: CarryOverHint[] } {
  const figure = (key: string): string | undefined => {
    const text = typeof answers[key] === 'number' ? String(answers[key]) : answers[key];
    return typeof text === 'string' && !figureFault(text) ? text : undefined;
  };
  const revenue = figure('revenue');
  const sections = {
    basics: filled({ foundedOn: answers.foundedOn }),
    conditions: filled(isRecord(answers.conditions) ? pick(answers.conditions) : {}),
    people: filled({ employeesAverage: figure('employees'), scienceStaffAverage: figure('scienceStaff') }),
    finances: filled({
      mainRevenue: revenue,
      otherRevenue: revenue && '0',
      totalAssets: figure('totalAssets'),
      rdMethod: answers.rdMethod
    }),
    ip: noRights(answers) ? { hasRights: false } : {},
    direct: directOf(answers.directConfirmation)
  };
  const hints: [BoxName, string | undefined][] = [
    ['finances.rdStaff', figure('rdExpense')],
    ['finances.mainCosts', figure('totalCosts')],
    ['ip.rights', rightsHint(answers)]
  ];
  return {
    sections: Object.fromEntries(Object.entries(sections).filter(([, section]) => Object.keys(section).length > 0)),
    hints: hints.flatMap(([box, text]) => (text === undefined ? [] : [{ box, figure: text }]))
  };
}

const pick = (conditions: Record<string, unknown>) =>
  Object.fromEntries(conditionNames.map((name) => [name, conditions[name]]));

function directOf(confirmations: unknown): Record<string, unknown> {
  if (!Array.isArray(confirmations)) return {};
  const held = directItems.filter((claim) => confirmations.includes(claim));
  return held.length > 0 ? { hasClaim: true, claims: held } : { hasClaim: false };
}

const noRights = ({ ipClassOne, ipClassTwo }: Record<string, unknown>): boolean => ipClassOne === 0 && ipClassTwo === 0;

function rightsHint({ ipClassOne, ipClassTwo }: Record<string, unknown>): string | undefined {
  const count = [ipClassOne, ipClassTwo].reduce<number>((sum, each) => sum + (typeof each === 'number' ? each : 0), 0);
  return count > 0 ? String(count) : undefined;
}

const filled = (section: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(section).filter(([, value]) => value !== undefined && value !== null));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
