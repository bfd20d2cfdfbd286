/** A row of a table box; a deleted one is `{ rowId, deleted: true }` and stays until submission. */
export type MergeRow = { rowId: string; order?: unknown; deleted?: true } & Record<string, unknown>;

/** True for an array of rows, each with its own `rowId`. The empty array may be a table or not. */
export function isTable(value: unknown): value is MergeRow[] {
  if (!Array.isArray(value) || !value.every(isRow)) return false;
  return new Set(value.map(({ rowId }) => rowId)).size === value.length;
}

/** Rows as people see them: by `order`, then by `rowId`; deleted rows, which have no order, first. */
export function sortRows<Row extends MergeRow>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => compare(placeOf(a), placeOf(b)) || compare(a.rowId, b.rowId));
}

/** True for two values that are the same JSON; the order of keys does not matter, the order of elements does. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b) || (a === 0 && b === 0)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [inA, inB] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return inA.length === inB.size && inA.every(([key, value]) => inB.has(key) && same(value, inB.get(key)));
}

const isRow = (value: unknown): value is MergeRow =>
  typeof value === 'object' && value !== null && typeof (value as { rowId?: unknown }).rowId === 'string';
const placeOf = ({ order }: MergeRow): string => (typeof order === 'string' ? order : '');
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
