import { type RefusalCode } from './refusals.ts';

/** Why something was not done: a code that `lib/messages` turns into words, and the facts those words need. */
export type Refusal = { code: RefusalCode; facts?: Record<string, string | number | boolean | null | string[]> };

/** A refusal is an answer and is returned; only what must never happen is thrown. */
export type Result<Value, Why = Refusal> = { ok: true; value: Value } | { ok: false; refusal: Why };

export const done = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });
export const refused = (code: RefusalCode, facts?: Refusal['facts']): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: facts ? { code, facts } : { code }
});

/** Closes a switch over a union: a new member no longer compiles until it is handled. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
