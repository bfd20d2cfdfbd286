import { done, refused, type Result } from '#domain/result.ts';
import { type Attempt } from '#domain/workflow/checks.ts';
import { type StepName } from '#domain/workflow/steps.ts';
import { take } from '#domain/workflow/take.ts';
import { type DossierHead } from '../storage/storage.ts';
import { type Case } from './case.ts';
import { deadlinesFor, stepped } from './dossierCase.ts';

/** The same step for every dossier of an act of the province: all of them or none; the first obstacle is the answer. */
export function stepAll(
  { actor, today, at }: Case,
  heads: readonly DossierHead[],
  step: StepName,
  facts: Pick<Attempt, 'batchId' | 'publicity'>
): Result<DossierHead[]> {
  const after: DossierHead[] = [];
  const [first] = heads;
  const deadlines = first ? deadlinesFor(first) : refused('batch-empty');
  if (!deadlines.ok) return deadlines;
  const attempt: Attempt = { ...facts, by: 'province', on: today, deadlines: deadlines.value };
  for (const head of heads) {
    const to = take(head, step, attempt);
    if (!to.ok) return refused(to.refusal.code, { ...to.refusal.facts, dossierId: head.id, name: head.name });
    after.push(stepped(head, to.value, { step, on: today, at, by: actor.displayName, role: 'province' }));
  }
  return done(after);
}
