import { Engine, type RuleProperties, type TopLevelCondition } from 'json-rules-engine';
import { edition2022 } from '#domain/scoring/editions/2022.ts';
import { conditionNames, type Rung } from '#domain/scoring/editions/edition.ts';
import { readInput } from '#domain/scoring/exchange.ts';
import { figureText } from '#domain/scoring/figure.ts';
import { directItems, type ScoreInput } from '#domain/scoring/input.ts';
import { score } from '#domain/scoring/score.ts';
import { format, machine, median, spread, type Section } from './report.ts';

const seed = 20_260_810;
const rounds = 11;
const compared = 500;
const target = { ratio: 50, aSecond: 100_000 };

type Verdict = { total: number; qualifies: boolean };

/** Ours against json-rules-engine with the same rules and against the bare sums, on complete forms of one seed. */
export async function bench(): Promise<Section> {
  const forms = Array.from({ length: 1_000 }, formMaker(seed));
  const inputs = forms.map(checked);
  const peer = rulesEngine();
  const differences = await differ(inputs.slice(0, compared), peer);
  if (differences > 0) throw new Error(`${differences} of ${compared} forms are judged differently`);

  const contenders = {
    whole: () => timed(20, forms, (form) => score(checked(form)).because.length),
    checked: () => timed(20, inputs, (input) => score(input).because.length),
    bare: () => timed(1_000, inputs, (input) => bareSums(input).total),
    peer: () => timedPeer(inputs, peer)
  };
  const rates = { whole: [], checked: [], bare: [], peer: [] } as Record<keyof typeof contenders, number[]>;
  for (let round = -1; round < rounds; round += 1)
    for (const [name, run] of Object.entries(contenders)) {
      const rate = await run();
      // The first round warms up.
      if (round >= 0) rates[name as keyof typeof rates].push(rate);
    }
  return report(rates);
}

function report(rates: Record<'whole' | 'checked' | 'bare' | 'peer', number[]>): Section {
  const line = (name: string, of: keyof typeof rates) =>
    `| ${name} | ${format(median(rates[of]))} | ${spread(rates[of])} | ${format(median(rates[of]) / median(rates.peer))}× |`;
  const aSecond = median(rates.whole);
  const ratio = aSecond / median(rates.peer);
  const alone = median(rates.checked) / median(rates.peer);
  const met = (value: number, least: number) => (value >= least ? 'met' : '**missed**');
  return {
    title: 'Scoring one form (评分)',
    text: `
Machine: ${machine()}. Seed ${seed}; 1,000 complete forms of 2026; ${rounds} rounds, the contenders in turn within each; forms a second of processor time.

| | median | spread | to the peer |
|---|---:|---:|---:|
${line('`score(readInput(form))`: exchange object checked, scored, explained', 'whole')}
${line('`score(input)`: checked input scored and explained', 'checked')}
${line(`peer: json-rules-engine 7, edition 2022 as ${allRules.length} rules, no sentences`, 'peer')}
${line('limit: the bare sums, no explanation', 'bare')}

Before timing, ours, the peer and the bare sums gave the same total and the same result on ${compared} of the forms. The peer is treated kindly: its engine is built once, it is given figures that are already checked, and it writes no explanation.

Target ≥ ${format(target.aSecond)} a second: ${format(aSecond)}, ${met(aSecond, target.aSecond)}. Target ≥ ${target.ratio}× the peer: like for like, both from checked figures, ${format(alone)}×, ${met(alone, target.ratio)}; with our reading of the exchange object counted against ours only, ${format(ratio)}×, ${met(ratio, target.ratio)}. The bare sums are ${format(median(rates.bare) / aSecond)}× faster than ours: the difference is reading text into whole hundredths and writing the reasons.
`
  };
}

function timed<Item>(times: number, items: readonly Item[], work: (item: Item) => number): number {
  let sink = 0;
  const seconds = processorClock();
  for (let time = 0; time < times; time += 1) for (const item of items) sink += work(item);
  const spent = seconds();
  if (sink < 0) throw new Error('The work was not done.');
  return (times * items.length) / spent;
}

