import { done, type Refusal, type Result } from '../result.ts';
import { type Role } from '../roles/roles.ts';
import { type Attempt, type Subject } from './checks.ts';
import { steps, stepNames, type Step, type StepName } from './steps.ts';
import { type Status } from './dossier.ts';

/** Why this step cannot be taken now, or nothing. Screen and server both ask here. */
export function obstacle(dossier: Subject, step: StepName, attempt: Attempt): Refusal | undefined {
  const { from, by, unless }: Step = steps[step];
  if (!by.includes(attempt.by)) return { code: 'not-your-step', facts: { role: attempt.by, step } };
  if (!from.includes(dossier.status)) return { code: 'wrong-status', facts: { status: dossier.status, step } };
  for (const check of unless) {
    const refusal = check(dossier, attempt);
    if (refusal) return refusal;
  }
  return undefined;
}

/** The status a step leads to, or the first obstacle. */
export function take(dossier: Subject, step: StepName, attempt: Attempt): Result<Status> {
  const refusal = obstacle(dossier, step, attempt);
  return refusal ? { ok: false, refusal } : done(steps[step].to);
}

/** Steps a role may see on a dossier in this status, whether or not a check still stops them. */
export function stepsInSight(status: Status, role: Role): StepName[] {
  return stepNames.filter((name) => {
    const { from, by }: Step = steps[name];
    return by.includes(role) && from.includes(status);
  });
}

/** Steps that would be accepted as they stand. */
export function openSteps(dossier: Subject, attempt: Attempt): StepName[] {
  return stepNames.filter((name) => obstacle(dossier, name, attempt) === undefined);
}
