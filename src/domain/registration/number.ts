import { isDay, yearOf, type Day } from '../day.ts';
import { isDivision } from '../enterprise/division.ts';
import { done, refused, type Result } from '../result.ts';

/** 成立年份标识: founded before the year and submitted by 31 May, the same from 1 June, or founded in the year. */
export type FoundingMark = '0' | 'A' | 'B';

/** What the eighteen characters of a 入库登记编号 say. */
export type RegistrationNumber = {
  year: number;
  division: string;
  foundingMark: FoundingMark;
  directMark: string;
  serial: number;
};

/** Reads a number, also one issued elsewhere; the first thing wrong with it is the refusal (N19 二(五), L11). */
export function parseNumber(text: string): Result<RegistrationNumber & { divisionKnown: boolean }> {
  if ([...text].length !== 18) return refused('length');
  if (!/^[0-9A-Z]*$/.test(text)) return refused('alphabet');
  const [year, division, foundingMark, directMark, serial] = [
    text.slice(0, 4),
    text.slice(4, 10),
    text.charAt(10),
    text.charAt(11),
    text.slice(12)
  ];
  if (!/^\d{4}$/.test(year) || year < '2017' || year > '2099') return refused('year');
  if (!/^\d{6}$/.test(division)) return refused('division');
  if (!isFoundingMark(foundingMark)) return refused('founding-mark');
  if (!/^\d{6}$/.test(serial)) return refused('serial');
  if (Number(serial) === 0) return refused('serial-zero');
  const divisionKnown = isDivision(division);
  return done({ year: Number(year), division, divisionKnown, foundingMark, directMark, serial: Number(serial) });
}

/** Puts a number together; only the server does, in the transaction of the announcement. */
export function composeNumber({ year, division, foundingMark, directMark, serial }: RegistrationNumber): string {
  const text = `${year}${division}${foundingMark}${directMark}${String(serial).padStart(6, '0')}`;
  const read = parseNumber(text);
  if (!read.ok) throw new RangeError(`not a registration number: ${text} (${read.refusal.code})`);
  return text;
}

/** 0, A or B (L11): 31 May still counts as 0; a corrected form counts with the day it came in again. */
export function foundingMark(of: {
  year: number;
  founded: Day;
  submitted: Day;
}): Result<{ foundingMark: FoundingMark }> {
  const { year, founded, submitted } = of;
  if (!isDay(founded)) return refused('not-a-date', { field: 'founded' });
  if (!isDay(submitted)) return refused('not-a-date', { field: 'submitted' });
  if (yearOf(founded) > year || founded > submitted) return refused('founded-after', { field: 'founded' });
  if (yearOf(submitted) !== year) return refused('submitted-outside-year', { year });
  if (yearOf(founded) === year) return done({ foundingMark: 'B' });
  return done({ foundingMark: submitted.slice(5) <= '05-31' ? '0' : 'A' });
}

const isFoundingMark = (text: string): text is FoundingMark => text === '0' || text === 'A' || text === 'B';
