import { between, isOrder } from '../merge/order.ts';
import { sortRows } from '../merge/rows.ts';
import { type Row } from './field.ts';

/** The rows of a table box that are not deleted, in their order; 序号 is the place in this list. */
export function liveRows(value: unknown): Row[] {
  const live = allRows(value).filter(({ deleted }) => deleted !== true);
  return sortRows(live.map((row) => ({ ...row, order: typeof row.order === 'string' ? row.order : '' })));
}

/** An empty row to put at the end of a table. */
export function newRow(value: unknown, rowId: string): Row {
  const orders = liveRows(value).map(({ order }) => order);
  return { rowId, order: between(orders.filter(isOrder).at(-1)) };
}

/** The table with one row marked as deleted; the mark stays until submission, so that a merge can see it. */
export function withoutRow(value: unknown, rowId: string): unknown[] {
  return allRows(value).map((row) => (row.rowId === rowId ? { rowId, deleted: true } : row));
}

type MaybeRow = { rowId: string; order?: unknown; deleted?: true } & Record<string, unknown>;

/** Everything in a table box that is a row; whatever else a faulty draft holds is passed over. */
function allRows(value: unknown): MaybeRow[] {
  return Array.isArray(value) ? value.filter(isRow) : [];
}

function isRow(value: unknown): value is MaybeRow {
  if (typeof value !== 'object' || value === null) return false;
  const { rowId } = value as { rowId?: unknown };
  return typeof rowId === 'string' && rowId !== '';
}
