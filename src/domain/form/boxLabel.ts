import { evidenceKinds } from '../evidence/kinds.ts';
import { findBox } from './box.ts';
import { sections as rowsOfForm } from './informationForm.ts';
import { sectionOf, type Sections } from './reading.ts';
import { liveRows } from './rows.ts';

/** How a box is called in a sentence; `number` is what stands in the margin (none for evidence). */
export type BoxLabel = { number: string; label: string; section: string; sectionTitle: string };

/** The words for a box; with the form at hand a row is called by its place (6.03 知识产权第 3 项　权利人). */
export function boxLabel(name: string, form: Sections = {}): BoxLabel | undefined {
  const box = findBox(name);
  if (!box) return undefined;
  if (box.at === 'evidence')
    return { number: '', label: evidenceKinds[box.kind].label, section: 'evidence', sectionTitle: '证明材料' };
  const { ordinal, title } = rowsOfForm[box.section];
  const place = { section: box.section, sectionTitle: `${ordinal}　${title}` };
  if (box.at === 'field') return { number: box.field.number, label: box.field.label, ...place };
  const rows = liveRows(sectionOf(form, box.section)[box.table]);
  const ordinalOfRow = rows.findIndex(({ rowId }) => rowId === box.rowId) + 1;
  if (ordinalOfRow === 0) return { number: box.field.number, label: box.field.label, ...place };
  return {
    number: rowNumber(box.in.number, ordinalOfRow),
    label: `${box.in.label}第 ${ordinalOfRow} 项　${box.field.label}`,
    ...place
  };
}

/** The number of a table's row, 6.03 for the third: 序号 made into a box number. */
export const rowNumber = (table: string, ordinal: number): string => `${table}.${String(ordinal).padStart(2, '0')}`;
