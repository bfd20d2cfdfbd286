import { disputeAt, type Dispute, type Versions } from './dispute.ts';
import { same } from './same.ts';
import { mergeValue, namesIn, valueIn } from './values.ts';

/** A row of a table box; a deleted one is `{ rowId, deleted: true }` and stays until submission. */
export type MergeRow = { rowId: string; order?: unknown; deleted?: true } & Record<string, unknown>;

/** True for an array of rows, each with a `rowId` of its own. The empty array may be a table or not. */
export function isTable(value: unknown): value is MergeRow[] {
  if (!Array.isArray(value) || !value.every(isRow)) return false;
  return new Set(value.map(({ rowId }) => rowId)).size === value.length;
}

/** Rows as people see them: by `order`, then by `rowId`. */
export const sortRows = <Row extends { rowId: string; order?: unknown }>(rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => compare(placeOf(a), placeOf(b)) || compare(a.rowId, b.rowId));

/**
 * Merges a table row by row (S6). A row that a side doesn't have was not touched there: a deletion is written down. Sorted
 * by `order`, then `rowId`.
 */
export function mergeTable(table: string, { base = [], mine = [], theirs = [] }: Versions<MergeRow[]>) {
  const disputes: Dispute[] = [];
  const [was, here, there] = [base, mine, theirs].map((rows) => new Map(rows.map((row) => [row.rowId, row])));
  const ids = [...new Set([...base, ...mine, ...theirs].map(({ rowId }) => rowId))].sort();
  const rows = ids.flatMap((rowId) => {
    const versions = { base: was?.get(rowId), mine: here?.get(rowId), theirs: there?.get(rowId) };
    const row = mergeRow(`${table}[${rowId}]`, versions, disputes);
    return row ? [row] : [];
  });
  return { value: sortRows(rows), disputes };
}

function mergeRow(path: string, versions: Versions<MergeRow>, disputes: Dispute[]): MergeRow | undefined {
  const { base, mine, theirs } = versions;
  if (!mine || !theirs) return mine ?? theirs ?? base;
  if (mine.deleted && theirs.deleted) return { rowId: theirs.rowId, deleted: true };
  if (!mine.deleted && !theirs.deleted)
    return mergeCells(path, { base: base?.deleted ? undefined : base, mine, theirs }, disputes);
  const [live, dead] = mine.deleted ? [theirs, mine] : [mine, theirs];
  if (base?.deleted) return live;
  if (base && same(withoutOrder(live), withoutOrder(base))) return dead;
  disputes.push(disputeAt(path, versions));
  return live;
}

function mergeCells(path: string, { base, mine, theirs }: Versions<MergeRow>, disputes: Dispute[]): MergeRow {
  const cells = namesIn(base, mine, theirs).map((name) => {
    const versions = { base: valueIn(base, name), mine: valueIn(mine, name), theirs: valueIn(theirs, name) };
    const { value, disputed } = mergeValue(versions);
    const place = disputed && name === 'order' ? earlierPlace(versions) : undefined;
    if (place !== undefined) return [name, place];
    if (disputed) disputes.push(disputeAt(`${path}.${name}`, versions));
    return [name, value];
  });
  return Object.fromEntries(cells) as MergeRow;
}

/** A place in the table is no content: of two the earlier holds, on every device, and nobody is asked. */
function earlierPlace({ mine, theirs }: Versions<unknown>): string | undefined {
  if (typeof mine !== 'string' || typeof theirs !== 'string') return undefined;
  return mine < theirs ? mine : theirs;
}

const withoutOrder = (row: MergeRow): MergeRow => ({ ...row, order: null });
const placeOf = ({ order }: { order?: unknown }): string => (typeof order === 'string' ? order : '');
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const isRow = (value: unknown): value is MergeRow =>
  typeof value === 'object' && value !== null && typeof (value as { rowId?: unknown }).rowId === 'string';
