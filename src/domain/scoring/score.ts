import { type ObstacleCode } from './editions/edition.ts';
import { explain, type Reason } from './explain.ts';
import { type ScoreInput, type RdMethod } from './input.ts';
import { missingKeys } from './missing.ts';
import { obstaclesOf } from './obstacles.ts';
import { pointsOf } from './points.ts';
import { qualifiesBy } from './qualify.ts';

export type Known<Value> = Value | 'unknown';

/** The answer of an evaluation: result, points, and why, all from one evaluator. Unknown is never zero. */
export type Score = {
  qualifies: Known<boolean>;
  route: Known<'score' | 'direct'> | null;
  total: Known<number>;
  points: { scienceStaff: Known<number>; rd: Known<number>; ip: Known<number> };
  rd: { method: Known<RdMethod>; byRevenue: Known<number>; byCosts: Known<number> };
  obstacles: ObstacleCode[];
  missing: string[];
  because: Reason[];
};

/** Evaluates one enterprise by articles 6 to 8 of the Measure; a value is known when every completion gives it. */
export function score(input: ScoreInput): Score {
  const points = pointsOf(input);
  const obstacles = obstaclesOf(input, points);
  const qualifies = qualifiesBy(input, points, obstacles);
  const known = {
    scienceStaff: only(points.scienceStaff),
    rd: only(points.rd),
    ip: only(points.ip),
    byRevenue: only(points.byRevenue),
    byCosts: only(points.byCosts)
  };
  const { scienceStaff, rd, ip } = known;
  const answer: Score = {
    qualifies,
    route: routeOf(input, qualifies),
    total: scienceStaff === 'unknown' || rd === 'unknown' || ip === 'unknown' ? 'unknown' : scienceStaff + rd + ip,
    points: { scienceStaff, rd, ip },
    rd: { method: points.method, byRevenue: known.byRevenue, byCosts: known.byCosts },
    obstacles,
    missing: missingKeys(input, points),
    because: []
  };
  answer.because = explain(input, answer);
  return answer;
}

const only = (reachable: readonly number[]): Known<number> => (reachable.length === 1 ? reachable[0]! : 'unknown');

function routeOf({ directConfirmation }: ScoreInput, qualifies: Score['qualifies']): Score['route'] {
  if (qualifies !== true) return null;
  if (directConfirmation === undefined) return 'unknown';
  return directConfirmation.length > 0 ? 'direct' : 'score';
}
