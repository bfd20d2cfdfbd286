import { type Dispute } from '#domain/merge/threeWay.ts';
import { type Section } from '#domain/workflow/dossier.ts';

type Row = { rowId: string } & Record<string, unknown>;
type Disputed = { fields: Section; disputes: Dispute[] };

/** Writes the side a person chose (`field`, `table[rowId].field` or `table[rowId]`) and drops the dispute. */
export function settled({ fields, disputes }: Disputed, path: string, choice: 'mine' | 'theirs'): Disputed {
  const dispute = disputes.find((open) => open.path === path);
  if (!dispute) return { fields, disputes };
  const [, box = path, rowId, column] = /^([^[]+)(?:\[([^\]]+)\](?:\.(.+))?)?$/.exec(path) ?? [];
  const chosen = dispute[choice] ?? null;
  const value = rowId === undefined ? chosen : withCell(fields[box], rowId, column, chosen);
  return { fields: { ...fields, [box]: value }, disputes: disputes.filter((open) => open.path !== path) };
}

function withCell(table: unknown, rowId: string, column: string | undefined, chosen: unknown): unknown {
  const rows = Array.isArray(table) ? (table as Row[]) : [];
  return rows.map((row) => {
    if (row.rowId !== rowId) return row;
    return column === undefined ? ((chosen ?? { ...row, deleted: true }) as Row) : { ...row, [column]: chosen };
  });
}
