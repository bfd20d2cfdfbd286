import { readSnapshot } from '#domain/form/readSnapshot.ts';
import { textOf } from '#domain/form/reading.ts';
import { scoreInputOf } from '#domain/form/scoreInput.ts';
import { selfEvaluate } from '#domain/form/selfEvaluation.ts';
import { addWorkingDays } from '#domain/publicity/workingDays.ts';
import { foundingMark } from '#domain/registration/number.ts';
import { done, refused, type Refusal, type Result } from '#domain/result.ts';
import { readInput } from '#domain/scoring/exchange.ts';
import { score } from '#domain/scoring/score.ts';
import { type Snapshot } from '#domain/workflow/dossier.ts';
import { take } from '#domain/workflow/take.ts';
import { yearPlan } from '#domain/years/plans.ts';
import { type DossierHead } from '../storage/storage.ts';
import { type Case, type Decision } from './case.ts';
import { baseIsCurrent, deadlinesFor, roleOn, stepped, traceOf } from './dossierCase.ts';
import { takeFilingNumber } from './filingNumbers.ts';
import { barredForFraudUntil, isBarring, liveDossier, newDossier, whoseDossier } from './ownDossier.ts';
import { saveDossiers } from './publishDossiers.ts';
import { missingFiles } from './submittedFiles.ts';
import { submittedOn } from './submittedOn.ts';

/** A submission, first or corrected: decided on the snapshot and the files it names, once all of them are here. */
export async function decideSubmit(wish: Case): Promise<Decision> {
  const { tx, actor, intent } = wish;
  const head = await findDossier(wish);
  const role = head && roleOn(actor, head, 'submit');
  if (!head || !role) return refused('not-your-dossier');
  const base = baseIsCurrent(wish, head);
  if (!base.ok) return base;
  const form = formOf(intent.form, head);
  if (!form.ok) return form;
  const standing = await otherDossierObstacle(wish, head);
  if (standing) return { ok: false, refusal: standing };

  const on = submittedOn({ ...wish, completeAt: wish.at, completeOn: wish.today, year: head.year });
  const deadlines = deadlinesFor(head);
  if (!deadlines.ok) return deadlines;
  const selfEvaluation = selfEvaluate(form.value, intent.files, on);
  const to = take(head, 'submit', { by: role, on, deadlines: deadlines.value, form: form.value, selfEvaluation });
  if (!to.ok) return to;
  // Else the announcement could not give a number.
  const mark = foundingMark({ year: head.year, founded: head.foundedOn, submitted: on });
  if (!mark.ok) return mark;
  const missing = await missingFiles(tx, head.id, intent.files);
  if (!missing.ok) return missing;
  if (missing.value.length > 0) return { ok: 'pending', waitsFor: missing.value };

  const event = { step: 'submit', on, at: wish.at, by: actor.displayName, role };
  const after = { ...stepped(head, to.value, event), ...whatWasFiled(wish, head, form.value, on) };
  return done(async () => {
    const filingNumber = head.filingNumber ?? (await takeFilingNumber(tx, head));
    const { form: before, previousForm } = await tx.dossiers.forms(head.id);
    await saveDossiers(tx, [{ ...after, filingNumber }]);
    await tx.dossiers.saveForms(head.id, {
      form: form.value,
      previousForm: before ?? previousForm,
      files: intent.files
    });
    return traceOf(role, head, { ...after, filingNumber });
  });
}

/** The dossier as it is, or, before its first draft has come, as it would be. */
async function findDossier({ tx, actor, intent }: Case): Promise<DossierHead | undefined> {
  const known = await tx.dossiers.head(intent.subjectId);
  if (known) return known;
  const filing = whoseDossier(actor, intent.subjectId);
  return filing && newDossier(tx, filing);
}

function formOf(form: Snapshot | null, head: DossierHead): Result<Snapshot> {
  if (form?.kind !== 'informationForm') return refused('form-malformed');
  if (form.year !== head.year || form.edition !== head.edition) return refused('form-malformed', { year: head.year });
  const read = readSnapshot(form.sections, 'informationForm');
  if (!read.ok) return read;
  const code = textOf(form.sections, 'basics.creditCode');
  return code === head.creditCode ? done(form) : refused('form-malformed', { box: 'basics.creditCode' });
}

/** One dossier that stands per enterprise and year; a rejected or revoked one ends the year, fraud three years. */
async function otherDossierObstacle({ tx, today }: Case, head: DossierHead): Promise<Refusal | undefined> {
  const others = (await tx.dossiers.ofEnterprise(head.enterpriseId)).filter(({ id }) => id !== head.id);
  const barring = others.find((other) => other.year === head.year && isBarring(other));
  if (barring) return { code: 'barred-this-year', facts: { status: barring.status } };
  const fraud = others.map(barredForFraudUntil).find((until) => until !== undefined && today < until);
  if (fraud) return { code: 'barred-this-year', facts: { status: 'revoked', until: fraud } };
  const live = liveDossier(others, head.year, head.id);
  return live && { code: 'already-filed', facts: { dossierId: live.id, status: live.status } };
}

function whatWasFiled({ intent, receivedAt, at }: Case, head: DossierHead, form: Snapshot, on: string) {
  const { sections, year, edition } = form;
  const input = readInput(scoreInputOf(sections, { year, edition, on }));
  const result = input.ok ? score(input.value) : undefined;
  const plan = yearPlan(head.year);
  const due = plan.ok ? addWorkingDays(on, plan.value.review.dueWorkingDays) : plan;
  return {
    formHash: intent.formHash,
    submittedOn: on,
    receivedAt,
    completeAt: at,
    reviewDueOn: due.ok ? due.value : null,
    total: typeof result?.total === 'number' ? result.total : null,
    route: result?.route === 'score' || result?.route === 'direct' ? result.route : null,
    returnReasons: []
  };
}
