const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const lowest = '0';
const middle = 'V';
const highest = 'z';

/**
 * A text that sorts after `before` and ahead of `after`: the place of a new row, so that no other row has to move. Left
 * out, it is the first or last. When two devices gave two rows the same place, the new row goes behind both.
 */
export function between(before?: string | null, after?: string | null): string {
  for (const given of [before, after]) if (given && !isOrder(given)) throw new RangeError(`not an order: ${given}`);
  if (!before) return after ? ahead(after) : middle;
  if (!after) return behind(before);
  return before < after ? halfway(before, after) : behind(before > after ? before : after);
}

/** Digits and letters, the last not 0: ahead of every such text there is room for another. */
export const isOrder = (text: string): boolean => /^[0-9A-Za-z]*[1-9A-Za-z]$/.test(text);

/** Counts up, so that a table filled from top to bottom gets short orders. */
function behind(order: string): string {
  const at = [...order].findIndex((digit) => digit !== highest);
  return at < 0 ? `${order}1` : order.slice(0, at) + digitAt(valueOf(order.charAt(at)) + 1);
}

function ahead(order: string): string {
  const at = [...order].findIndex((digit) => digit !== lowest);
  const value = valueOf(order.charAt(at));
  return order.slice(0, at) + (value > 1 ? digitAt(value - 1) : lowest + highest);
}

function halfway(before: string, after: string | null): string {
  if (after !== null) {
    const same = [...after].findIndex((digit, at) => (before.charAt(at) || lowest) !== digit);
    if (same > 0) return after.slice(0, same) + halfway(before.slice(same), after.slice(same));
  }
  const low = before ? valueOf(before.charAt(0)) : 0;
  const high = after === null ? digits.length : valueOf(after.charAt(0));
  if (high - low > 1) return digitAt(Math.ceil((low + high) / 2));
  if (after !== null && after.length > 1) return after.charAt(0);
  return digitAt(low) + halfway(before.slice(1), null);
}

const valueOf = (digit: string): number => digits.indexOf(digit);
const digitAt = (value: number): string => digits.charAt(value);
