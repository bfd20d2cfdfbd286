import { type ConditionName, type Edition } from '#domain/scoring/editions/edition.ts';
import { largest } from '#domain/scoring/figure.ts';
import { figureNames, type FigureName, type ScoreInput } from '#domain/scoring/input.ts';
import { type Score } from '#domain/scoring/score.ts';

/**
 * The meaning of “unknown”, written a second time and without any cleverness: fill in the open boxes in every way that
 * can matter, evaluate each complete form by the letter of articles 6 to 8, and compare.
 */
export function byEveryCompletion(input: ScoreInput): Omit<Score, 'because'> {
  const forms = completions(input).map((form) => ({ form, result: evaluate(form) }));
  const only = <Value>(read: (result: Evaluated) => Value): Value | 'unknown' => {
    const values = new Set(forms.map(({ result }) => read(result)));
    return values.size === 1 ? [...values][0]! : 'unknown';
  };
  const qualifies = only((result) => result.qualifies);
  return {
    qualifies,
    route: qualifies === true ? only((result) => result.route) : null,
    total: only((result) => result.total),
    points: {
      scienceStaff: only((result) => result.scienceStaff),
      rd: only((result) => result.rd),
      ip: only((result) => result.ip)
    },
    rd: {
      method: only((result) => result.method),
      byRevenue: only((result) => result.byRevenue),
      byCosts: only((result) => result.byCosts)
    },
    obstacles: forms[0]!.result.obstacles.filter((code) =>
      forms.every(({ result }) => result.obstacles.includes(code))
    ),
    missing: openKeys(input).filter((key) => alone(key, forms))
  };
}

type Complete = Required<ScoreInput>;
type Evaluated = ReturnType<typeof evaluate>;

/** Whether two completions that differ in this key only end differently. */
function alone(key: string, forms: readonly { form: Complete; result: Evaluated }[]): boolean {
  const ends = new Map<string, string>();
  return forms.some(({ form, result }) => {
    const others = JSON.stringify({
      ...form,
      edition: '',
      [key]: '',
      conditions: { ...form.conditions, [bare(key)]: '' }
    });
    const end = `${result.qualifies} ${result.total} ${result.route}`;
    const before = ends.get(others) ?? end;
    ends.set(others, before);
    return before !== end;
  });
}

const bare = (key: string) => key.replace('conditions.', '');

function openKeys({ edition, ...input }: ScoreInput): string[] {
  const names: ConditionName[] = edition.conditions.map(({ name }) => name);
  const conditions = names.filter((name) => input.conditions[name] === undefined).map((name) => `conditions.${name}`);
  const order = [...figureNames, 'ipClassOne', 'ipClassTwo', 'directConfirmation'] as const;
  return [...conditions, ...order.filter((key) => input[key] === undefined)];
}

/** Parts before wholes, so that each whole can be tried around the edges that its part gives. */
const figureOrder = ['scienceStaff', 'rdExpense', 'employees', 'revenue', 'totalCosts', 'totalAssets'] as const;

function completions(input: ScoreInput): Complete[] {
  let forms = [input];
  for (const name of input.edition.conditions.map((rule) => rule.name))
    if (input.conditions[name] === undefined)
      forms = forms.flatMap((form) =>
        [true, false].map((answer) => ({ ...form, conditions: { ...form.conditions, [name]: answer } }))
      );
  for (const name of figureOrder)
    if (input[name] === undefined)
      forms = forms.flatMap((form) => figuresFor(name, form).map((figure) => ({ ...form, [name]: figure })));
  if (input.ipClassOne === undefined)
    forms = forms.flatMap((form) => [0, 1].map((ipClassOne) => ({ ...form, ipClassOne })));
  if (input.ipClassTwo === undefined)
    forms = forms.flatMap((form) => [0, 1, 2, 3, 4].map((ipClassTwo) => ({ ...form, ipClassTwo })));
  if (input.directConfirmation === undefined)
    forms = forms.flatMap((form) =>
      [[], ['hnte' as const]].map((directConfirmation) => ({ ...form, directConfirmation }))
    );
  return (forms as Complete[]).filter(({ scienceStaff, employees }) => scienceStaff <= employees);
}

