import { deadlinesOf } from '#domain/years/deadlines.ts';
import { yearPlan } from '#domain/years/plans.ts';
import { type Refusal } from '#domain/result.ts';
import { type Attempt } from '#domain/workflow/checks.ts';
import { obstacle } from '#domain/workflow/take.ts';
import { type StepName } from '#domain/workflow/steps.ts';
import { type DossierEditor } from './editor.svelte.ts';

/** Why the enterprise cannot take a step now, by the same table and checks the server asks; nothing when it can. */
export function obstacleTo(editor: DossierEditor, step: StepName): Refusal | undefined {
  const plan = yearPlan(editor.year);
  const deadlines = plan.ok ? deadlinesOf(plan.value) : plan;
  if (!deadlines.ok) return deadlines.refusal;
  const attempt: Attempt = {
    by: 'enterprise',
    on: editor.filing.on,
    deadlines: deadlines.value,
    form: editor.snapshot,
    selfEvaluation: editor.selfEvaluation
  };
  return obstacle({ status: editor.status, batchId: editor.dossier?.batchId ?? null }, step, attempt);
}
