import { normaliseCreditCode } from '../enterprise/creditCode.ts';
import { type Kind } from './field.ts';

/** A box nobody has filled: absent, cleared, spaces only, or no choice made. */
export function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

/** A box as it is kept and compared: half-width figures without separators, trimmed words; `undefined` when blank. */
export function normalValue(kind: Kind, value: unknown): unknown {
  if (isBlank(value)) return undefined;
  if (isFigureKind(kind) && typeof value === 'number') return String(value);
  if (typeof value !== 'string') return value;
  return normalText(kind, value.replace(/\p{Surrogate}/gu, '\uFFFD')) || undefined;
}

const figureKinds = ['amount', 'signedAmount', 'average', 'count'] as const satisfies readonly Kind[];

const isFigureKind = (kind: Kind): boolean => figureKinds.some((each) => each === kind);

function normalText(kind: Kind, text: string): string {
  switch (kind) {
    case 'amount':
    case 'signedAmount':
    case 'average':
    case 'count':
      return text
        .normalize('NFKC')
        .replace(/[,\s]/g, '')
        .replace(/^[−–—]/, '-');
    case 'creditCode':
      return normaliseCreditCode(text);
    case 'phone':
      return text.normalize('NFKC').replace(/\s/g, '');
    case 'email':
    case 'rightNumber':
      return text.normalize('NFKC').trim();
    default:
      return text.trim();
  }
}
