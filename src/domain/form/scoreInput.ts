import { isDay, yearOf } from '../day.ts';
import { conditionNames, type ConditionName } from '../scoring/editions/edition.ts';
import { type DirectItem, type FigureName, type RdMethod } from '../scoring/input.ts';
import { claimHasLapsed, claimsOf } from './claims.ts';
import { headcountOf, rdExpenseOf, revenueOf, totalCostsOf, type Computed } from './computed.ts';
import { figureFault, figureText, hundredthsOf } from './figure.ts';
import { figureOf, rowsOf, textOf, valueOf, type Filing, type Sections } from './reading.ts';
import { countRights } from './rights.ts';

/** The exchange JSON for scoring, as a form gives it; a key that is missing is unknown. */
export type ExchangeInput = {
  year: number;
  foundedOn?: string;
  conditions: Partial<Record<ConditionName, boolean>>;
  rdMethod: RdMethod | null;
  directConfirmation?: DirectItem[];
} & Partial<Record<FigureName, string>> &
  Partial<Record<'ipClassOne' | 'ipClassTwo', number>>;

/** What a form gives to scoring. Scoring always takes it: what is blank or faulty in the form is left out as unknown. */
export function scoreInputOf(sections: Sections, filing: Filing): ExchangeInput {
  const foundedOn = textOf(sections, 'basics.foundedOn');
  return {
    year: filing.year,
    ...(isDay(foundedOn) && yearOf(foundedOn) <= filing.year && { foundedOn }),
    conditions: conditionsOf(sections),
    ...figuresOf(sections, filing),
    rdMethod: methodOf(valueOf(sections, 'finances.rdMethod')),
    ...ipOf(sections, filing),
    ...directOf(sections, filing)
  };
}

function conditionsOf(sections: Sections): ExchangeInput['conditions'] {
  const answers = conditionNames.map((name) => [name, valueOf(sections, `conditions.${name}`)] as const);
  return Object.fromEntries(answers.filter(([, answer]) => typeof answer === 'boolean'));
}

function figuresOf(sections: Sections, filing: Filing): Partial<Record<FigureName, string>> {
  const employees = soundText(headcountOf(sections, 'employees', filing));
  const scienceStaff = soundText(headcountOf(sections, 'scienceStaff', filing));
  const possible = !employees || !scienceStaff || hundredthsOf(scienceStaff) <= hundredthsOf(employees);
  const assets = figureOf(sections, 'finances.totalAssets');
  return present({
    employees,
    scienceStaff: possible ? scienceStaff : undefined,
    revenue: soundText(revenueOf(sections)),
    totalCosts: soundText(totalCostsOf(sections)),
    rdExpense: soundText(rdExpenseOf(sections)),
    totalAssets: assets === undefined ? undefined : figureText(assets)
  });
}

/** Rights count once the form says that there are none, or lists some; those run out, or listed twice, do not. */
function ipOf(sections: Sections, { on }: Filing): Pick<ExchangeInput, 'ipClassOne' | 'ipClassTwo'> {
  const rows = rowsOf(sections, 'rights');
  const answered = rows.length > 0 || valueOf(sections, 'ip.hasRights') === false;
  return answered ? countRights(rows, on) : {};
}

/** A claim counts as soon as it is made, unless what is typed shows that it has lapsed. */
function directOf(sections: Sections, filing: Filing): Pick<ExchangeInput, 'directConfirmation'> {
  const answer = valueOf(sections, 'direct.hasClaim');
  const made = claimsOf(sections);
  if (answer === false) return { directConfirmation: [] };
  if (answer !== true || made.length === 0) return {};
  return { directConfirmation: made.filter((claim) => !claimHasLapsed(sections, claim, filing)) };
}

/** A figure scoring takes: known, not negative, at most ten digits before the point. */
const soundText = ({ value }: Computed): string | undefined => (figureFault(value) ? undefined : value);

const methodOf = (value: unknown): ExchangeInput['rdMethod'] =>
  value === 'revenue' || value === 'costs' ? value : null;

function present<Key extends string>(figures: Record<Key, string | undefined>): Partial<Record<Key, string>> {
  const known = Object.entries<string | undefined>(figures).filter(([, figure]) => figure !== undefined);
  return Object.fromEntries(known) as Partial<Record<Key, string>>;
}
