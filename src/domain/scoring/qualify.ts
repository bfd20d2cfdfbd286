import { type ObstacleCode } from './editions/edition.ts';
import { largest } from './figure.ts';
import { type ScoreInput } from './input.ts';
import { type Points } from './points.ts';

/** True or false when every completion says so. */
export function qualifiesBy(
  input: ScoreInput,
  points: Points,
  obstacles: readonly ObstacleCode[]
): boolean | 'unknown' {
  if (obstacles.length > 0 || !canQualify(input, points)) return false;
  return canFail(input, points) ? 'unknown' : true;
}

/** Whether some completion passes every size limit and condition. */
export function gatesCanPass({ edition, ...input }: ScoreInput): boolean {
  const { limits } = edition;
  const least = input.employees ?? input.scienceStaff ?? 0;
  return (
    least <= limits.employees &&
    (input.revenue ?? 0) <= limits.revenue &&
    (input.totalAssets ?? 0) <= limits.totalAssets &&
    edition.conditions.every(({ name, stops }) => input.conditions[name] !== stops)
  );
}

/** Whether some completion qualifies. Figures that are still open are small enough for the limits where they help most. */
export function canQualify(input: ScoreInput, points: Points): boolean {
  if (!gatesCanPass(input)) return false;
  const { directConfirmation: direct } = input;
  if (direct === undefined || direct.length > 0) return true;
  return highest(points.scienceStaff) > 0 && highestTotal(points) >= input.edition.passMark;
}

/** Whether some completion does not qualify. */
function canFail(input: ScoreInput, points: Points): boolean {
  const { edition, directConfirmation: direct } = input;
  const { limits } = edition;
  const gateCanFail =
    (input.employees ?? largest) > limits.employees ||
    (input.revenue ?? largest) > limits.revenue ||
    (input.totalAssets ?? largest) > limits.totalAssets ||
    edition.conditions.some(({ name, stops }) => input.conditions[name] !== !stops);
  if (gateCanFail) return true;
  if (direct !== undefined && direct.length > 0) return false;
  return lowest(points.scienceStaff) === 0 || lowestTotal(points) < edition.passMark;
}

const highest = (reachable: readonly number[]) => reachable[reachable.length - 1]!;
const lowest = (reachable: readonly number[]) => reachable[0]!;
const highestTotal = ({ scienceStaff, rd, ip }: Points) => highest(scienceStaff) + highest(rd) + highest(ip);
const lowestTotal = ({ scienceStaff, rd, ip }: Points) => lowest(scienceStaff) + lowest(rd) + lowest(ip);
