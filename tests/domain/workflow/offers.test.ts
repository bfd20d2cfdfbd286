import fc from 'fast-check';
import { expect, it } from 'vitest';
import { roles } from '#domain/roles/roles.ts';
import { type Attempt, type ReviewSheet } from '#domain/workflow/checks.ts';
import { statuses } from '#domain/workflow/dossier.ts';
import { revocationReasons } from '#domain/workflow/reasons.ts';
import { stepNames, type StepName } from '#domain/workflow/steps.ts';
import { openSteps, stepsInSight, take } from '#domain/workflow/take.ts';
import { deadlines, policy, soundAttempt } from './policyTable.ts';

const tick = fc.constantFrom(true, false, null);
const sheet: fc.Arbitrary<ReviewSheet> = fc.record({
  complete: tick,
  consistent: tick,
  sealed: tick,
  otherProblem: tick,
  otherWords: fc.string(),
  reasons: fc.array(
    fc.record({
      box: fc.constantFrom('', 'basics.name'),
      code: fc.constant('other'),
      words: fc.constantFrom('', '见证')
    }),
    { maxLength: 2 }
  )
});
const soundSubmit = soundAttempt('submit', 'enterprise', 'draft');
const attempt: fc.Arbitrary<Attempt> = fc.record(
  {
    by: fc.constantFrom(...roles, 'server' as const),
    on: fc.constantFrom(
      '2026-05-31',
      '2026-06-01',
      '2026-07-14',
      '2026-08-31',
      '2026-09-01',
      '2026-09-24',
      '2026-09-25'
    ),
    deadlines: fc.constant(deadlines),
    form: fc.constantFrom(null, soundSubmit.form ?? null),
    selfEvaluation: fc.record({
      faults: fc.constantFrom([], [], ['basics.name']),
      qualifies: fc.constantFrom(true, true, false, 'unknown' as const),
      files: fc.constantFrom([], soundSubmit.selfEvaluation!.files)
    }),
    sheet,
    words: fc.constantFrom('', ' ', '核查属实'),
    revocationReason: fc.constantFrom(null, ...revocationReasons),
    batchId: fc.constantFrom('b1', 'b2'),
    publicity: fc.constantFrom(null, { start: '2026-07-01', end: '2026-07-14' })
  },
  { requiredKeys: ['by', 'on', 'deadlines'] }
);
const subject = fc.record({ status: fc.constantFrom(...statuses), batchId: fc.constantFrom(null, 'b1', 'b2') });

/** What each step needs beside role and status, said once more in other words than `checks.ts` uses. */
const needs: Record<StepName, (a: Attempt, s: { status: string; batchId: string | null }) => boolean> = {
  submit: (a, { status }) =>
    (status === 'draft' ? a.on >= '2026-06-01' && a.on <= '2026-08-31' : a.on <= '2026-09-24') &&
    !!a.form &&
    a.selfEvaluation?.faults.length === 0 &&
    a.selfEvaluation.qualifies === true &&
    a.selfEvaluation.files.length === 1,
  return: (a) =>
    answered(a) && !isClean(a) && a.sheet!.reasons.length > 0 && a.sheet!.reasons.every((r) => r.box && r.words),
  passReview: (a) => answered(a) && isClean(a),
  recommend: () => true,
  sendBack: (a) => a.words === '核查属实',
  batch: (a, { batchId }) => batchId === null || batchId === a.batchId,
  publicize: () => true,
  register: (a) => !!a.publicity && a.on > '2026-07-14',
  reject: (a) => a.words === '核查属实',
  withdraw: () => true,
  expire: (a, { status }) => a.on > (status === 'draft' ? '2026-08-31' : '2026-09-24'),
  revoke: (a) => !!a.revocationReason && a.words === '核查属实'
};
const ticks = ({ sheet: s }: Attempt) => [s?.complete, s?.consistent, s?.sealed, s?.otherProblem];
const answered = (a: Attempt) => ticks(a).every((each) => typeof each === 'boolean');
const isClean = (a: Attempt) => JSON.stringify(ticks(a)) === '[true,true,true,false]';

it('offers on screen exactly what the server would take', () => {
  fc.assert(
    fc.property(subject, attempt, (dossier, tried) => {
      const allowed = policy.filter(
        ({ step, from, who }) => from.includes(dossier.status) && who.includes(tried.by) && needs[step](tried, dossier)
      );
      const taken = stepNames.filter((name) => take(dossier, name, tried).ok);
      expect(openSteps(dossier, tried)).toEqual(taken);
      expect([...taken].sort()).toEqual(allowed.map(({ step }) => step).sort());
      if (tried.by !== 'server') expect(stepsInSight(dossier.status, tried.by)).toEqual(expect.arrayContaining(taken));
    }),
    { numRuns: 3000 }
  );
});
