import { type Field } from '#domain/form/field.ts';
import { divisionWords } from './divisionWords.ts';

/** A value as a person reads it, in one line; blank is empty text. */
export function shownValue(field: Field, value: unknown, words: { yes: string; no: string }): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  const name = (one: unknown) => field.options?.find((option) => option.value === one)?.label ?? String(one);
  if (Array.isArray(value)) return value.map(name).join('、');
  if (field.kind === 'division') return divisionWords(String(value));
  return `${name(value)}${field.unit ? ` ${field.unit}` : ''}`;
}
