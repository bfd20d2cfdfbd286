import { type SeedEnterprise, makeEnterprises } from './enterprises.ts';
import { Random } from './random.ts';

/** How far an enterprise's dossier has come when the demonstration begins. */
export type Course =
  | 'draft'
  | 'withdrawn'
  | 'submitted'
  | 'resubmitted'
  | 'returned'
  | 'reviewPassed'
  | 'recommended'
  | 'rejected'
  | 'inPublicity'
  | 'registered'
  | 'revoked'
  | 'expiredDraft'
  | 'expiredReturned';

/** How many of each; together more than two hundred, as a small city has them in August. */
const counts: readonly [Course, number][] = [
  ['draft', 18],
  ['returned', 12],
  ['registered', 68],
  ['withdrawn', 5],
  ['submitted', 26],
  ['resubmitted', 6],
  ['reviewPassed', 14],
  ['recommended', 18],
  ['rejected', 4],
  ['inPublicity', 42],
  ['revoked', 3],
  ['expiredDraft', 5],
  ['expiredReturned', 3]
];

export type SeedCase = { course: Course; enterprise: SeedEnterprise };

/** Change this and every name, code and figure changes. */
const chance = 20_260_810;

/** Every enterprise of the demonstration with its course: the same ones whenever this is called. */
export function seedCases(): SeedCase[] {
  const courses = counts.flatMap(([course, count]) => Array.from({ length: count }, () => course));
  const firstRegistered = courses.indexOf('registered');
  // Three of the registered were founded in the year itself: founding mark B.
  const isYoung = (at: number) => at > firstRegistered && at <= firstRegistered + 3;
  const enterprises = makeEnterprises(new Random(chance), courses.length, isYoung);
  return courses.map((course, at) => ({ course, enterprise: enterprises[at]! }));
}

/** The first enterprise of a course, which has an account. */
export function firstOf(course: Course, cases: readonly SeedCase[], bodyId?: string): SeedEnterprise {
  const found = cases.find(
    (each) => each.course === course && (bodyId === undefined || each.enterprise.bodyId === bodyId)
  );
  if (!found) throw new Error(`no enterprise is ${course}`);
  return found.enterprise;
}