const ladderOf = { employees: 'scienceStaff', revenue: 'rdByRevenue', totalCosts: 'rdByCosts' } as const;
const wholesOf = { scienceStaff: ['employees'], rdExpense: ['revenue', 'totalCosts'] } as const;

/** Smallest, largest, the limit and one above it, and both sides of every edge of a ladder. */
function figuresFor(name: FigureName, form: ScoreInput): number[] {
  const { edition } = form;
  const around = (edge: number) => [Math.floor(edge), Math.floor(edge) + 1];
  const plain = [0, 1, largest];
  if (name === 'totalAssets') return [...plain, edition.limits.totalAssets + 1];
  if (name === 'scienceStaff' || name === 'rdExpense') {
    const edges = wholesOf[name].flatMap((whole) =>
      edition[ladderOf[whole]].flatMap(({ percent }) => around((percent * (form[whole] ?? 0)) / 100 - 0.001))
    );
    return inRange([...plain, 2, form[wholesOf[name][0]] ?? 0, ...edges]);
  }
  const part = form[name === 'employees' ? 'scienceStaff' : 'rdExpense']!;
  const edges = edition[ladderOf[name]].flatMap(({ percent }) => around((part * 100) / percent));
  const limit = name === 'totalCosts' ? [] : [edition.limits[name], edition.limits[name] + 1];
  return inRange([...plain, ...limit, ...(name === 'employees' ? [part] : []), ...edges]);
}

const inRange = (figures: number[]) => [...new Set(figures)].filter((figure) => figure >= 0 && figure <= largest);

/** A complete form by the letter of the Measure. */
function evaluate(form: Complete) {
  const { edition, directConfirmation: direct } = form;
  const scienceStaff = rung(edition.scienceStaff, form.scienceStaff, form.employees);
  const byRevenue = rung(edition.rdByRevenue, form.rdExpense, form.revenue);
  const byCosts = rung(edition.rdByCosts, form.rdExpense, form.totalCosts);
  const method = form.rdMethod ?? (byCosts > byRevenue ? 'costs' : 'revenue');
  const rd = method === 'costs' ? byCosts : byRevenue;
  const ip = form.ipClassOne >= 1 ? 30 : Math.min(form.ipClassTwo, 4) * 6;
  const total = scienceStaff + rd + ip;
  const { conditions } = form;
  const all = {
    'not-resident': !conditions.residentEnterprise,
    'not-audited-collection': edition.edition === '2022' && !conditions.auditedTaxCollection,
    'employees-over-limit': form.employees > 500_00,
    'revenue-over-limit': form.revenue > 20_000_00,
    'assets-over-limit': form.totalAssets > 20_000_00,
    'restricted-industry': conditions.restrictedIndustry,
    'major-incident': conditions.majorIncident,
    'listed-abnormal': conditions.listedAbnormal,
    'science-staff-zero': direct.length === 0 && scienceStaff === 0,
    'score-below-60': direct.length === 0 && total < 60
  };
  const obstacles = (Object.keys(all) as (keyof typeof all)[]).filter((code) => all[code]);
  const qualifies = obstacles.length === 0;
  const route = !qualifies ? null : direct.length > 0 ? ('direct' as const) : ('score' as const);
  return { scienceStaff, byRevenue, byCosts, method, rd, ip, total, obstacles, qualifies, route };
}

const rung = (rungs: Edition['scienceStaff'], part: number, whole: number): number =>
  whole === 0
    ? 0
    : Math.max(
        0,
        ...rungs
          .filter(({ percent }) => BigInt(part) * 100n >= BigInt(percent) * BigInt(whole))
          .map(({ points }) => points)
      );
