/**
 * Canonical JSON (RFC 8785): one text for one value, so that its hash can be compared. What JSON cannot say
 * (undefined, NaN, a date object, half a character) is a mistake of the caller and throws.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return number(value);
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return `[${Array.from(value, canonical).join(',')}]`;
  if (isPlain(value))
    return `{${Object.keys(value)
      .sort()
      .map((key) => `${text(key)}:${canonical(value[key])}`)
      .join(',')}}`;
  throw new TypeError(`not JSON: ${typeof value}`);
}

/** ECMAScript writes numbers as RFC 8785 asks, minus zero as 0. */
function number(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`not JSON: ${value}`);
  return JSON.stringify(value);
}

function text(value: string): string {
  if (/\p{Surrogate}/u.test(value)) throw new TypeError('not Unicode: half a surrogate pair');
  return JSON.stringify(value);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
