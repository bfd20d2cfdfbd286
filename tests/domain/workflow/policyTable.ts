import { type Role } from '#domain/roles/roles.ts';
import { type Attempt, type ReviewSheet } from '#domain/workflow/checks.ts';
import { type Status } from '#domain/workflow/dossier.ts';
import { type StepName } from '#domain/workflow/steps.ts';

/** Policy §3 (Steps), copied out by hand from the text, so that a slip in `steps.ts` does not repeat here. */
export const policy: { step: StepName; from: Status[]; to: Status; who: (Role | 'server')[] }[] = [
  { step: 'submit', from: ['draft', 'returned'], to: 'submitted', who: ['enterprise', 'clerk'] },
  { step: 'return', from: ['submitted'], to: 'returned', who: ['reviewer'] },
  { step: 'passReview', from: ['submitted'], to: 'reviewPassed', who: ['reviewer'] },
  { step: 'recommend', from: ['reviewPassed'], to: 'recommended', who: ['reviewer'] },
  { step: 'sendBack', from: ['recommended'], to: 'submitted', who: ['province'] },
  { step: 'batch', from: ['recommended'], to: 'batched', who: ['province'] },
  { step: 'publicize', from: ['batched'], to: 'publicized', who: ['province'] },
  { step: 'register', from: ['publicized'], to: 'registered', who: ['province'] },
  {
    step: 'reject',
    from: ['submitted', 'reviewPassed', 'recommended', 'publicized'],
    to: 'rejected',
    who: ['province']
  },
  { step: 'withdraw', from: ['draft', 'submitted', 'returned'], to: 'withdrawn', who: ['enterprise'] },
  { step: 'expire', from: ['draft', 'returned'], to: 'expired', who: ['server'] },
  { step: 'revoke', from: ['registered'], to: 'revoked', who: ['province'] }
];

export const deadlines = { opensOn: '2026-06-01', closesOn: '2026-08-31', correctionDeadline: '2026-09-24' };

export const cleanSheet: ReviewSheet = {
  complete: true,
  consistent: true,
  sealed: true,
  otherProblem: false,
  otherWords: '',
  reasons: []
};

export const faultySheet: ReviewSheet = {
  ...cleanSheet,
  consistent: false,
  reasons: [{ box: 'finances.totalAssets', code: 'differs-from-evidence', words: '与资产负债表不符' }]
};

const firstPage = {
  fileId: 'f1',
  box: 'firstPage',
  name: '首页.pdf',
  sha256: '0'.repeat(64),
  size: 1,
  type: 'application/pdf'
};

/** An attempt at a step with everything its checks ask for, on a day on which it may be done. */
export function soundAttempt(step: StepName, by: Role | 'server', status: Status): Attempt {
  const common: Attempt = { by, on: '2026-07-01', deadlines };
  switch (step) {
    case 'submit':
      return {
        ...common,
        form: { kind: 'informationForm', edition: '2022', year: 2026, sections: {} },
        selfEvaluation: { faults: [], qualifies: true, files: [firstPage] }
      };
    case 'return':
      return { ...common, sheet: faultySheet };
    case 'passReview':
      return { ...common, sheet: cleanSheet };
    case 'sendBack':
    case 'reject':
      return { ...common, words: '实地核查未通过' };
    case 'batch':
      return { ...common, batchId: 'b1' };
    case 'register':
      return { ...common, on: '2026-07-15', publicity: { start: '2026-07-01', end: '2026-07-14' } };
    case 'expire':
      return { ...common, on: status === 'draft' ? '2026-09-01' : '2026-09-25' };
    case 'revoke':
      return { ...common, revocationReason: 'serious-fraud', words: '核查属实' };
    default:
      return common;
  }
}
