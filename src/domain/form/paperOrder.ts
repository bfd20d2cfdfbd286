import { findBox } from './box.ts';
import { fieldsOf, sectionNames, type SectionName } from './informationForm.ts';
import { rowKey, type RowPlaces } from './rowPlaces.ts';

/** Things that name a box, in the order in which the boxes stand on paper; a table's own comes before its rows. */
export function inPaperOrder<Thing>(
  things: readonly Thing[],
  boxOf: (thing: Thing) => string,
  rows: RowPlaces
): Thing[] {
  const placed = things.map((thing) => ({ thing, place: placeOf(boxOf(thing), rows) }));
  return placed.sort((a, b) => compare(a.place, b.place)).map(({ thing }) => thing);
}

function placeOf(name: string, rows: RowPlaces): number[] {
  const box = findBox(name);
  if (!box || box.at === 'evidence') return [sectionNames.length];
  const section = sectionNames.indexOf(box.section);
  if (box.at === 'field') return [section, placeInSection(box.section, box.name)];
  const row = rows.get(rowKey(box.table, box.rowId)) ?? rows.size;
  return [section, placeInSection(box.section, box.table), row, Object.keys(box.in.columns).indexOf(box.column)];
}

const placeInSection = (section: SectionName, name: string): number =>
  fieldsOf(section).findIndex(([each]) => each === name);

function compare(a: number[], b: number[]): number {
  const at = a.findIndex((each, index) => each !== b[index]);
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
}
