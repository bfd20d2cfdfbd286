/** How a box is typed, checked and printed. Amounts are strings in 万元 with at most two decimals. */
export type Kind =
  | 'text'
  | 'longText'
  | 'day'
  | 'amount'
  | 'signedAmount'
  | 'average'
  | 'count'
  | 'yesNo'
  | 'choice'
  | 'choices'
  | 'division'
  | 'industry'
  | 'techField'
  | 'creditCode'
  | 'phone'
  | 'email'
  | 'rightNumber';

/** One box on the paper form. Screen, checks, print and store all read these rows. */
export type Field = {
  /** The number in the margin, e.g. `4.10`; returns, errors and evidence speak in it. */
  number: string;
  label: string;
  kind: Kind;
  unit?: '万元' | '人' | '年' | '项' | '位';
  /** Where on the official form the box is found; `°` marks our own reading. */
  source: string;
  required: boolean;
  /** Asked, and then required, only when another box of the same section is (or, with several choices, holds) one of these. */
  requiredWhen?: { field: string; is: readonly unknown[] };
  /** Asked only under these editions; in the others the box does not exist. */
  editions?: readonly string[];
  options?: readonly { value: string; label: string }[];
  /** Evidence kinds that prove the box. */
  evidence?: readonly string[];
  maxLength?: number;
};

/** A table on the form: rows `{ rowId, order, … }`, 序号 derived from the order. */
export type TableField = {
  number: string;
  label: string;
  kind: 'table';
  source: string;
  required: boolean;
  /** As with a box: asked, and then in need of a row, only when that box says so. */
  requiredWhen?: Field['requiredWhen'];
  columns: Record<string, Field>;
  maxRows: number;
};

/** One 表 of the form: one page of the screen, one draft document. */
export type FormSection = {
  /** 表四 */
  ordinal: string;
  title: string;
  fields: Record<string, Field | TableField>;
};

/** A row of a table box. A deletion is kept until submission. */
export type Row = { rowId: string; order: string; deleted?: true } & Record<string, unknown>;

/** Something wrong at a box: found on the device while typing and again at the server. */
export type Fault = { box: string; section: string; code: FaultCode; facts?: Record<string, string | number> };

/** Codes of faults at boxes; words in `lib/messages`. `severity` follows from the code. */
export const faultCodes = [
  'required',
  'not-a-number',
  'negative',
  'too-many-decimals',
  'too-large',
  'not-a-date',
  'date-in-future',
  'not-allowed',
  'too-long',
  'not-a-phone',
  'not-an-email',
  'credit-code-length',
  'credit-code-alphabet',
  'credit-code-check',
  'right-number-format',
  'science-staff-over-employees',
  'founded-after',
  'total-negative',
  'rd-over-costs',
  'rd-sum-differs',
  'rd-other-over-cap',
  'looks-like-yuan',
  'too-many-rows',
  'evidence-missing',
  'certificate-expired',
  'duplicate',
  'ends-before-start',
  'outside-data-year',
  'owner-differs',
  'excluded-industry'
] as const;
export type FaultCode = (typeof faultCodes)[number];
