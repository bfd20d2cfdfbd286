import { type Row } from './field.ts';

/** The rows of a table box that are not deleted, in their order; 序号 is the place in this list. */
export function liveRows(value: unknown): Row[] {
  return allRows(value)
    .filter(({ deleted }) => deleted !== true)
    .sort((a, b) => compare(a.order, b.order) || compare(a.rowId, b.rowId));
}

/** An empty row to put at the end of a table. */
export function newRow(value: unknown, rowId: string): Row {
  return { rowId, order: orderAfter(allRows(value).reduce((last, { order }) => (order > last ? order : last), '')) };
}

/** The table with one row marked as deleted; the mark stays until submission, so that a merge can see it. */
export function withoutRow(value: unknown, rowId: string): Row[] {
  return allRows(value).map((row) => (row.rowId === rowId ? { rowId, order: row.order, deleted: true } : row));
}

/** Everything in a table box that is a row; whatever else a faulty draft holds is passed over. */
function allRows(value: unknown): Row[] {
  return Array.isArray(value) ? value.filter(isRow) : [];
}

function isRow(value: unknown): value is Row {
  if (typeof value !== 'object' || value === null) return false;
  const { rowId, order } = value as Partial<Row>;
  return typeof rowId === 'string' && rowId !== '' && typeof order === 'string';
}

const digits = '0123456789abcdefghijklmnopqrstuvwxyz';

/** The next order after the last: room is left on both sides, so that a row can be put between two others. */
function orderAfter(last: string): string {
  const at = last === '' ? -1 : digits.indexOf(last.slice(-1));
  return at === -1 || at === digits.length - 1 ? `${last}i` : last.slice(0, -1) + digits.charAt(at + 1);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
