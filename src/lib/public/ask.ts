import { type Refusal } from '#domain/result.ts';
import { type Device } from './device.ts';

/** What came of asking: the value, a refusal with its code, or no way to reach the server. */
export type Answer<Value> =
  { kind: 'value'; value: Value } | { kind: 'refusal'; refusal: Refusal } | { kind: 'unreachable' };

/** Asks the server for JSON. Anything that is not our own answer (a proxy's page, a dead line) counts as unreachable. */
export async function ask<Value>(device: Device, path: string, init?: RequestInit): Promise<Answer<Value>> {
  let response: Response;
  let body: unknown;
  try {
    response = await device.fetch(path, init);
    body = await response.json();
  } catch {
    // Offline, cut off in the middle, or no JSON: for the reader all of these are "cannot reach the server".
    return { kind: 'unreachable' };
  }
  if (response.ok) return { kind: 'value', value: body as Value };
  return isRefusal(body) ? { kind: 'refusal', refusal: body } : { kind: 'unreachable' };
}

const isRefusal = (body: unknown): body is Refusal =>
  typeof body === 'object' && body !== null && typeof (body as { code?: unknown }).code === 'string';
