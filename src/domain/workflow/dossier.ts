import { type Day } from '../day.ts';

/** Every status a dossier can have (policy: process). What stops a step is a named check, never a status. */
export const statuses = [
  'draft',
  'submitted',
  'returned',
  'reviewPassed',
  'recommended',
  'batched',
  'publicized',
  'registered',
  'rejected',
  'withdrawn',
  'expired',
  'revoked'
] as const;
export type Status = (typeof statuses)[number];

/** Nothing leads out of these. */
export const terminalStatuses = ['rejected', 'withdrawn', 'expired', 'revoked'] as const satisfies readonly Status[];

/** One section of a form: boxes by name, tables by name as rows with identity. A cleared box is `null`, never absent. */
export type Section = Record<string, unknown>;

/** The canonical snapshot a step is decided on: no timestamps, no device fields. */
export type Snapshot = {
  kind: FormKind;
  edition: string;
  year: number;
  sections: Record<string, Section>;
};

/** What can be written down as a draft or carried by an intent. */
export const formKinds = [
  'informationForm',
  'reviewSheet',
  'batchList',
  'drawCommitment',
  'drawSeed',
  'revocation',
  'decision'
] as const;
export type FormKind = (typeof formKinds)[number];

/** One evidence file as an intent names it; the bytes travel apart. `size` in bytes. */
export type FileRef = { fileId: string; box: string; name: string; sha256: string; size: number; type: string };

/** One reviewer's remark at one box; `box` is `section.field`, `table[rowId].field` or `evidence.<kind>`. */
export type ReturnReason = { box: string; code: string; words: string };

/** One line of a dossier's history, newest last. */
export type HistoryEvent = {
  step: string;
  to: Status;
  on: Day;
  at: string;
  by: string;
  role: string;
  reasons?: ReturnReason[];
  words?: string;
};

/** One enterprise's application in one year, as the server holds it. */
export type Dossier = {
  id: string;
  enterpriseId: string;
  year: number;
  ordinal: number;
  edition: string;
  status: Status;
  /** Counts accepted steps; an intent states the one it was written against. */
  seq: number;
  name: string;
  creditCode: string;
  division: string;
  foundedOn: Day;
  bodyId: string;
  provinceCode: string;
  form: Snapshot | null;
  formHash: string | null;
  /** The snapshot before the present one: the second round of review shows what changed. */
  previousForm: Snapshot | null;
  files: FileRef[];
  filingNumber: string | null;
  submittedOn: Day | null;
  receivedAt: string | null;
  completeAt: string | null;
  reviewDueOn: Day | null;
  total: number | null;
  route: 'score' | 'direct' | null;
  returnReasons: ReturnReason[];
  batchId: string | null;
  number: string | null;
  registeredOn: Day | null;
  revocation: { reason: string; words: string; on: Day } | null;
  drawnIn: string | null;
  history: HistoryEvent[];
};
