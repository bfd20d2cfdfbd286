import { readSheet } from '#domain/form/sheet.ts';
import { done, refused, type Result } from '#domain/result.ts';
import { type ReviewSheet } from '#domain/workflow/checks.ts';
import { type RevocationReason } from '#domain/workflow/reasons.ts';
import { take } from '#domain/workflow/take.ts';
import { type DossierHead } from '../storage/storage.ts';
import { type Case, type Decision } from './case.ts';
import { baseIsCurrent, deadlinesFor, roleOn, stepped, traceOf } from './dossierCase.ts';
import { notify } from './notices.ts';
import { saveDossiers } from './publishDossiers.ts';
import { readDecision } from './readForms.ts';

type DossierStep = 'return' | 'passReview' | 'recommend' | 'sendBack' | 'reject' | 'withdraw' | 'revoke';

/** What the act's form says, as far as the step has one. */
type Said = { sheet?: ReviewSheet; words?: string; reason?: RevocationReason | null };

/** One step of one dossier, except its submission: who, on which state, with which form. */
export async function decideDossierStep(wish: Case, step: DossierStep): Promise<Decision> {
  const { tx, actor, intent, today, at } = wish;
  const head = await tx.dossiers.head(intent.subjectId);
  const role = head && roleOn(actor, head, step);
  if (!head || !role) return refused('not-your-dossier');
  const deadlines = deadlinesFor(head);
  if (!deadlines.ok) return deadlines;
  const said = await readForm(wish, step, head);
  if (!said.ok) return said;
  const base = baseIsCurrent(wish, head);
  if (!base.ok) return base;
  const { sheet, words, reason } = said.value;
  const attempt = { by: role, on: today, deadlines: deadlines.value, sheet, words, revocationReason: reason };
  const to = take(head, step, attempt);
  if (!to.ok) return to;

  const event = { step, on: today, at, by: actor.displayName, role, words, reasons: sheet?.reasons };
  const after = withEffect(stepped(head, to.value, event), step, said.value, today);
  return done(async () => {
    if (step === 'revoke' && head.number !== null) await tx.registry.revoke(head.number, today, reason ?? '');
    await saveDossiers(tx, [after]);
    if (role !== 'enterprise') await notify(tx, [after], step, at);
    return traceOf(role, head, after);
  });
}

async function readForm({ tx, intent }: Case, step: DossierStep, head: DossierHead): Promise<Result<Said>> {
  const { form } = intent;
  switch (step) {
    case 'return':
    case 'passReview': {
      if (form?.kind !== 'reviewSheet') return refused('form-malformed');
      const sheet = readSheet(form.sections, (await tx.dossiers.forms(head.id)).form);
      return sheet.ok ? done({ sheet: sheet.value }) : sheet;
    }
    case 'sendBack':
    case 'reject':
      return readDecision(form, 'decision');
    case 'revoke':
      return readDecision(form, 'revocation');
    case 'recommend':
    case 'withdraw':
      return done({});
  }
}

function withEffect(
  after: DossierHead,
  step: DossierStep,
  { sheet, words = '', reason }: Said,
  on: string
): DossierHead {
  switch (step) {
    case 'return':
      return { ...after, returnReasons: sheet?.reasons ?? [], reviewDueOn: null };
    case 'passReview':
      return { ...after, returnReasons: [], reviewDueOn: null };
    case 'revoke':
      return { ...after, revocation: { reason: reason ?? '', words, on } };
    default:
      return after;
  }
}
