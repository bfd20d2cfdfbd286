import { isDay, type Day } from '../day.ts';
import { normalValue } from './boxValue.ts';
import { type Row } from './field.ts';
import { ip } from './sections/ip.ts';

const classOne = ['inventionPatent', 'plantVariety', 'cropVariety', 'newDrug', 'tcmProtection', 'icLayout'];
const classTwo = ['utilityModel', 'design', 'softwareCopyright'];

/** Ⅰ类 or Ⅱ类 of a kind of right [办法第七条(三)]; nothing for what the Measure does not name. */
export function classOfRight(kind: unknown): 1 | 2 | undefined {
  if (typeof kind !== 'string') return undefined;
  return classOne.includes(kind) ? 1 : classTwo.includes(kind) ? 2 : undefined;
}

/** Rights that score on a day: named in the Measure, granted by then, in force, each number once. */
export function countRights(rows: readonly Row[], on: Day): { ipClassOne: number; ipClassTwo: number } {
  const counting = rows.filter((row, at) => isInForce(row, on) && duplicateOf(rows, at) === undefined);
  const inClass = (wanted: 1 | 2) => counting.filter(({ kind }) => classOfRight(kind) === wanted).length;
  return { ipClassOne: Math.min(999, inClass(1)), ipClassTwo: Math.min(999, inClass(2)) };
}

/** The place (序号 − 1) of an earlier row with the same number, if there is one. */
export function duplicateOf(rows: readonly Row[], at: number): number | undefined {
  const number = keyOf(rows[at]?.number);
  const first = rows.findIndex((row) => number !== undefined && keyOf(row.number) === number);
  return first >= 0 && first < at ? first : undefined;
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
