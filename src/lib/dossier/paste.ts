import { isBlank } from '#domain/form/boxValue.ts';
import { type Field, type Row, type TableField } from '#domain/form/field.ts';
import { liveRows, newRow } from '#domain/form/rows.ts';

/** A block copied from a spreadsheet, or nothing when it is one cell and the browser may paste it as always. */
export function cellsIn(text: string): string[][] | null {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  const cells = lines.map((line) => line.split('\t').map((cell) => cell.trim()));
  return cells.length > 1 || (cells[0]?.length ?? 0) > 1 ? cells : null;
}

/** A cell as the box keeps it: thousands without commas, days as YYYY-MM-DD, choices by their words. */
export function valueOfCell(field: Field, cell: string): unknown {
  const text = cell.normalize('NFKC').trim();
  if (text === '') return null;
  switch (field.kind) {
    case 'amount':
    case 'signedAmount':
    case 'average':
    case 'count':
      return text.replace(/[,\s]/g, '');
    case 'day':
      return dayIn(text) ?? text;
    case 'choice':
      return field.options?.find(({ value, label }) => value === text || label.startsWith(text))?.value ?? null;
    case 'yesNo':
      return text === '是' ? true : text === '否' ? false : null;
    default:
      return text;
  }
}

/** 2024/5/20, 2024.5.20, 2024年5月20日, 20240520. */
function dayIn(text: string): string | undefined {
  const [, year, month, day] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}

/** The boxes a column (or row) of cells goes into, from the given one on. */
export function pasteDown(
  fields: readonly (readonly [string, Field])[],
  from: string,
  cells: string[][]
): Record<string, unknown> {
  const at = fields.findIndex(([name]) => name === from);
  const values = cells.length > 1 ? cells.map((row) => row[0] ?? '') : (cells[0] ?? []);
  if (at < 0) return {};
  return Object.fromEntries(
    fields.slice(at, at + values.length).map(([name, field], index) => [name, valueOfCell(field, values[index] ?? '')])
  );
}

/** The table with a block of cells written into it from one cell on; rows that are lacking are added. */
export function pasteBlock(
  value: unknown,
  { columns, maxRows }: TableField,
  from: { rowId: string; column: string },
  cells: string[][],
  newId: () => string
): unknown[] {
  const names = Object.keys(columns);
  const left = names.indexOf(from.column);
  let table = Array.isArray(value) ? (value as Row[]) : [];
  const top = liveRows(table).findIndex(({ rowId }) => rowId === from.rowId);
  if (left < 0 || top < 0) return table;
  for (const [index, line] of cells.entries()) {
    if (top + index >= maxRows) break;
    if (top + index >= liveRows(table).length) table = [...table, newRow(table, newId())];
    const { rowId } = liveRows(table)[top + index]!;
    const written = Object.fromEntries(
      line.slice(0, names.length - left).flatMap((cell, across) => {
        const name = names[left + across]!;
        return isBlank(cell) ? [] : [[name, valueOfCell(columns[name]!, cell)]];
      })
    );
    table = table.map((row) => (row.rowId === rowId ? { ...row, ...written } : row));
  }
  return table;
}
