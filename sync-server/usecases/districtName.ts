import { demoDivisions } from '#domain/enterprise/demoDivisions.ts';
import { findDivisionName, fullDivisionName } from '#domain/enterprise/division.ts';

/** 广东省广州市天河区, also for the demonstration's province; an unknown code is shown as it is. */
export const districtName = (code: string): string =>
  findDivisionName(code, demoDivisions) === undefined ? fullDivisionName(code) : fullDivisionName(code, demoDivisions);
