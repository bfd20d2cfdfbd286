import { demoDivisions } from '#domain/enterprise/demoDivisions.ts';
import { divisionName, findDivisionName } from '#domain/enterprise/division.ts';

/** The district's own name, or its code where no list knows it. */
export const districtName = (code: string): string => findDivisionName(code, demoDivisions) ?? divisionName(code);
