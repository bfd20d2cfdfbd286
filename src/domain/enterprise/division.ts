import { gb2260 } from './divisions2260.ts';

/** Six-digit codes and their names; province `xx0000`, city `xxxx00`, district or county `xxxxxx`. */
export type DivisionList = ReadonlyMap<string, string>;

/** True when the code is in GB/T 2260. Demonstration divisions and development zones are not. */
export const isDivision = (code: string): boolean => gb2260().has(code);

/** The division's own name (天河区), or nothing when the list does not know it. */
export const findDivisionName = (code: string, list: DivisionList = gb2260()): string | undefined => list.get(code);

/** The division's own name; a code the list does not know is shown as it is. */
export const divisionName = (code: string, list: DivisionList = gb2260()): string => list.get(code) ?? code;

/** 广东省广州市天河区. Groupings that are no place of their own (省直辖县级行政区划, 重庆's 县) are left out. */
export function fullDivisionName(code: string, list: DivisionList = gb2260()): string {
  const levels = [provinceOf(code), cityOf(code), code].filter((level) => level === code || list.has(level));
  const names = [...new Set(levels)].map((level) => divisionName(level, list));
  return names.filter((name, at) => !isGrouping(name) && names.indexOf(name) === at).join('');
}

/** The code of the province a division lies in. */
export const provinceOf = (code: string): string => `${code.slice(0, 2)}0000`;

/** The code of the city a division lies in. */
export const cityOf = (code: string): string => `${code.slice(0, 4)}00`;

/** The provinces of a list, or the next level under a province or city, in the order of their codes. */
export function divisionsUnder(parent: string | null, list: DivisionList = gb2260()): string[] {
  const codes = [...list.keys()].sort();
  if (parent === null) return codes.filter((code) => code.endsWith('0000'));
  if (parent.endsWith('0000'))
    return codes.filter((code) => code !== parent && provinceOf(code) === parent && code.endsWith('00'));
  return codes.filter((code) => code !== parent && parent.endsWith('00') && cityOf(code) === parent);
}

const isGrouping = (name: string): boolean => name === '县' || name.includes('直辖县');
