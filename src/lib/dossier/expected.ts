import { type Day } from '#domain/day.ts';
import { publicityPeriod } from '#domain/publicity/period.ts';
import { addWorkingDays } from '#domain/publicity/workingDays.ts';
import { findBatchDay } from '#domain/years/deadlines.ts';
import { type YearPlan } from '#domain/years/yearPlan.ts';
import { type Dossier } from '#domain/workflow/dossier.ts';

/** Days that may be hoped for, each null when nothing says so; only the server's own days hold. */
export type Expected = { review: Day | null; publicity: Day | null; register: Day | null };

/** Reckoned from the year plan: the batch the submission falls into, the time for review, the publicity period. */
export function expectedDays(
  plan: YearPlan,
  { submittedOn, reviewDueOn }: Pick<Dossier, 'submittedOn' | 'reviewDueOn'>,
  today: Day,
  publicityEnd: Day | null
): Expected {
  const batchDay = findBatchDay(plan, submittedOn ?? today) ?? plan.window.closesOn;
  const reviewed = addWorkingDays(batchDay, plan.review.dueWorkingDays);
  const opens = reviewed.ok ? later(reviewed.value, today) : plan.publicityFiles.by;
  const period = opens ? publicityPeriod({ start: opens, days: plan.publicity.days }) : null;
  const end = publicityEnd ?? (period?.ok ? period.value.end : null);
  const after = end ? addWorkingDays(end, 1) : null;
  return { review: reviewDueOn, publicity: opens, register: after?.ok ? after.value : null };
}

const later = (one: Day, other: Day): Day => (one > other ? one : other);
