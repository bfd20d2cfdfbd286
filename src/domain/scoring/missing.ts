import { conditionNames } from './editions/edition.ts';
import { largest, type Hundredths } from './figure.ts';
import { type ScoreInput } from './input.ts';
import { climb } from './ladder.ts';
import { figuresThatMatter, type Points } from './points.ts';
import { canQualify, gatesCanPass } from './qualify.ts';

/**
 * The open keys that could still change the result, the total or the route, in the order of the exchange format. A key
 * that moves an indicator's points moves the total; a key of a condition or limit matters while some completion
 * qualifies; the direct items matter while the conditions can hold.
 */
export function missingKeys(input: ScoreInput, points: Points): string[] {
  if (isComplete(input)) return [];
  const { edition } = input;
  const open = canQualify(input, points);
  const found: string[] = [];
  const note = (key: string, matters: boolean) => {
    if (matters) found.push(key);
  };
  for (const name of conditionNames)
    note(
      `conditions.${name}`,
      open && input.conditions[name] === undefined && edition.conditions.some((rule) => rule.name === name)
    );
  note('employees', input.employees === undefined && (open || points.scienceStaff.length > 1));
  note('scienceStaff', input.scienceStaff === undefined && points.scienceStaff.length > 1);
  note('revenue', input.revenue === undefined && (open || revenueMoves(input)));
  note('totalCosts', input.totalCosts === undefined && costsMove(input));
  note('rdExpense', input.rdExpense === undefined && points.rd.length > 1);
  note('totalAssets', input.totalAssets === undefined && open);
  note('ipClassOne', input.ipClassOne === undefined);
  note('ipClassTwo', input.ipClassTwo === undefined && (input.ipClassOne ?? 0) === 0);
  note('directConfirmation', input.directConfirmation === undefined && gatesCanPass(input));
  return found;
}

const isComplete = (input: ScoreInput): boolean =>
  input.employees !== undefined &&
  input.scienceStaff !== undefined &&
  input.revenue !== undefined &&
  input.totalCosts !== undefined &&
  input.rdExpense !== undefined &&
  input.totalAssets !== undefined &&
  input.ipClassOne !== undefined &&
  input.ipClassTwo !== undefined &&
  input.directConfirmation !== undefined &&
  input.edition.conditions.every(({ name }) => input.conditions[name] !== undefined);

/** Whether revenue alone can change the R&D points, for some R&D and costs. */
function revenueMoves({ rdMethod, rdExpense, totalCosts, edition }: ScoreInput): boolean {
  if (rdMethod === 'costs' || rdExpense === 0) return false;
  if (rdMethod === 'revenue' || totalCosts === undefined) return true;
  return rdFigures(rdExpense, totalCosts, edition).some(
    (figure) => figure > 0 && climb(edition.rdByCosts, figure, totalCosts) < edition.rdByCosts[0]!.points
  );
}

/** Whether costs alone can change the R&D points, for some R&D and revenue. */
function costsMove({ rdMethod, rdExpense, revenue, edition }: ScoreInput): boolean {
  if (rdMethod === 'revenue' || rdExpense === 0) return false;
  if (rdMethod === 'costs' || revenue === undefined) return true;
  return rdFigures(rdExpense, revenue, edition).some(
    (figure) => figure > 0 && climb(edition.rdByRevenue, figure, revenue) < edition.rdByRevenue[0]!.points
  );
}

const rdFigures = (known: Hundredths | undefined, whole: Hundredths, edition: ScoreInput['edition']): Hundredths[] =>
  known !== undefined ? [known] : [1, largest, ...figuresThatMatter(edition, whole, whole)];
