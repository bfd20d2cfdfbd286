import { isDay, type Day } from '../day.ts';
import { normalValue } from './boxValue.ts';
import { type Row } from './field.ts';
import { ip } from './sections/ip.ts';

const classOne = ['inventionPatent', 'plantVariety', 'cropVariety', 'newDrug', 'tcmProtection', 'icLayout'];
const classTwo = ['utilityModel', 'design', 'softwareCopyright'];

/** Ⅰ类 or Ⅱ类 of a kind of right [办法第七条(三)]; nothing for what the Measure does not name. */
function classOfRight(kind: unknown): 1 | 2 | undefined {
  if (typeof kind !== 'string') return undefined;
  return classOne.includes(kind) ? 1 : classTwo.includes(kind) ? 2 : undefined;
}

/** Rights that score on a day: named in the Measure, granted by then, in force, each number once. */
export function countRights(rows: readonly Row[], on: Day): { ipClassOne: number; ipClassTwo: number } {
  const duplicates = duplicatesIn(rows);
  const counting = rows.filter((row, at) => isInForce(row, on) && !duplicates.has(at));
  const inClass = (wanted: 1 | 2) => counting.filter(({ kind }) => classOfRight(kind) === wanted).length;
  return { ipClassOne: Math.min(999, inClass(1)), ipClassTwo: Math.min(999, inClass(2)) };
}

/** Rows that repeat the number of an earlier one: their place, and the place of the first. */
export function duplicatesIn(rows: readonly Row[]): ReadonlyMap<number, number> {
  const [first, repeated] = [new Map<string, number>(), new Map<number, number>()];
  rows.forEach(({ number }, at) => {
    const key = keyOf(number);
    const earlier = key === undefined ? undefined : first.get(key);
    if (earlier !== undefined) repeated.set(at, earlier);
    else if (key !== undefined) first.set(key, at);
  });
  return repeated;
}

/** Granted by the day and not run out; a row without a date of expiry runs on. */
function isInForce({ grantedOn, validUntil }: Row, on: Day): boolean {
  return isDay(grantedOn) && grantedOn <= on && !(isDay(validUntil) && validUntil < on);
}

function keyOf(number: unknown): string | undefined {
  const text = normalValue(ip.fields.rights.columns.number.kind, number);
  return typeof text === 'string'
    ? text
        .replace(/[\s.-]/g, '')
        .toUpperCase()
        .replace(/^ZL/, '')
    : undefined;
}
