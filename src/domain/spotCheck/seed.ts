import { done, refused, type Result } from '../result.ts';

const longestValue = 200;

/** The seed of a draw from its public values: each in NFC, trimmed, 1–200 characters; one a line. */
export function normaliseSeed(values: readonly string[]): Result<string> {
  const clean = values.map((value) => value.normalize('NFC').trim());
  const bad = clean.findIndex((value) => !isValue(value));
  if (clean.length === 0 || bad >= 0) return refused('bad-seed', { value: bad + 1 });
  return done(clean.join('\n'));
}

/** The same from one text with a value on each line. */
export const seedFromText = (text: string): Result<string> => normaliseSeed(text.split('\n'));

/** A line end inside a value would let two lists of values make one seed; half a character has no bytes. */
const isValue = (value: string): boolean =>
  value !== '' && [...value].length <= longestValue && !value.includes('\n') && !/\p{Surrogate}/u.test(value);
