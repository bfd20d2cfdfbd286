import { type Dispute } from '#domain/merge/threeWay.ts';
import { isTable, type MergeRow } from '#domain/merge/rows.ts';
import { type Section } from '#domain/workflow/dossier.ts';

type Disputed = { fields: Section; disputes: Dispute[] };

/** Writes the side a person chose and drops the dispute; a box of a row that is gone stays gone. */
export function settled({ fields, disputes }: Disputed, path: string, choice: 'mine' | 'theirs'): Disputed {
  const chosen = disputes.filter((dispute) => dispute.path === path);
  return {
    fields: chosen.reduce((section, dispute) => withChoice(section, path, dispute[choice] ?? null), fields),
    disputes: disputes.filter((dispute) => dispute.path !== path)
  };
}

/** `path` is `field`, `table[rowId].field`, or `table[rowId]` where one side deleted the row. */
function withChoice(fields: Section, path: string, value: unknown): Section {
  const [, box = path, rowId, column] = /^([^[\]]+)(?:\[(.+)\](?:\.([^[\]]+))?)?$/.exec(path) ?? [];
  if (rowId === undefined) return { ...fields, [box]: value };
  const rows = fields[box];
  if (!isTable(rows)) return fields;
  return { ...fields, [box]: rows.map((row) => (row.rowId === rowId ? withCell(row, column, value) : row)) };
}

function withCell(row: MergeRow, column: string | undefined, value: unknown): MergeRow {
  if (column === undefined) return (value ?? row) as MergeRow;
  return row.deleted ? row : { ...row, [column]: value };
}
