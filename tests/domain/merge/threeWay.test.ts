import { describe, expect, it, test } from 'vitest';
import { isTable, sortRows } from '#domain/merge/rows.ts';
import { threeWay, type Body } from '#domain/merge/threeWay.ts';

const row = (rowId: string, order: string, cells: object = {}) => ({ rowId, order, ...cells });
const gone = (rowId: string) => ({ rowId, deleted: true });

describe('S6 boxes', () => {
  test.each<[string, Body | null, Body, Body, Body, string[]]>([
    ['nobody changed it', { a: 1 }, { a: 1 }, { a: 1 }, { a: 1 }, []],
    ['mine changed', { a: 1 }, { a: 2 }, { a: 1 }, { a: 2 }, []],
    ['theirs changed', { a: 1 }, { a: 1 }, { a: 3 }, { a: 3 }, []],
    ['both the same way', { a: 1 }, { a: 2 }, { a: 2 }, { a: 2 }, []],
    ['both differently: the server’s, disputed', { a: 1 }, { a: 2 }, { a: 3 }, { a: 3 }, ['a']],
    ['two boxes, one each', { a: 1, b: 1 }, { a: 2, b: 1 }, { a: 1, b: 2 }, { a: 2, b: 2 }, []],
    ['cleared by one', { a: 1 }, { a: null }, { a: 1 }, { a: null }, []],
    ['cleared by one, changed by the other', { a: 1 }, { a: null }, { a: 2 }, { a: 2 }, ['a']],
    ['changed by one, cleared by the other', { a: 1 }, { a: 2 }, { a: null }, { a: null }, ['a']],
    ['never touched on this device', { a: 1 }, {}, { a: 2 }, { a: 2 }, []],
    ['never touched on either', { a: 1 }, {}, {}, { a: 1 }, []],
    ['new on one side', {}, { a: null }, {}, { a: null }, []],
    ['no base: a value against an absent one', null, { a: 1 }, { b: 2 }, { a: 1, b: 2 }, []],
    ['no base: the same value', null, { a: 1 }, { a: 1 }, { a: 1 }, []],
    ['no base: two values', null, { a: 1 }, { a: 2 }, { a: 2 }, ['a']],
    ['no base: a cleared box is a value', null, { a: null }, { a: 2 }, { a: 2 }, ['a']],
    ['a list is one value', { a: [1, 2] }, { a: [9, 2] }, { a: [1, 8] }, { a: [1, 8] }, ['a']],
    ['an object is one value', { a: { x: 1, y: 1 } }, { a: { y: 1, x: 1 } }, { a: { x: 2 } }, { a: { x: 2 } }, []],
    ['0 is no absence', { a: 1 }, { a: 0 }, { a: 1 }, { a: 0 }, []],
    ['an empty text is no absence', { a: 'x' }, { a: '' }, { a: 'x' }, { a: '' }, []]
  ])('%s', (_, base, mine, theirs, merged, disputed) => {
    const outcome = threeWay(base, mine, theirs);
    expect(outcome.merged).toEqual(merged);
    expect(outcome.disputes.map(({ path }) => path)).toEqual(disputed);
  });

  it('tells both versions and the base, and leaves out what there was not', () => {
    expect(threeWay({ a: 1 }, { a: 2 }, { a: 3 }).disputes).toEqual([{ path: 'a', base: 1, mine: 2, theirs: 3 }]);
    expect(Object.keys(threeWay(null, { a: 2 }, { a: 3 }).disputes[0] ?? {})).toEqual(['path', 'mine', 'theirs']);
  });

  it('treats a box named like something inherited as a box', () => {
    const mine = JSON.parse('{"__proto__":{"x":1},"constructor":"y"}') as Body;
    const { merged, disputes } = threeWay({}, mine, {});
    expect(JSON.stringify(merged)).toBe('{"__proto__":{"x":1},"constructor":"y"}');
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
    expect(disputes).toEqual([]);
  });
});

