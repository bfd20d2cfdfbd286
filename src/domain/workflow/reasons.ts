/** Return reasons a reviewer picks from (policy: why forms come back). Words are in `lib/messages`. */
export const returnReasonCodes = [
  'first-page-unsigned',
  'differs-from-evidence',
  'box-empty',
  'differs-from-licence',
  'contact-unusable',
  'headcount-not-average',
  'part-timers-under-six-months',
  'ip-not-valid',
  'ip-owner',
  'ip-unrelated',
  'rd-mixed-with-production',
  'statement-differs-from-tax',
  'wrong-year',
  'assets-not-year-end',
  'wrong-jurisdiction',
  'hnte-expired',
  'scan-unreadable',
  'rd-sum',
  'unit-mix-up',
  'excluded-industry',
  'listed-abnormal',
  'other'
] as const;
export type ReturnReasonCode = (typeof returnReasonCodes)[number];

/** 撤销理由 ①–⑥ [M115, N19]. */
export const revocationReasons = [
  'no-longer-qualifies',
  'serious-fraud',
  'research-misconduct',
  'major-incident',
  'listed',
  'not-updated'
] as const;
export type RevocationReason = (typeof revocationReasons)[number];