/** Processor seconds of this process: on a machine shared with others the wall clock measures the others. */
function processorClock(): () => number {
  const from = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1_000_000;
  };
}

async function timedPeer(inputs: readonly ScoreInput[], judge: (input: ScoreInput) => Promise<Verdict>) {
  const seconds = processorClock();
  for (const input of inputs) await judge(input);
  return inputs.length / seconds();
}

async function differ(inputs: readonly ScoreInput[], judge: (input: ScoreInput) => Promise<Verdict>): Promise<number> {
  let differences = 0;
  for (const input of inputs) {
    const { total, qualifies } = score(input);
    const others = [await judge(input), bareSums(input)];
    if (others.some((other) => other.total !== total || other.qualifies !== qualifies)) differences += 1;
  }
  return differences;
}

/** The sums written by hand for complete forms: nothing can be done in less. */
function bareSums(input: ScoreInput): Verdict {
  const { employees = 0, scienceStaff = 0, revenue = 0, totalCosts = 0, rdExpense = 0, totalAssets = 0 } = input;
  const { conditions: answered, rdMethod, ipClassOne = 0, ipClassTwo = 0, directConfirmation = [] } = input;
  const staff = fifths(scienceStaff, employees, 30, 5) * 4;
  const byRevenue = rdMethod === 'costs' ? 0 : fifths(rdExpense, revenue, 6, 1) * 10;
  const byCosts = rdMethod === 'revenue' ? 0 : fifths(rdExpense, totalCosts, 30, 5) * 10;
  const total = staff + Math.max(byRevenue, byCosts) + (ipClassOne > 0 ? 30 : Math.min(ipClassTwo, 4) * 6);
  const fits = employees <= 50_000 && revenue <= 2_000_000 && totalAssets <= 2_000_000;
  const clean = !answered.restrictedIndustry && !answered.majorIncident && !answered.listedAbnormal;
  const stands = fits && clean && answered.residentEnterprise === true && answered.auditedTaxCollection === true;
  return { total, qualifies: stands && (directConfirmation.length > 0 || (staff > 0 && total >= 60)) };
}

/** How many of the five rungs, `step` percent apart below `top`, a part of a whole reaches. */
function fifths(part: number, whole: number, top: number, step: number): number {
  if (whole === 0) return 0;
  for (let rung = 5; rung > 0; rung -= 1) if (part * 100 >= (top - (5 - rung) * step) * whole) return rung;
  return 0;
}

/** The same rules for json-rules-engine: each rung, limit and condition one rule; the sum's rules follow at a lower priority. */
function rulesEngine(): (input: ScoreInput) => Promise<Verdict> {
  const points = { scienceStaff: 0, rd: 0, ip: 0 };
  const total = () => points.scienceStaff + points.rd + points.ip;
  const engine = new Engine(allRules);
  engine.addOperator<number[], number>('reaches', ([part = 0, whole = 0], percent) => {
    return whole > 0 && part * 100 >= percent * whole;
  });
  engine.addFact('staffPoints', () => points.scienceStaff, { cache: false });
  engine.addFact('total', total, { cache: false });
  engine.on('success', ({ type, params }) => {
    if (type in points)
      points[type as keyof typeof points] = Math.max(points[type as keyof typeof points], params!.points);
  });
  return async (input) => {
    Object.assign(points, { scienceStaff: 0, rd: 0, ip: 0 });
    const { events } = await engine.run({
      ...input,
      ...input.conditions,
      staff: [input.scienceStaff, input.employees],
      byRevenue: [input.rdExpense, input.revenue],
      byCosts: [input.rdExpense, input.totalCosts],
      method: input.rdMethod ?? 'better',
      directItems: input.directConfirmation?.length
    });
    return { total: total(), qualifies: !events.some(({ type }) => type === 'obstacle') };
  };
}

