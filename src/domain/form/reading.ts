import { type Day } from '../day.ts';
import { type Section } from '../workflow/dossier.ts';
import { normalValue } from './boxValue.ts';
import { figureFault, hundredthsOf, type Hundredths } from './figure.ts';
import { type Field } from './field.ts';
import { type SectionName } from './informationForm.ts';
import { sections as form } from './informationForm.ts';

/** A form as drafts hold it, by section name; anything may still be missing. */
export type Sections = Record<string, Section>;

/** Which rules a form is read by: its evaluation year, the edition, and the legal day. */
export type Filing = { year: number; edition: string; on: Day };

/** One section, empty when nobody has opened it yet. */
export function sectionOf(sections: Sections, name: SectionName): Section {
  const section: unknown = Object.hasOwn(sections, name) ? sections[name] : undefined;
  return typeof section === 'object' && section !== null && !Array.isArray(section) ? (section as Section) : {};
}

/** What stands in a box, as it is kept and compared; `undefined` when blank. */
export function valueOf<Name extends SectionName>(
  sections: Sections,
  section: Name,
  name: keyof (typeof form)[Name]['fields'] & string
): unknown {
  const fields: Record<string, { kind: string }> = form[section].fields;
  const field = fields[name];
  return field && field.kind !== 'table'
    ? normalValue((field as Field).kind, sectionOf(sections, section)[name])
    : undefined;
}

/** A text box, `undefined` when blank or not a text. */
export function textOf<Name extends SectionName>(
  sections: Sections,
  section: Name,
  name: keyof (typeof form)[Name]['fields'] & string
): string | undefined {
  const value = valueOf(sections, section, name);
  return typeof value === 'string' ? value : undefined;
}

/** The figure in a box, `undefined` when blank or faulty: unknown is not zero. */
export function figureOf<Name extends SectionName>(
  sections: Sections,
  section: Name,
  name: keyof (typeof form)[Name]['fields'] & string
): Hundredths | undefined {
  const fields: Record<string, { kind: string }> = form[section].fields;
  return soundFigure(fields[name] as Field, sectionOf(sections, section)[name]);
}

/** The figure in one cell or box of a given field, `undefined` when blank or faulty. */
export function soundFigure(field: Pick<Field, 'kind'>, raw: unknown): Hundredths | undefined {
  const value = normalValue(field.kind, raw);
  const rules = { signed: field.kind === 'signedAmount', whole: field.kind === 'count' };
  return typeof value === 'string' && !figureFault(value, rules) ? hundredthsOf(value) : undefined;
}
