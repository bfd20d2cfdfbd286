import { type FaultCode } from './field.ts';

/** Figures are reckoned in whole hundredths (0.01 万元, 0.01 人): sums of two-decimal figures stay exact. */
export type Hundredths = number;

/** What the rules for figures have against a text, in the order of the exchange format; nothing when it is sound. */
export function figureFault(text: string, { signed = false, whole = false } = {}): FaultCode | undefined {
  const digits = signed ? text.replace(/^-/, '') : text;
  if (digits.startsWith('-')) return signed ? 'not-a-number' : 'negative';
  if (!/^(0|[1-9]\d*)(\.\d+)?$/.test(digits)) return 'not-a-number';
  const [before = '', after = ''] = digits.split('.');
  if (after.length > (whole ? 0 : 2)) return whole ? 'not-a-number' : 'too-many-decimals';
  return before.length > 10 ? 'too-large' : undefined;
}

/** The figure in a sound text. */
export function hundredthsOf(text: string): Hundredths {
  const [before = '', after = ''] = text.replace(/^-/, '').split('.');
  const size = Number(before) * 100 + Number(after.padEnd(2, '0'));
  return text.startsWith('-') && size !== 0 ? -size : size;
}

/** A figure as the exchange format writes it: `104`, `12.25`, `-0.5`. */
export function figureText(figure: Hundredths): string {
  const size = Math.abs(figure);
  const after = String(size % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${figure < 0 ? '-' : ''}${Math.floor(size / 100)}${after && `.${after}`}`;
}
