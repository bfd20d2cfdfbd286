import { done, refused, type Result } from '../result.ts';

/** 系统顺序号 has six digits. */
export const lastSerial = 999_999;

/**
 * The serial after the last one given in this year and division, 0 when none was. Numbers carried over from elsewhere
 * set where it starts. A full range is refused, never begun again; a revoked number is never given twice.
 */
export function nextSerial(last: number): Result<number> {
  const serials = nextSerials(last, 1);
  return serials.ok ? done(serials.value.first) : serials;
}

/** The run of serials for one announcement, without a gap; all of them or none. */
export function nextSerials(last: number, count: number): Result<{ first: number; last: number }> {
  if (![last, count].every(Number.isInteger) || last < 0 || count < 1)
    throw new RangeError(`cannot count ${count} serials from ${last}`);
  if (last + count > lastSerial) return refused('serials-exhausted', { left: Math.max(0, lastSerial - last) });
  return done({ first: last + 1, last: last + count });
}