function rungRules(): RuleProperties[] {
  const { scienceStaff, rdByRevenue, rdByCosts, ip } = edition2022;
  const ladder = (type: string, fact: string, rungs: readonly Rung[], other?: string) =>
    rungs.map(({ percent, points }) => {
      const rung = { fact, operator: 'reaches', value: percent };
      const chosen = other ? [{ fact: 'method', operator: 'notEqual', value: other }] : [];
      return rule({ all: [...chosen, rung] }, type, { points }, 2);
    });
  const rights = (fact: string, count: number, points: number) =>
    rule({ all: [{ fact, operator: 'greaterThanInclusive', value: count }] }, 'ip', { points }, 2);
  return [
    ...ladder('scienceStaff', 'staff', scienceStaff),
    ...ladder('rd', 'byRevenue', rdByRevenue, 'costs'),
    ...ladder('rd', 'byCosts', rdByCosts, 'revenue'),
    rights('ipClassOne', 1, ip.classOne),
    ...ip.classTwo.map(({ count, points }) => rights('ipClassTwo', count, points))
  ];
}

function gateRules(): RuleProperties[] {
  const { limits, conditions } = edition2022;
  const stands = (fact: string, operator: string, value: unknown, code: string) =>
    rule({ all: [{ fact, operator, value }] }, 'obstacle', { code }, 2);
  return [
    stands('employees', 'greaterThan', limits.employees, 'employees-over-limit'),
    stands('revenue', 'greaterThan', limits.revenue, 'revenue-over-limit'),
    stands('totalAssets', 'greaterThan', limits.totalAssets, 'assets-over-limit'),
    ...conditions.map(({ name, stops, obstacle }) => stands(name, 'equal', stops, obstacle))
  ];
}

function passRules(): RuleProperties[] {
  const notDirect = { fact: 'directItems', operator: 'equal', value: 0 };
  const noStaff = { fact: 'staffPoints', operator: 'equal', value: 0 };
  const below = { fact: 'total', operator: 'lessThan', value: edition2022.passMark };
  return [
    rule({ all: [notDirect, noStaff] }, 'obstacle', { code: 'science-staff-zero' }, 1),
    rule({ all: [notDirect, below] }, 'obstacle', { code: 'score-below-60' }, 1)
  ];
}

const rule = (
  conditions: TopLevelCondition,
  type: string,
  params: Record<string, unknown>,
  priority: number
): RuleProperties => ({ conditions, event: { type, params }, priority });

const allRules = [...rungRules(), ...gateRules(), ...passRules()];

function checked(form: unknown): ScoreInput {
  const read = readInput(form);
  if (!read.ok) throw new Error(`A made form was refused: ${JSON.stringify(read.refusal)}`);
  return read.value;
}

/** Complete exchange objects of an enterprise near the rungs and, now and then, over a limit or under a condition. */
function formMaker(from: number): () => Record<string, unknown> {
  const chance = mulberry(from);
  const upTo = (most: number) => Math.floor(chance() * (most + 1));
  const seldom = (share: number) => chance() < share;
  return () => {
    const employees = seldom(0.1) ? upTo(80_000) : upTo(30_000);
    const revenue = seldom(0.1) ? upTo(3_000_000) : upTo(900_000);
    const totalCosts = upTo(900_000);
    const stops = (name: (typeof conditionNames)[number]) =>
      edition2022.conditions.find((condition) => condition.name === name)!.stops;
    return {
      year: 2026,
      conditions: Object.fromEntries(conditionNames.map((name) => [name, seldom(0.04) === stops(name)])),
      employees: figureText(employees),
      scienceStaff: figureText(upTo(Math.floor(employees * 0.4))),
      revenue: figureText(revenue),
      totalCosts: figureText(totalCosts),
      rdExpense: figureText(upTo(Math.floor(Math.max(revenue * 0.08, totalCosts * 0.35)))),
      totalAssets: figureText(seldom(0.1) ? upTo(3_000_000) : upTo(1_500_000)),
      rdMethod: seldom(0.6) ? null : seldom(0.5) ? 'revenue' : 'costs',
      ipClassOne: seldom(0.3) ? 1 + upTo(2) : 0,
      ipClassTwo: upTo(6),
      directConfirmation: seldom(0.15) ? [directItems[upTo(directItems.length - 1)]] : []
    };
  };
}

/** Mulberry32: the same numbers for a seed on every machine. */
function mulberry(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
