import { type FormKind, type Section, type Snapshot } from '../workflow/dossier.ts';
import { normalValue } from './boxValue.ts';
import { isAsked } from './demand.ts';
import { type Field, type FormSection, type TableField } from './field.ts';
import { sections as informationForm } from './informationForm.ts';
import { type Sections } from './reading.ts';
import { liveRows } from './rows.ts';
import { sheetForm } from './sheetForm.ts';

/** The tables of boxes by kind of form; the other kinds carry what their act needs, as it is. */
export const formsByKind: Partial<Record<FormKind, Record<string, FormSection>>> = {
  informationForm,
  reviewSheet: sheetForm
};

/**
 * What a step is decided on, and hashed: normal values of the boxes that are asked, without blanks, deleted rows or
 * anything the form does not know. The same form gives the same snapshot on every device.
 */
export function snapshotOf(kind: FormKind, edition: string, year: number, sections: Sections): Snapshot {
  const form = formsByKind[kind];
  if (!form) return { kind, edition, year, sections };
  const names = Object.keys(form);
  const kept = names.map((name) => [name, sectionSnapshot(form[name]?.fields ?? {}, sections[name] ?? {}, edition)]);
  return { kind, edition, year, sections: Object.fromEntries(kept) as Sections };
}

function sectionSnapshot(fields: Record<string, Field | TableField>, values: Section, edition: string): Section {
  const kept = Object.entries(fields).flatMap(([name, field]): [string, unknown][] => {
    if (!isAsked(fields, name, values, edition)) return [];
    if (field.kind !== 'table') return present(name, field, values[name]);
    const rows = liveRows(values[name]).map((row) => ({
      rowId: row.rowId,
      order: row.order,
      ...Object.fromEntries(
        Object.entries(field.columns).flatMap(([column, each]) => present(column, each, row[column]))
      )
    }));
    return rows.length > 0 ? [[name, rows]] : [];
  });
  return Object.fromEntries(kept);
}

function present(name: string, field: Field, raw: unknown): [string, unknown][] {
  const value = normalValue(field.kind, raw);
  return value === undefined ? [] : [[name, isTexts(value) ? [...value].sort() : value]];
}

/** Several choices have no order of their own. */
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');
