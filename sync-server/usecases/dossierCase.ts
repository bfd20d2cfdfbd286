import { refused, done, type Result } from '#domain/result.ts';
import { type Role } from '#domain/roles/roles.ts';
import { type HistoryEvent, type Status } from '#domain/workflow/dossier.ts';
import { steps, type Step, type StepName } from '#domain/workflow/steps.ts';
import { deadlinesOf } from '#domain/years/deadlines.ts';
import { yearPlan } from '#domain/years/plans.ts';
import { type Deadlines } from '#domain/workflow/checks.ts';
import { type DossierHead } from '../storage/storage.ts';
import { hashOfState } from './audit.ts';
import { type Case, type Trace } from './case.ts';
import { type Actor } from './office.ts';

/** As whom the actor meets this dossier: the role the step asks for, else any he has there, else nobody. */
export function roleOn(actor: Actor, head: DossierHead, step: StepName): Role | undefined {
  const roles = actor.memberships.filter(({ role, scope }) => scope === scopeOf(head, role)).map(({ role }) => role);
  const { by }: Step = steps[step];
  return roles.find((role) => by.includes(role)) ?? roles[0];
}

function scopeOf(head: DossierHead, role: Role): string | undefined {
  if (role === 'enterprise') return head.enterpriseId;
  // Before the first submission a dossier is nobody's business but the enterprise's.
  if (head.submittedOn === null) return undefined;
  if (role === 'reviewer') return head.bodyId;
  return role === 'province' ? head.provinceCode : undefined;
}

/** The days of the dossier's year that decide. */
export function deadlinesFor({ year }: { year: number }): Result<Deadlines> {
  const plan = yearPlan(year);
  return plan.ok ? deadlinesOf(plan.value) : plan;
}

/** An intent is about the dossier as its author saw it. */
export const baseIsCurrent = ({ intent }: Case, head: DossierHead): Result<null> =>
  intent.baseSeq === head.seq ? done(null) : refused('stale-dossier', { seq: head.seq, status: head.status });

/** The dossier one step further, with the line in its history. */
export function stepped(
  head: DossierHead,
  to: Status,
  event: Pick<HistoryEvent, 'step' | 'on' | 'at' | 'by' | 'role' | 'reasons' | 'words'>
): DossierHead {
  return { ...head, status: to, seq: head.seq + 1, history: [...head.history, { ...event, to }] };
}

/** The trace of an act on one dossier. */
export const traceOf = (role: string, before: DossierHead, after: DossierHead): Trace => ({
  chain: after.provinceCode,
  role,
  onBehalfOf: role === 'enterprise' || role === 'clerk' ? after.enterpriseId : null,
  beforeHash: hashOfState(before),
  afterHash: hashOfState(after)
});
