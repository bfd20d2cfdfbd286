import { isTable, sortRows, type MergeRow } from '#domain/merge/rows.ts';
import { type Section } from '#domain/workflow/dossier.ts';

/** Writes some boxes over a section. A table goes in row by row: rows that only lie there stay, rows given replace theirs. */
export function patched(there: Section, patch: Section): Section {
  const boxes = Object.entries(patch).map(([box, given]) => [
    box,
    isTable(given) ? withRows(there[box], given) : given
  ]);
  return { ...there, ...Object.fromEntries(boxes) };
}

function withRows(there: unknown, given: MergeRow[]): MergeRow[] {
  if (!isTable(there)) return given;
  return sortRows([...new Map([...there, ...given].map((row) => [row.rowId, row])).values()]);
}
