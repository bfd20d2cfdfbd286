import { evidenceKinds } from '../evidence/kinds.ts';
import { findBox } from './box.ts';
import { sections as rowsOfForm } from './informationForm.ts';
import { type Sections } from './reading.ts';
import { rowKey, rowPlaces, type RowPlaces } from './rowPlaces.ts';

/** How a box is called in a sentence; `number` is what stands in the margin (none for evidence). */
export type BoxLabel = { number: string; label: string; section: string; sectionTitle: string };

const wideSpace = '\u3000';

/** The words for a box; with the form at hand a row is called by its place (6.03, 知识产权第 3 项, 权利人). */
export const boxLabel = (name: string, form: Sections = {}): BoxLabel | undefined => labelAt(name, rowPlaces(form));

/** The same for many boxes of one form. */
export function labelAt(name: string, places: RowPlaces): BoxLabel | undefined {
  const box = findBox(name);
  if (!box) return undefined;
  if (box.at === 'evidence')
    return { number: '', label: evidenceKinds[box.kind].label, section: 'evidence', sectionTitle: '证明材料' };
  const { ordinal, title } = rowsOfForm[box.section];
  const place = { section: box.section, sectionTitle: `${ordinal}${wideSpace}${title}` };
  const { number, label } = box.field;
  const row = box.at === 'cell' ? places.get(rowKey(box.table, box.rowId)) : undefined;
  if (box.at === 'field' || row === undefined) return { number, label, ...place };
  return {
    number: `${box.in.number}.${String(row + 1).padStart(2, '0')}`,
    label: `${box.in.label}第 ${row + 1} 项${wideSpace}${label}`,
    ...place
  };
}
