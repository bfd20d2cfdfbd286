import { type Actor } from './office.ts';

/** True when the actor decides for this province. */
export const isProvince = ({ memberships }: Actor, provinceCode: string): boolean =>
  memberships.some(({ role, scope }) => role === 'province' && scope === provinceCode);

/** The province an actor decides for, where the act itself names none. */
export const provinceFor = ({ memberships }: Actor): string | undefined =>
  memberships.find(({ role }) => role === 'province')?.scope;
