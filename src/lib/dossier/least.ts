import { type Score } from '#domain/scoring/score.ts';

/** The points that are certain already: what the total cannot fall below. */
export const leastOf = ({ points }: Pick<Score, 'points'>): number =>
  [points.scienceStaff, points.rd, points.ip].reduce<number>((sum, each) => sum + (each === 'unknown' ? 0 : each), 0);
