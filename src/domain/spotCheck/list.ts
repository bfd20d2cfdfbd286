import { done, refused, type Result } from '../result.ts';
import { sha256Hex } from '../proofs/sha256.ts';

/**
 * The numbers of a frozen list, in the order of their bytes. Blank lines, CRLF and a byte-order mark are nothing; a
 * line that is no number, a number twice or an empty list is refused, the earliest line first.
 */
export function readList(input: string | readonly string[]): Result<string[]> {
  const lines = typeof input === 'string' ? input.replace(/^\uFEFF/, '').split('\n') : input;
  const numbers = new Set<string>();
  for (const [at, raw] of lines.entries()) {
    const number = raw.replace(/\r$/, '');
    if (number.trim() === '') continue;
    if (!/^[0-9A-Z]{18}$/.test(number)) return refused('bad-line', { line: at + 1 });
    if (numbers.has(number)) return refused('duplicate', { line: at + 1, number });
    numbers.add(number);
  }
  return numbers.size > 0 ? done([...numbers].sort()) : refused('empty');
}

/** What stands for a list in the commitment: the SHA-256 of its sorted numbers, each with a line end. */
export const listHash = (sorted: readonly string[]): string =>
  sha256Hex(sorted.map((number) => `${number}\n`).join(''));