describe('S6 tables', () => {
  const base = { rows: [row('r1', 'V', { name: '甲', cost: '1' })] };
  const edited = { rows: [row('r1', 'V', { name: '乙', cost: '1' })] };
  const moved = { rows: [row('r1', 'b', { name: '甲', cost: '1' })] };
  const deleted = { rows: [gone('r1')] };
  const paths = (from: Body | null | undefined, mine: Body, theirs: Body) =>
    threeWay(from, mine, theirs).disputes.map(({ path }) => path);

  it('keeps rows that each side added, in their order', () => {
    const mine = { rows: [...base.rows, row('r3', 'W')] };
    const theirs = { rows: [row('r2', 'A'), ...base.rows] };
    expect(threeWay(base, mine, theirs)).toEqual({
      merged: { rows: [row('r2', 'A'), ...base.rows, row('r3', 'W')] },
      disputes: []
    });
  });

  it('sorts two rows given the same place by their ids', () => {
    const { merged } = threeWay({ rows: [] }, { rows: [row('b', 'V')] }, { rows: [row('a', 'V')] });
    expect(merged.rows).toEqual([row('a', 'V'), row('b', 'V')]);
  });

  it('merges a row cell by cell', () => {
    const theirs = { rows: [row('r1', 'V', { name: '甲', cost: '2' })] };
    expect(threeWay(base, edited, theirs)).toEqual({
      merged: { rows: [row('r1', 'V', { name: '乙', cost: '2' })] },
      disputes: []
    });
  });

  it('disputes a cell both changed, by table, row and column', () => {
    const theirs = { rows: [row('r1', 'V', { name: '丙', cost: '1' })] };
    expect(threeWay(base, edited, theirs)).toEqual({
      merged: theirs,
      disputes: [{ path: 'rows[r1].name', base: '甲', mine: '乙', theirs: '丙' }]
    });
  });

  test.each<[string, Body | null, Body, Body, Body, string[]]>([
    ['deleted here, untouched there', base, deleted, base, deleted, []],
    ['untouched here, deleted there', base, base, deleted, deleted, []],
    ['deleted on both', base, deleted, deleted, deleted, []],
    ['deleted here, edited there: stays', base, deleted, edited, edited, ['rows[r1]']],
    ['edited here, deleted there: stays', base, edited, deleted, edited, ['rows[r1]']],
    ['deleted here, only moved there: a place is no content', base, deleted, moved, deleted, []],
    ['deleted before, brought back here', deleted, base, deleted, base, []],
    ['deleted before, brought back on both alike', deleted, base, base, base, []],
    ['deleted before, brought back differently', deleted, base, edited, edited, ['rows[r1].name']],
    ['no base: deleted against a row', null, deleted, base, base, ['rows[r1]']],
    ['no base: the same row', null, base, base, base, []],
    ['a side that doesn’t have the row never touched it', base, { rows: [] }, edited, edited, []],
    ['a side that doesn’t have the table never touched it', base, {}, edited, edited, []],
    [
      'both moved it: the earlier place, nobody is asked',
      base,
      moved,
      { rows: [row('r1', 'Y', { name: '甲', cost: '1' })] },
      { rows: [row('r1', 'Y', { name: '甲', cost: '1' })] },
      []
    ],
    [
      'a table nobody had begun',
      { rows: null },
      { rows: [row('r1', 'V')] },
      { rows: [row('r2', 'W')] },
      { rows: [row('r1', 'V'), row('r2', 'W')] },
      []
    ],
    ['a table nobody had begun, begun by one', { rows: null }, { rows: null }, edited, edited, []],
    ['the whole table cleared here, untouched there', base, { rows: null }, base, { rows: null }, []],
    ['the whole table cleared here, edited there', base, { rows: null }, edited, edited, ['rows']]
  ])('%s', (_, from, mine, theirs, merged, disputed) => {
    expect(threeWay(from, mine, theirs).merged).toEqual(merged);
    expect(paths(from, mine, theirs)).toEqual(disputed);
  });

  it('merges a list with one row id twice as one value, so that no row is lost', () => {
    const twice = { rows: [row('r1', 'V'), row('r1', 'W')] };
    expect(isTable(twice.rows)).toBe(false);
    expect(threeWay(base, twice, edited)).toMatchObject({
      merged: edited,
      disputes: [{ path: 'rows', mine: twice.rows }]
    });
  });

  it('disputes a place that is no text', () => {
    expect(paths(null, { rows: [{ rowId: 'r1', order: 1 }] }, { rows: [{ rowId: 'r1', order: 2 }] })).toEqual([
      'rows[r1].order'
    ]);
  });

  it('sorts rows as people see them', () => {
    const rows = [row('b', 'V'), row('c', 'A'), row('a', 'V'), { rowId: 'd' }];
    expect(sortRows(rows).map(({ rowId }) => rowId)).toEqual(['d', 'c', 'a', 'b']);
  });
});
