import { isDay } from '../day.ts';
import { creditCodeFault } from '../enterprise/creditCode.ts';
import { type Hundredths } from '../scoring/figure.ts';
import { figureFault, figureText, hundredthsOf } from './figure.ts';
import { type Fault, type Field } from './field.ts';

/** What is wrong at one box, before one knows which box it is. */
export type Finding = Pick<Fault, 'code' | 'facts'>;

/** The lengths of texts without a limit of their own. */
const usualLength = { text: 100, longText: 2000, phone: 30, email: 100, rightNumber: 40, techField: 60 };

/** More than ten times the limit of the Measure (2亿元) is not a small enterprise's figure: 元 was meant. */
const implausible: Hundredths = 200_000_00;

/** What is wrong with a value that is not blank, by the kind of its box alone; `value` is normal (`normalValue`). */
export function faultOfValue(field: Field, value: unknown): Finding | undefined {
  switch (field.kind) {
    case 'yesNo':
      return typeof value === 'boolean' ? undefined : { code: 'not-allowed' };
    case 'choices':
      return faultOfChoices(field, value);
    case 'choice':
      return optionOf(field, value) ? undefined : { code: 'not-allowed' };
    case 'amount':
    case 'signedAmount':
    case 'average':
    case 'count':
      return faultOfFigure(field.kind, value);
    case 'day':
      return isDay(value) ? undefined : { code: 'not-a-date' };
    default:
      return typeof value === 'string' ? faultOfText(field, value) : { code: 'not-allowed' };
  }
}

function faultOfText(field: Field, text: string): Finding | undefined {
  switch (field.kind) {
    case 'division':
      return /^\d{6}$/.test(text) ? undefined : { code: 'not-allowed' };
    case 'industry':
      return /^[A-T]\d{2,4}$/.test(text) ? undefined : { code: 'not-allowed' };
    case 'creditCode':
      return faultOfCreditCode(text);
    case 'phone':
      return tooLong(text, usualLength.phone) ?? (isPhone(text) ? undefined : { code: 'not-a-phone' });
    case 'email':
      return tooLong(text, usualLength.email) ?? (isEmail(text) ? undefined : { code: 'not-an-email' });
    case 'text':
    case 'longText':
    case 'techField':
    case 'rightNumber':
      return tooLong(text, field.maxLength ?? usualLength[field.kind]);
    default:
      return { code: 'not-allowed' };
  }
}

function faultOfFigure(kind: 'amount' | 'signedAmount' | 'average' | 'count', value: unknown): Finding | undefined {
  if (typeof value !== 'string') return { code: 'not-a-number' };
  const code = figureFault(value, { signed: kind === 'signedAmount', whole: kind === 'count' });
  if (code) return { code };
  if (kind === 'average' || kind === 'count') return undefined;
  const amount = hundredthsOf(value);
  return Math.abs(amount) > implausible
    ? { code: 'looks-like-yuan', facts: { figure: value, suggestion: figureText(Math.round(amount / 10_000)) } }
    : undefined;
}

function faultOfChoices(field: Field, value: unknown): Finding | undefined {
  const sound = Array.isArray(value) && value.every((each) => optionOf(field, each));
  return sound && new Set(value).size === value.length ? undefined : { code: 'not-allowed' };
}

function faultOfCreditCode(code: string): Finding | undefined {
  switch (creditCodeFault(code)) {
    case null:
      return undefined;
    case 'length':
      return { code: 'credit-code-length', facts: { length: [...code].length } };
    case 'alphabet':
      return { code: 'credit-code-alphabet' };
    case 'check-digit':
    case 'organisation-check':
      return { code: 'credit-code-check' };
  }
}

const optionOf = (field: Field, value: unknown) => field.options?.find((option) => option.value === value);

function tooLong(text: string, most: number): Finding | undefined {
  const length = [...text].length;
  return length > most ? { code: 'too-long', facts: { length, most } } : undefined;
}

/** A mainland mobile, a landline with its area code, or a 400 line; hyphens are allowed. */
function isPhone(text: string): boolean {
  const digits = text.replace(/-/g, '');
  return /^(\+?86)?1[3-9]\d{9}$/.test(digits) || /^0\d{9,11}$/.test(digits) || /^400\d{7}$/.test(digits);
}

const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text);
