import { disputeAt, type Dispute, type Versions } from './dispute.ts';
import { isTable, mergeTable, type MergeRow } from './rows.ts';
import { mergeValue, namesIn, valueIn } from './values.ts';

export { type Dispute } from './dispute.ts';

/** One section of a form as it is stored: boxes by name, tables as arrays of rows with a `rowId`. */
export type Body = Record<string, unknown>;

/** The merged section, and the places where a person must choose; there `merged` holds the server's value. */
export type Merged = { merged: Body; disputes: Dispute[] };

/**
 * Merges a section box by box, a table row by row (sync.md S6). `base` is what both sides started from, nothing when that
 * is not known. The same three texts give the same answer anywhere.
 */
export function threeWay(base: Body | null | undefined, mine: Body, theirs: Body): Merged {
  const disputes: Dispute[] = [];
  const boxes = namesIn(base, mine, theirs).map((name) => {
    const versions = { base: valueIn(base, name), mine: valueIn(mine, name), theirs: valueIn(theirs, name) };
    const tables = asTables(versions);
    if (tables) {
      const table = mergeTable(name, tables);
      disputes.push(...table.disputes);
      return [name, table.value];
    }
    const { value, disputed } = mergeValue(versions);
    if (disputed) disputes.push(disputeAt(name, versions));
    return [name, value];
  });
  return { merged: Object.fromEntries(boxes) as Body, disputes };
}

/**
 * The versions as tables, if that is what they are. Null in the base is a table nobody had begun; a side that set a begun
 * table to null cleared the whole box, which is merged as one value.
 */
function asTables({ base, mine, theirs }: Versions<unknown>): Versions<MergeRow[]> | undefined {
  const begun = (side: unknown) => (base === null && side === null ? undefined : side);
  const [from, here, there] = [begun(base), begun(mine), begun(theirs)];
  const present = [from, here, there].filter((version) => version !== undefined);
  if (!present.every(isTable) || !present.some((rows) => rows.length > 0)) return undefined;
  return { base: from as MergeRow[], mine: here as MergeRow[], theirs: there as MergeRow[] };
}
