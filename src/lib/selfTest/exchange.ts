import { readInput } from '#domain/scoring/exchange.ts';
import { type Refusal } from '#domain/result.ts';
import { conditionNames } from '#domain/scoring/editions/edition.ts';
import { figureNames, type DirectItem, type ScoreInput } from '#domain/scoring/input.ts';
import { type BoxName } from './questions.ts';

/** What stands in the boxes, as typed; a missing or null box is not answered. */
export type Typed = Partial<Record<BoxName, string | boolean | DirectItem[] | null>>;

/** The exchange object of forms.md, as far as the answers are sound. */
export type Exchange = Record<string, unknown> & { year: number };

/** The sound part of the answers, and what stands against the others. */
export type Reading = { exchange: Exchange; input: ScoreInput; faults: Partial<Record<BoxName, Refusal>> };

/**
 * Hands the answers to the domain's own reader and sets aside, one by one, what it refuses: a faulty box is unknown
 * until it is mended, and the others still count.
 */
export function read(typed: Typed, year: number): Reading {
  const faults: Reading['faults'] = {};
  for (;;) {
    const exchange = exchangeOf(typed, year, faults);
    const result = readInput(exchange);
    if (result.ok) return { exchange, input: result.value, faults };
    const field = String(result.refusal.facts?.field ?? '').replace('conditions.', '') as BoxName;
    if (field in faults || !(field in typed)) throw new Error(`the self-test cannot be read at ${field}`);
    faults[field] = result.refusal;
  }
}

function exchangeOf(typed: Typed, year: number, faults: Reading['faults']): Exchange {
  const sound = (name: BoxName) => (name in faults ? null : (typed[name] ?? null));
  return {
    year,
    conditions: Object.fromEntries(conditionNames.map((name) => [name, sound(name)])),
    ...Object.fromEntries(figureNames.map((name) => [name, sound(name)])),
    rdMethod: null,
    ipClassOne: countOf(sound('ipClassOne')),
    ipClassTwo: countOf(sound('ipClassTwo')),
    directConfirmation: sound('directConfirmation')
  };
}

/** Whole numbers become numbers; anything else is left for the reader to refuse. */
const countOf = (typed: unknown) => (typeof typed === 'string' && /^\d{1,9}$/.test(typed) ? Number(typed) : typed);

/** The answers of a stored exchange object, as they would be typed. */
export function typedFrom(exchange: Record<string, unknown>): Typed {
  const conditions = (exchange.conditions ?? {}) as Record<string, unknown>;
  const typed: Record<string, unknown> = {};
  for (const name of conditionNames) if (typeof conditions[name] === 'boolean') typed[name] = conditions[name];
  for (const name of [...figureNames, 'ipClassOne', 'ipClassTwo'])
    if (typeof exchange[name] === 'string' || typeof exchange[name] === 'number') typed[name] = String(exchange[name]);
  if (Array.isArray(exchange.directConfirmation)) typed.directConfirmation = exchange.directConfirmation;
  return typed as Typed;
}
