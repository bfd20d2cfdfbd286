import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortRows, type MergeRow } from '#domain/merge/rows.ts';
import { same } from '#domain/merge/same.ts';
import { threeWay, type Body } from '#domain/merge/threeWay.ts';

const names = ['name', 'revenue', 'quarters', 'projects', 'rights'] as const;
const tables = ['projects', 'rights'];
const aValue = fc.oneof(
  fc.constantFrom('', '甲', '乙', '59.99', 0, 1, true, null),
  fc.array(fc.constantFrom('1', '2', null), { maxLength: 3 })
);
const aRow = fc.record(
  { order: fc.constantFrom('A', 'V', 'W', 'z1'), name: aValue, cost: aValue },
  { requiredKeys: ['order'] }
);
const aTable = fc
  .dictionary(fc.constantFrom('r1', 'r2', 'r3', 'r4'), fc.option(aRow))
  .map((rows) => sortRows(Object.entries(rows).map(([rowId, row]) => asRow(rowId, row))));
const aBody: fc.Arbitrary<Body> = fc.record(
  { name: aValue, revenue: aValue, quarters: aValue, projects: aTable, rights: aTable },
  { requiredKeys: [] }
);

const asRow = (rowId: string, row: object | null): MergeRow => (row ? { ...row, rowId } : { rowId, deleted: true });

/** What a person can make of a section: boxes are set or cleared, rows added, edited, moved or deleted, nothing vanishes. */
function edited(base: Body, edits: Body): Body {
  const boxes = Object.entries({ ...base, ...edits }).map(([name]) => {
    if (!tables.includes(name)) return [name, name in edits ? edits[name] : base[name]];
    const rows = new Map(((base[name] ?? []) as MergeRow[]).map((row) => [row.rowId, row]));
    for (const row of (edits[name] ?? []) as MergeRow[])
      rows.set(row.rowId, row.deleted ? row : { ...(rows.get(row.rowId)?.deleted ? {} : rows.get(row.rowId)), ...row });
    return [name, sortRows([...rows.values()])];
  });
  return Object.fromEntries(boxes) as Body;
}

const threeTexts = fc
  .tuple(aBody, aBody, aBody)
  .map(([base, mine, theirs]) => ({ base, mine: edited(base, mine), theirs: edited(base, theirs) }));
const withOrWithoutBase = fc.oneof(
  threeTexts,
  fc.tuple(aBody, aBody).map(([mine, theirs]) => ({ base: null, mine, theirs }))
);

const paths = (from: { disputes: { path: string }[] }) => from.disputes.map(({ path }) => path).sort();
const runs = { numRuns: 2000 };

it('S6 takes the other side when one did not change', () => {
  fc.assert(
    fc.property(threeTexts, ({ base, mine }) => {
      expect(threeWay(base, mine, base)).toEqual({ merged: mine, disputes: [] });
      expect(threeWay(base, base, mine)).toEqual({ merged: mine, disputes: [] });
    }),
    runs
  );
});

it('S6 is done once it is done: merging the answer again changes nothing', () => {
  fc.assert(
    fc.property(withOrWithoutBase, ({ base, mine, theirs }) => {
      const { merged } = threeWay(base, mine, theirs);
      expect(threeWay(base, merged, merged)).toEqual({ merged, disputes: [] });
      expect(threeWay(theirs, merged, theirs)).toEqual({ merged, disputes: [] });
    }),
    runs
  );
});

it('S6 disputes the same places on both devices and agrees everywhere else', () => {
  fc.assert(
    fc.property(withOrWithoutBase, ({ base, mine, theirs }) => {
      const [here, there] = [threeWay(base, mine, theirs), threeWay(base, theirs, mine)];
      expect(paths(here)).toEqual(paths(there));
      const open = new Set(paths(here));
      expect(undisputed(here.merged, open)).toEqual(undisputed(there.merged, open));
    }),
    runs
  );
});

it('S6 loses no edit: what a side changed is in the answer or in a dispute', () => {
  fc.assert(
    fc.property(withOrWithoutBase, ({ base, mine, theirs }) => {
      const { merged, disputes } = threeWay(base, mine, theirs);
      const told = new Map(disputes.map((dispute) => [dispute.path, dispute]));
      const answer = cellsOf(merged);
      const started = cellsOf(base ?? {});
      for (const [side, body] of [
        ['mine', mine],
        ['theirs', theirs]
      ] as const)
        for (const [path, value] of cellsOf(body)) {
          const kept = answer.has(path) && same(answer.get(path), value);
          const untouched = started.has(path) && same(started.get(path), value);
          const row = path.replace(/\].*$/, ']');
          const disputed = told.has(row) || (told.has(path) && same(told.get(path)?.[side], value));
          expect({
            side,
            path,
            safe: kept || untouched || disputed || path.endsWith('.order')
          }).toEqual({ side, path, safe: true });
        }
    }),
    runs
  );
});

it('S6 keeps every row of every version, each once, sorted', () => {
  fc.assert(
    fc.property(withOrWithoutBase, ({ base, mine, theirs }) => {
      const { merged } = threeWay(base, mine, theirs);
      for (const table of tables) {
        const idsIn = (body: Body | null) => ((body?.[table] ?? []) as MergeRow[]).map(({ rowId }) => rowId);
        const expected = [...new Set([base, mine, theirs].flatMap(idsIn))].sort();
        expect(idsIn(merged).sort()).toEqual(expected);
        expect(merged[table] ?? []).toEqual(sortRows((merged[table] ?? []) as MergeRow[]));
      }
    }),
    runs
  );
});

it('S6 reports each place once, with two versions that differ', () => {
  fc.assert(
    fc.property(withOrWithoutBase, ({ base, mine, theirs }) => {
      const { disputes } = threeWay(base, mine, theirs);
      expect(new Set(paths({ disputes })).size).toBe(disputes.length);
      for (const dispute of disputes) {
        expect(same(dispute.mine, dispute.theirs)).toBe(false);
        expect(same(dispute.mine, dispute.base)).toBe(false);
        expect(same(dispute.theirs, dispute.base)).toBe(false);
      }
    }),
    runs
  );
});

it('S6 answers by content, whatever the order keys and rows came in', () => {
  const turned = (body: Body): Body =>
    Object.fromEntries(
      Object.entries(body)
        .map(([name, value]) => [name, tables.includes(name) ? [...(value as unknown[])].reverse() : value] as const)
        .reverse()
    );
  fc.assert(
    fc.property(threeTexts, ({ base, mine, theirs }) => {
      expect(threeWay(turned(base), turned(mine), turned(theirs))).toEqual(threeWay(base, mine, theirs));
    }),
    runs
  );
});

/** Every place of a section and what stands there: boxes, cells, and for each row whether it is there. */
function cellsOf(body: Body): Map<string, unknown> {
  const cells = new Map<string, unknown>();
  for (const name of names) {
    if (!(name in body)) continue;
    if (!tables.includes(name)) cells.set(name, body[name]);
    else
      for (const { rowId, ...row } of body[name] as MergeRow[]) {
        cells.set(`${name}[${rowId}]`, row.deleted ? 'deleted' : 'there');
        if (!row.deleted)
          for (const [column, value] of Object.entries(row)) cells.set(`${name}[${rowId}].${column}`, value);
      }
  }
  return cells;
}

function undisputed(body: Body, open: Set<string>): Map<string, unknown> {
  const cells = [...cellsOf(body)].filter(([path]) => !open.has(path) && !open.has(path.replace(/\].*$/, ']')));
  return new Map(cells.sort(([a], [b]) => (a < b ? -1 : 1)));
}
