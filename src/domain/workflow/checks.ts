import { type Day } from '../day.ts';
import { type Refusal } from '../result.ts';
import { type Role } from '../roles/roles.ts';
import { revocationReasons, type RevocationReason } from './reasons.ts';
import { type Dossier, type FileRef, type ReturnReason, type Snapshot, type Status } from './dossier.ts';

/** The part of a dossier that a step is decided on; a list row and a full dossier both have it. */
export type Subject = Pick<Dossier, 'status' | 'batchId'> & { status: Status };

/** The four items of 《审核表》: 1–3 are yes/no, 4 is a problem present or none. `null` is unanswered. */
export type ReviewSheet = {
  complete: boolean | null;
  consistent: boolean | null;
  sealed: boolean | null;
  otherProblem: boolean | null;
  otherWords: string;
  reasons: ReturnReason[];
};

/** What the self-evaluation in a snapshot comes to, computed by the caller with the same rules on both sides. */
export type SelfEvaluation = {
  /** Boxes with a fault that must be mended, `section.field`. */
  faults: string[];
  qualifies: boolean | 'unknown';
  files: FileRef[];
};

/** The days of the year plan that decide. `correctionDeadline` is the last day for a corrected form. */
export type Deadlines = { opensOn: Day; closesOn: Day; correctionDeadline: Day };

/** Someone tries a step on a legal day, with what the step needs. */
export type Attempt = {
  by: Role | 'server';
  on: Day;
  deadlines: Deadlines;
  form?: Snapshot | null;
  selfEvaluation?: SelfEvaluation;
  sheet?: ReviewSheet;
  words?: string;
  revocationReason?: RevocationReason | null;
  /** The batch the act is about, for `batch`. */
  batchId?: string;
  publicity?: { start: Day; end: Day } | null;
};

/** A named obstacle: answers why a step must wait, or nothing. */
export type Check = (dossier: Subject, attempt: Attempt) => Refusal | undefined;

/** A first filing is taken from the window's first day to its last, both included. */
export const windowIsShut: Check = ({ status }, { on, deadlines }): Refusal | undefined => {
  if (status !== 'draft') return undefined;
  if (on < deadlines.opensOn) return { code: 'window-not-open', facts: { opensOn: deadlines.opensOn } };
  if (on > deadlines.closesOn) return { code: 'window-closed', facts: { closesOn: deadlines.closesOn } };
  return undefined;
};

/** A returned form may be corrected until the year plan's correction deadline. */
export const correctionIsOver: Check = ({ status }, { on, deadlines }) =>
  status === 'returned' && on > deadlines.correctionDeadline
    ? { code: 'correction-over', facts: { deadline: deadlines.correctionDeadline } }
    : undefined;

export const formIsIncomplete: Check = (_, { form, selfEvaluation }) => {
  if (!form || !selfEvaluation) return { code: 'form-incomplete', facts: { boxes: [] } };
  const { faults } = selfEvaluation;
  return faults.length > 0 ? { code: 'form-incomplete', facts: { boxes: faults.slice(0, 50) } } : undefined;
};

export const formDoesNotQualify: Check = (_, { selfEvaluation }) =>
  selfEvaluation?.qualifies === true ? undefined : { code: 'does-not-qualify' };

/** The first page, signed and sealed, goes with every submission. */
export const firstPageIsMissing: Check = (_, { selfEvaluation }) =>
  selfEvaluation?.files.some(({ box }) => box === 'firstPage') ? undefined : { code: 'first-page-missing' };

export const reviewIsIncomplete: Check = (_, { sheet }) =>
  !sheet || [sheet.complete, sheet.consistent, sheet.sealed, sheet.otherProblem].includes(null)
    ? { code: 'review-incomplete' }
    : undefined;

const findsFault = (sheet: ReviewSheet) => !sheet.complete || !sheet.consistent || !sheet.sealed || sheet.otherProblem;

export const reviewFindsFault: Check = (_, { sheet }) =>
  sheet && findsFault(sheet) ? { code: 'review-disagrees', facts: { verdict: 'return' } } : undefined;

export const reviewFindsNoFault: Check = (_, { sheet }) =>
  sheet && !findsFault(sheet) ? { code: 'review-disagrees', facts: { verdict: 'pass' } } : undefined;

/** A dossier comes back with at least one reason at a box, in words the enterprise can act on. */
export const reasonIsMissing: Check = (_, { sheet }) =>
  sheet && sheet.reasons.length > 0 && sheet.reasons.every(({ box, words }) => box !== '' && words.trim() !== '')
    ? undefined
    : { code: 'reason-needed' };

export const decisionHasNoWords: Check = (_, { words }) =>
  words && words.trim() !== '' ? undefined : { code: 'reason-needed' };

export const batchIsFrozenElsewhere: Check = ({ batchId }, attempt) =>
  batchId !== null && batchId !== attempt.batchId ? { code: 'not-in-batch', facts: { batchId } } : undefined;

export const publicityNotOpened: Check = (_, { publicity }) =>
  publicity ? undefined : { code: 'publicity-not-opened' };

/** The period ends at 24:00 of its last day; the announcement may come the day after. */
export const publicityIsRunning: Check = (_, { on, publicity }) =>
  publicity && on <= publicity.end ? { code: 'publicity-running', facts: { end: publicity.end } } : undefined;

export const revocationReasonIsMissing: Check = (_, { revocationReason, words }) =>
  revocationReason && revocationReasons.includes(revocationReason) && words && words.trim() !== ''
    ? undefined
    : { code: 'reason-needed' };

/** A draft expires only when the window has closed. */
export const windowStillRuns: Check = ({ status }, { on, deadlines }) =>
  status === 'draft' && on <= deadlines.closesOn
    ? { code: 'wrong-status', facts: { closesOn: deadlines.closesOn } }
    : undefined;

export const correctionStillRuns: Check = ({ status }, { on, deadlines }) =>
  status === 'returned' && on <= deadlines.correctionDeadline
    ? { code: 'wrong-status', facts: { deadline: deadlines.correctionDeadline } }
    : undefined;
