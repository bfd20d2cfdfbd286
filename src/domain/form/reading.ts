import { type Day } from '../day.ts';
import { type Section } from '../workflow/dossier.ts';
import { normalValue } from './boxValue.ts';
import { type Hundredths } from '../scoring/figure.ts';
import { figureFault, hundredthsOf } from './figure.ts';
import { type Field, type Row, type TableField } from './field.ts';
import { sections as form, type SectionName } from './informationForm.ts';
import { liveRows } from './rows.ts';

/** A form as drafts hold it, by section name; anything may still be missing. */
export type Sections = Record<string, Section>;

/** Which rules a form is read by: its evaluation year, the edition, and the legal day. */
export type Filing = { year: number; edition: string; on: Day };

/** Every box outside the tables, as `section.field`. */
export type BoxName = {
  [Name in SectionName]: `${Name}.${keyof (typeof form)[Name]['fields'] & string}`;
}[SectionName];

/** One section, empty when nobody has opened it yet. */
export function sectionOf(sections: Sections, name: SectionName): Section {
  const section: unknown = Object.hasOwn(sections, name) ? sections[name] : undefined;
  return typeof section === 'object' && section !== null && !Array.isArray(section) ? (section as Section) : {};
}

/** What stands in a box, as it is kept and compared; `undefined` when blank. */
export function valueOf(sections: Sections, box: BoxName): unknown {
  const { field, raw } = rawOf(sections, box);
  return field.kind === 'table' ? undefined : normalValue(field.kind, raw);
}

/** A text box, `undefined` when blank or not a text. */
export function textOf(sections: Sections, box: BoxName): string | undefined {
  const value = valueOf(sections, box);
  return typeof value === 'string' ? value : undefined;
}

/** The figure in a box, `undefined` when blank or faulty: unknown is not zero. */
export function figureOf(sections: Sections, box: BoxName): Hundredths | undefined {
  const { field, raw } = rawOf(sections, box);
  return field.kind === 'table' ? undefined : soundFigure(field, raw);
}

/** The rows of a table that count: none while the box before it does not say that there are some. */
export function rowsOf(sections: Sections, table: 'projects' | 'rights'): Row[] {
  const section = table === 'projects' ? 'projects' : 'ip';
  const asked = valueOf(sections, table === 'projects' ? 'projects.hasProjects' : 'ip.hasRights') === true;
  return asked ? liveRows(sectionOf(sections, section)[table]) : [];
}

/** The figure in one cell or box of a given kind, `undefined` when blank or faulty. */
export function soundFigure({ kind }: Pick<Field, 'kind'>, raw: unknown): Hundredths | undefined {
  const value = normalValue(kind, raw);
  const sound =
    typeof value === 'string' && !figureFault(value, { signed: kind === 'signedAmount', whole: kind === 'count' });
  return sound ? hundredthsOf(value) : undefined;
}

function rawOf(sections: Sections, box: BoxName): { field: Field | TableField; raw: unknown } {
  const [section, name] = box.split('.') as [SectionName, string];
  const fields: Record<string, Field | TableField> = form[section].fields;
  const field = fields[name];
  if (!field) throw new Error(`no such box: ${box}`);
  return { field, raw: sectionOf(sections, section)[name] };
}
