import { type Day } from '#domain/day.ts';
import { yearPlan } from '#domain/years/plans.ts';

type Arrival = { receivedAt: string; receivedOn: Day; completeAt: string; completeOn: Day; year: number };

/** The day that counts: when everything was here, or within the year plan's grace hours when the form itself came. */
export function submittedOn({ receivedAt, receivedOn, completeAt, completeOn, year }: Arrival): Day {
  const plan = yearPlan(year);
  const hours = plan.ok ? plan.value.upload.graceHours : 0;
  const waited = Date.parse(completeAt) - Date.parse(receivedAt);
  return waited <= hours * 3_600_000 ? receivedOn : completeOn;
}
