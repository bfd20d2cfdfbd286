import { type Day } from '../day.ts';
import { builtInCalendars } from '../publicity/builtInCalendars.ts';
import { type Calendars } from '../publicity/calendar.ts';
import { addWorkingDays } from '../publicity/workingDays.ts';
import { done, type Result } from '../result.ts';
import { type YearPlan } from './yearPlan.ts';

/**
 * The last day on which a returned form may come in again: the plan's own, or so many working days before the publicity
 * files are due; with neither, the day the window closes.
 */
export function correctionDeadline(plan: YearPlan, calendars: Calendars = builtInCalendars): Result<Day> {
  const { deadline, workingDaysBefore } = plan.correction;
  const { by } = plan.publicityFiles;
  if (deadline) return done(deadline);
  return by ? addWorkingDays(by, -workingDaysBefore, calendars) : done(plan.window.closesOn);
}

/** The three days that the workflow's checks ask for. */
export function deadlinesOf(
  plan: YearPlan,
  calendars: Calendars = builtInCalendars
): Result<{ opensOn: Day; closesOn: Day; correctionDeadline: Day }> {
  const { opensOn, closesOn } = plan.window;
  const correction = correctionDeadline(plan, calendars);
  return correction.ok ? done({ opensOn, closesOn, correctionDeadline: correction.value }) : correction;
}

/** The batch a submission of this day falls into: the first whose last day has not passed, or nothing. */
export const findBatchDay = (plan: YearPlan, submittedOn: Day): Day | undefined =>
  plan.batches.submitBy.find((lastDay) => submittedOn <= lastDay);
