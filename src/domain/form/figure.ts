import { figureRefusal, figureText as unsignedText, hundredths, type Hundredths } from '../scoring/figure.ts';
import { type FaultCode } from './field.ts';

/** What the rules for figures have against a text, in the order of the exchange format; nothing when it is sound. */
export function figureFault(text: string, { signed = false, whole = false } = {}): FaultCode | undefined {
  const refusal = figureRefusal(signed ? text.replace(/^-/, '') : text);
  if (whole && !refusal && text.includes('.')) return 'not-a-number';
  switch (refusal) {
    case 'negative':
      return signed ? 'not-a-number' : 'negative';
    case 'too-many-decimals':
      return whole ? 'not-a-number' : refusal;
    case 'too-large':
      return refusal;
    case undefined:
      return undefined;
    default:
      return 'not-a-number';
  }
}

/** The figure in a sound text, with its sign. */
export function hundredthsOf(text: string): Hundredths {
  const size = hundredths(text.replace(/^-/, ''));
  return text.startsWith('-') && size !== 0 ? -size : size;
}

/** A figure as the exchange format writes it, with a sign where it has one: `104`, `12.25`, `-0.5`. */
export const figureText = (figure: Hundredths): string => `${figure < 0 ? '-' : ''}${unsignedText(Math.abs(figure))}`;
