import { type FaultCode } from './field.ts';

/** `must-fix` stops the submission; `should-look` is a warning that may be right as it stands. */
export type Severity = 'must-fix' | 'should-look';

/** What people should look at again, though it may be true: real codes fail their check, real rights have odd numbers. */
const shouldLook: readonly FaultCode[] = [
  'credit-code-check',
  'right-number-format',
  'rd-over-costs',
  'rd-other-over-cap',
  'looks-like-yuan',
  'certificate-expired',
  'outside-data-year',
  'owner-differs',
  'excluded-industry'
];

export const severityOf = (code: FaultCode): Severity => (shouldLook.includes(code) ? 'should-look' : 'must-fix');
