import { editionFor, type ConditionName } from '#domain/scoring/editions/edition.ts';
import { yearPlans } from '#domain/years/plans.ts';
import { type FigureName } from '#domain/scoring/input.ts';

/** A box of the self-test; its name is its key in the exchange format. */
export type Box =
  | { kind: 'condition'; name: ConditionName }
  | { kind: 'figure'; name: FigureName; unit: 'people' | 'money' }
  | { kind: 'count'; name: 'ipClassOne' | 'ipClassTwo' }
  | { kind: 'direct'; name: 'directConfirmation' };
export type BoxName = Box['name'];

export type QuestionId =
  'resident' | 'industry' | 'employees' | 'scienceStaff' | 'ip' | 'assets' | 'costs' | 'rd' | 'record' | 'direct';
/** One page: its boxes, and the indicator whose points it explains. */
export type Question = {
  id: QuestionId;
  boxes: Box[];
  explains: 'scienceStaff' | 'rd' | 'ip' | 'condition' | 'direct';
};

const condition = (name: ConditionName): Box => ({ kind: 'condition', name });
const people = (name: FigureName): Box => ({ kind: 'figure', name, unit: 'people' });
const money = (name: FigureName): Box => ({ kind: 'figure', name, unit: 'money' });

const all: Question[] = [
  {
    id: 'resident',
    boxes: [condition('residentEnterprise'), condition('auditedTaxCollection')],
    explains: 'condition'
  },
  { id: 'industry', boxes: [condition('restrictedIndustry')], explains: 'condition' },
  { id: 'employees', boxes: [people('employees')], explains: 'scienceStaff' },
  { id: 'scienceStaff', boxes: [people('scienceStaff')], explains: 'scienceStaff' },
  {
    id: 'ip',
    boxes: [
      { kind: 'count', name: 'ipClassOne' },
      { kind: 'count', name: 'ipClassTwo' }
    ],
    explains: 'ip'
  },
  { id: 'assets', boxes: [money('totalAssets')], explains: 'condition' },
  { id: 'costs', boxes: [money('totalCosts')], explains: 'rd' },
  { id: 'rd', boxes: [money('rdExpense'), money('revenue')], explains: 'rd' },
  { id: 'record', boxes: [condition('majorIncident'), condition('listedAbnormal')], explains: 'condition' },
  { id: 'direct', boxes: [{ kind: 'direct', name: 'directConfirmation' }], explains: 'direct' }
];

/** The year itself, or the newest one whose rules are known. */
export const scoredYear = (year: number): number => (editionFor(year) ? year : (yearPlans.at(-1)?.year ?? year));

/** 约十个问题, one page each; a condition that the year's edition does not have is not asked. */
export function questionsFor(year: number): Question[] {
  const asked = new Set(editionFor(year)?.conditions.map(({ name }) => name));
  return all.map((question) => ({
    ...question,
    boxes: question.boxes.filter((box) => box.kind !== 'condition' || asked.has(box.name))
  }));
}
