import { type Refusal } from '#domain/result.ts';
import { isRefusalCode } from '../store/refusalCode.ts';

/** The server's answer, its refusal, or no way to reach it. */
export type Answer<Value> =
  { kind: 'value'; value: Value } | { kind: 'refusal'; refusal: Refusal } | { kind: 'unreachable' };

/** Asks the server for JSON; never from a cache. What is not an answer of ours (a proxy's page) counts as unreachable. */
export async function ask<Value>(
  fetch: typeof globalThis.fetch,
  path: string,
  init: RequestInit = {}
): Promise<Answer<Value>> {
  let response: Response;
  let body: unknown;
  try {
    const headers = { accept: 'application/json', ...(init.body ? { 'content-type': 'application/json' } : {}) };
    response = await fetch(path, { cache: 'no-store', ...init, headers });
    body = await response.json();
  } catch {
    return { kind: 'unreachable' };
  }
  if (response.ok) return { kind: 'value', value: body as Value };
  const { code, facts } = (body ?? {}) as Partial<Refusal>;
  if (isRefusalCode(code)) return { kind: 'refusal', refusal: facts ? { code, facts } : { code } };
  return response.status === 401 ? { kind: 'refusal', refusal: { code: 'sign-in-needed' } } : { kind: 'unreachable' };
}
