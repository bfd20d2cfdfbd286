import { obstacleCodes, type ObstacleCode } from './editions/edition.ts';
import { type ScoreInput } from './input.ts';
import { type Points } from './points.ts';

/** What certainly stands in the way, in the order of the exchange format; what is open is no obstacle yet. */
export function obstaclesOf(input: ScoreInput, points: Points): ObstacleCode[] {
  const { edition, directConfirmation: direct } = input;
  const found = new Set<ObstacleCode>();
  // Nobody has more science staff than staff, so a known science staff already tells the least size.
  if ((input.employees ?? input.scienceStaff ?? 0) > edition.limits.employees) found.add('employees-over-limit');
  if ((input.revenue ?? 0) > edition.limits.revenue) found.add('revenue-over-limit');
  if ((input.totalAssets ?? 0) > edition.limits.totalAssets) found.add('assets-over-limit');
  for (const { name, stops, obstacle } of edition.conditions) if (input.conditions[name] === stops) found.add(obstacle);
  if (direct !== undefined && direct.length === 0) {
    const top = (reachable: readonly number[]) => reachable[reachable.length - 1]!;
    if (top(points.scienceStaff) === 0) found.add('science-staff-zero');
    if (top(points.scienceStaff) + top(points.rd) + top(points.ip) < edition.passMark) found.add('score-below-60');
  }
  return found.size === 0 ? [] : obstacleCodes.filter((code) => found.has(code));
}
