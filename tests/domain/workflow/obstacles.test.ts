import { describe, expect, test } from 'vitest';
import { type Attempt, type ReviewSheet, type Subject } from '#domain/workflow/checks.ts';
import { type Status } from '#domain/workflow/dossier.ts';
import { type StepName } from '#domain/workflow/steps.ts';
import { obstacle } from '#domain/workflow/take.ts';
import { cleanSheet, deadlines, faultySheet, policy, soundAttempt } from './policyTable.ts';

const in_ = (status: Subject['status'], batchId: string | null = null): Subject => ({ status, batchId });

/** A sound attempt by the right party, with something changed. */
function tried(step: StepName, subject: Subject, change: Partial<Attempt>) {
  const by = policy.find((row) => row.step === step)?.who[0] ?? 'server';
  return obstacle(subject, step, { ...soundAttempt(step, by, subject.status), ...change });
}

const reason = faultySheet.reasons[0]!;
const evaluation = soundAttempt('submit', 'enterprise', 'draft').selfEvaluation!;

describe('what stops a submission', () => {
  test.each([
    ['draft', { on: '2026-05-31' }, 'window-not-open', 'the day before the window'],
    ['draft', { on: '2026-06-01' }, undefined, 'its first day counts'],
    ['draft', { on: '2026-08-31' }, undefined, 'its last day counts to its end'],
    ['draft', { on: '2026-09-01' }, 'window-closed', 'the day after'],
    ['returned', { on: '2026-09-01' }, undefined, 'a returned form is not bound by the window'],
    ['returned', { on: '2026-09-24' }, undefined, 'the correction deadline counts to its end'],
    ['returned', { on: '2026-09-25' }, 'correction-over', 'the day after'],
    ['draft', { form: null }, 'form-incomplete', 'no snapshot'],
    ['draft', { selfEvaluation: undefined }, 'form-incomplete', 'nobody evaluated it'],
    ['draft', { selfEvaluation: { ...evaluation, faults: ['a.b'] } }, 'form-incomplete', 'a box to fix'],
    ['draft', { selfEvaluation: { ...evaluation, qualifies: false } }, 'does-not-qualify', 'does not qualify'],
    ['draft', { selfEvaluation: { ...evaluation, qualifies: 'unknown' } }, 'does-not-qualify', 'unknown is not yes'],
    ['draft', { selfEvaluation: { ...evaluation, files: [] } }, 'first-page-missing', 'no signed first page']
  ] as [Status, Partial<Attempt>, string | undefined, string][])('%s %j → %s: %s', (status, change, code) => {
    expect(tried('submit', in_(status), change)?.code).toBe(code);
  });

  test('names at most fifty boxes', () => {
    const faults = Array.from({ length: 80 }, (_, at) => `people.box${at}`);
    const refusal = tried('submit', in_('draft'), { selfEvaluation: { ...evaluation, faults } });
    expect(refusal?.facts?.boxes).toEqual(faults.slice(0, 50));
  });
});

describe('what stops a review', () => {
  test.each(['complete', 'consistent', 'sealed', 'otherProblem'] as const)('%s unanswered', (item) => {
    const sheet = { ...cleanSheet, [item]: null };
    expect(tried('passReview', in_('submitted'), { sheet })?.code).toBe('review-incomplete');
    expect(tried('return', in_('submitted'), { sheet })?.code).toBe('review-incomplete');
  });

  test.each([
    [{ complete: false }, 'an incomplete form'],
    [{ consistent: false }, 'figures that differ'],
    [{ sealed: false }, 'no seal'],
    [{ otherProblem: true }, 'another problem']
  ] as [Partial<ReviewSheet>, string][])('%j cannot pass: %s', (change) => {
    const sheet = { ...cleanSheet, ...change };
    expect(tried('passReview', in_('submitted'), { sheet })).toMatchObject({
      code: 'review-disagrees',
      facts: { verdict: 'return' }
    });
    expect(tried('return', in_('submitted'), { sheet: { ...sheet, reasons: [reason] } })).toBeUndefined();
  });

  test('a clean sheet cannot be returned', () => {
    const sheet = { ...cleanSheet, reasons: [reason] };
    expect(tried('return', in_('submitted'), { sheet })).toMatchObject({
      code: 'review-disagrees',
      facts: { verdict: 'pass' }
    });
  });

  test.each([
    [[], 'no reason at all'],
    [[{ ...reason, words: ' ' }], 'a reason without words'],
    [[{ ...reason, box: '' }], 'a reason that points nowhere'],
    [[reason, { ...reason, words: '' }], 'one of two without words']
  ])('a return with %j is stopped: %s', (reasons) => {
    expect(tried('return', in_('submitted'), { sheet: { ...faultySheet, reasons } })?.code).toBe('reason-needed');
  });

  test.each(['return', 'passReview'] as const)('%s without a sheet', (step) => {
    expect(tried(step, in_('submitted'), { sheet: undefined })?.code).toBe('review-incomplete');
  });
});

describe('what stops the province', () => {
  test.each([
    ['sendBack', in_('recommended'), { words: '  ' }, 'reason-needed', 'back to the body, but why'],
    ['reject', in_('publicized'), { words: undefined }, 'reason-needed', 'rejected, but why'],
    ['batch', in_('recommended', 'b2'), { batchId: 'b1' }, 'not-in-batch', 'frozen in another batch'],
    ['batch', in_('recommended', 'b1'), { batchId: 'b1' }, undefined, 'frozen in this one'],
    ['register', in_('publicized'), { publicity: null }, 'publicity-not-opened', 'nothing published'],
    ['register', in_('publicized'), { on: '2026-07-14' }, 'publicity-running', 'the last day runs to its end'],
    ['register', in_('publicized'), { on: '2026-07-15' }, undefined, 'the day after'],
    ['revoke', in_('registered'), { revocationReason: null }, 'reason-needed', 'no reason of ①–⑥'],
    ['revoke', in_('registered'), { revocationReason: 'because' as never }, 'reason-needed', 'a reason of nobody'],
    ['revoke', in_('registered'), { words: '' }, 'reason-needed', 'no words']
  ] as [StepName, Subject, Partial<Attempt>, string | undefined, string][])(
    '%s %j %j → %s: %s',
    (step, subject, change, code) => {
      expect(tried(step, subject, change)?.code).toBe(code);
    }
  );
});

describe('what stops the calendar', () => {
  test.each([
    ['draft', '2026-08-31', 'wrong-status', 'a draft lives to the end of the window'],
    ['draft', '2026-09-01', undefined, 'and expires the day after'],
    ['returned', '2026-09-24', 'wrong-status', 'a returned form to the correction deadline'],
    ['returned', '2026-09-25', undefined, 'and expires the day after']
  ] as [Status, string, string | undefined, string][])('%s on %s → %s: %s', (status, on, code) => {
    expect(tried('expire', in_(status), { on })?.code).toBe(code);
  });

  test('never touches what is submitted or later', () => {
    for (const status of ['submitted', 'reviewPassed', 'recommended', 'batched', 'publicized', 'registered'] as const)
      expect(tried('expire', in_(status), { on: '2027-01-01' })?.code).toBe('wrong-status');
  });
});

test('the deadlines of these tests are in order', () => {
  expect([deadlines.opensOn, deadlines.closesOn, deadlines.correctionDeadline]).toEqual(
    Object.values(deadlines).sort()
  );
});
