import { done, refused, type Refusal, type Result } from '../result.ts';
import { type FormKind, type Section } from '../workflow/dossier.ts';
import { boxOf, cellOf, isRowId } from './box.ts';
import { type Field, type FormSection, type TableField } from './field.ts';
import { type Sections } from './reading.ts';
import { formsByKind } from './snapshot.ts';

/**
 * The server's first look at a snapshot: sections, boxes and JSON types the form knows, rows whole. Whether the
 * figures are sound is asked later (`faultsOf`). Anything foreign → `form-malformed` at its box.
 */
export function readSnapshot(sections: unknown, kind: FormKind = 'informationForm'): Result<Sections> {
  const form = formsByKind[kind];
  if (!isRecord(sections)) return malformed('');
  if (!form) return done(sections as Sections);
  for (const [name, values] of Object.entries(sections)) {
    const section = Object.hasOwn(form, name) ? form[name] : undefined;
    const fault = section && isRecord(values) ? faultInSection(name, section, values) : name;
    if (fault !== undefined) return malformed(fault);
  }
  return done(sections as Sections);
}

const malformed = (box: string): { ok: false; refusal: Refusal } => refused('form-malformed', { box });

function faultInSection(name: string, { fields }: FormSection, values: Section): string | undefined {
  for (const [box, value] of Object.entries(values)) {
    const field = Object.hasOwn(fields, box) ? fields[box] : undefined;
    if (!field) return boxOf(name, box);
    const fault = field.kind === 'table' ? faultInTable(name, box, field, value) : !isOfKind(field, value);
    if (fault !== false && fault !== undefined) return fault === true ? boxOf(name, box) : fault;
  }
  return undefined;
}

function faultInTable(section: string, table: string, { columns }: TableField, rows: unknown): string | undefined {
  if (rows === null) return undefined;
  if (!Array.isArray(rows)) return boxOf(section, table);
  const seen = new Set<string>();
  for (const row of rows as unknown[]) {
    if (!isRecord(row) || !isRowId(row.rowId) || seen.has(row.rowId)) return boxOf(section, table);
    const { rowId, order, ...cells } = row;
    if (typeof order !== 'string' || order.length > 200) return boxOf(section, table);
    seen.add(rowId as string);
    for (const [column, value] of Object.entries(cells)) {
      const field = Object.hasOwn(columns, column) ? columns[column] : undefined;
      if (!field || !isOfKind(field, value)) return cellOf(table, rowId as string, column);
    }
  }
  return undefined;
}

/** A cleared box is `null`; figures and days are texts. Half a character cannot be hashed. */
function isOfKind({ kind }: Field, value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (kind === 'yesNo') return typeof value === 'boolean';
  if (kind === 'choices') return Array.isArray(value) && value.every((each) => isText(each));
  return isText(value);
}

const isText = (value: unknown): boolean => typeof value === 'string' && !/\p{Surrogate}/u.test(value);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
