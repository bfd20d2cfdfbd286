import { type Versions } from './dispute.ts';
import { same } from './same.ts';

/**
 * Merges one value (S6): one side changed, take it; both changed differently, keep theirs and dispute. Absent is "never
 * touched"; a cleared box is an explicit null and counts as a change. Without a base two different values dispute.
 */
export function mergeValue({ base, mine, theirs }: Versions<unknown>): { value: unknown; disputed: boolean } {
  const touched = [mine, theirs].filter((version) => version !== undefined);
  if (touched.length < 2) return { value: touched.length === 1 ? touched[0] : base, disputed: false };
  if (same(mine, theirs) || same(mine, base)) return { value: theirs, disputed: false };
  if (same(theirs, base)) return { value: mine, disputed: false };
  return { value: theirs, disputed: true };
}

type Body = Readonly<Record<string, unknown>>;

/** Every name in any of the bodies, in a fixed order. */
export const namesIn = (...bodies: (Body | null | undefined)[]): string[] =>
  [...new Set(bodies.flatMap((body) => Object.keys(body ?? {})))].sort();

/** The body's own value, never something inherited, whatever the name. */
export const valueIn = (body: Body | null | undefined, name: string): unknown =>
  body && Object.hasOwn(body, name) ? body[name] : undefined;
