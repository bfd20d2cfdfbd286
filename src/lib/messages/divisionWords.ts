import { demoDivisions } from '#domain/enterprise/demoDivisions.ts';
import { divisionName, findDivisionName, fullDivisionName } from '#domain/enterprise/division.ts';

/** A division's full name (岭海省云浦市东澜区), or its code where no list knows it. */
export function divisionWords(code: string): string {
  if (demoDivisions.has(code)) return fullDivisionName(code, demoDivisions);
  return findDivisionName(code) === undefined ? code : fullDivisionName(code);
}

/** The district's own name (东澜区), or its code where no list knows it. */
export const districtName = (code: string): string => findDivisionName(code, demoDivisions) ?? divisionName(code);
