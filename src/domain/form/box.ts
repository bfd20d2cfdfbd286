import { evidenceKinds, type EvidenceKind } from '../evidence/kinds.ts';
import { type Field, type TableField } from './field.ts';
import { fieldsOf, sectionNames, type SectionName } from './informationForm.ts';

/** A box as reasons, faults and disputes write it: `section.field`, `table[rowId].column` or `evidence.<kind>`. */
export type Box =
  | { at: 'field'; section: SectionName; name: string; field: Field | TableField }
  | { at: 'cell'; section: SectionName; table: string; rowId: string; column: string; field: Field; in: TableField }
  | { at: 'evidence'; kind: EvidenceKind };

export const boxOf = (section: string, field: string): string => `${section}.${field}`;
export const cellOf = (table: string, rowId: string, column: string): string => `${table}[${rowId}].${column}`;
export const evidenceBox = (kind: EvidenceKind): string => `evidence.${kind}`;

/** A row's name can stand in a box's name. */
export const isRowId = (text: unknown): text is string => typeof text === 'string' && /^[\w-]{1,64}$/.test(text);

/** What a box's name points at, or nothing when the form has no such box. Whether the row exists is not asked here. */
export function findBox(name: string): Box | undefined {
  const cell = /^(\w+)\[([\w-]{1,64})\]\.(\w+)$/.exec(name);
  if (cell) return findCell(cell[1] ?? '', cell[2] ?? '', cell[3] ?? '');
  const [section = '', field = '', ...rest] = name.split('.');
  if (rest.length > 0) return undefined;
  if (section === 'evidence') return isEvidenceKind(field) ? { at: 'evidence', kind: field } : undefined;
  if (!isSectionName(section)) return undefined;
  const found = fieldsOf(section).find(([each]) => each === field)?.[1];
  return found && { at: 'field', section, name: field, field: found };
}

function findCell(table: string, rowId: string, column: string): Box | undefined {
  for (const section of sectionNames) {
    const found = fieldsOf(section).find(([name]) => name === table)?.[1];
    if (found?.kind !== 'table') continue;
    const field = Object.entries(found.columns).find(([name]) => name === column)?.[1];
    return field && { at: 'cell', section, table, rowId, column, field, in: found };
  }
  return undefined;
}

export const isSectionName = (name: string): name is SectionName => sectionNames.some((each) => each === name);
const isEvidenceKind = (name: string): name is EvidenceKind => Object.hasOwn(evidenceKinds, name);
