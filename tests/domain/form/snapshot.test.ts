import { describe, expect, it, test } from 'vitest';
import { changesBetween } from '#domain/form/diff.ts';
import { faultsOf } from '#domain/form/faults.ts';
import { readSnapshot } from '#domain/form/readSnapshot.ts';
import { liveRows, newRow, withoutRow } from '#domain/form/rows.ts';
import { snapshotOf } from '#domain/form/snapshot.ts';
import { type FormKind } from '#domain/workflow/dossier.ts';
import { aClaim, aForm, aRight, aSnapshot, filing2026 } from '../../support/aDossier.ts';

describe('the snapshot a submission carries', () => {
  it('keeps normal values of what is asked, and nothing else', () => {
    const { sections } = aSnapshot({
      cover: { filledOn: ' 2026-06-28 ', note: 'not of the form' },
      basics: { creditCode: '91490102ma5tt0k16k', profile: ' 一家公司 ' },
      finances: { mainRevenue: '1,846.20', rdMethod: null, otherRevenue: 53.8, financialExpense: '' },
      direct: { ...aClaim, awardName: 'left over', claims: ['ledStandard', 'hnte'] }
    });
    expect(sections.cover).toEqual({ filledOn: '2026-06-28', declaration: true });
    expect(sections.basics).toMatchObject({ creditCode: '91490102MA5TT0K16K', profile: '一家公司' });
    expect(sections.finances).toMatchObject({ mainRevenue: '1846.20', otherRevenue: '53.8' });
    expect(sections.finances).not.toHaveProperty('rdMethod');
    expect(sections.finances).not.toHaveProperty('financialExpense');
    expect(sections.direct).not.toHaveProperty('awardName');
    expect(sections.direct?.claims).toEqual(['hnte', 'ledStandard']);
  });

  it('takes a figure of separators alone for a blank (seed -1174633680)', () => {
    const { sections } = aSnapshot({ people: { employeesQ2Start: ' , ' } });
    expect(sections.people).not.toHaveProperty('employeesQ2Start');
    expect(faultsOf(aForm({ people: { employeesQ2Start: ' , ' } }), filing2026)).toMatchObject([
      { box: 'people.employeesQ2Start', code: 'required' }
    ]);
  });

  it('has no deleted rows, and the others in their order', () => {
    const rights = [aRight('r2', 'X', 'design', '2'), { rowId: 'r9', deleted: true }, aRight('r1', 'V', 'design', '1')];
    const kept = aSnapshot({ ip: { rights } }).sections.ip?.rights as { rowId: string }[];
    expect(kept.map(({ rowId }) => rowId)).toEqual(['r1', 'r2']);
    expect(aSnapshot({ ip: { hasRights: false, rights } }).sections.ip).toEqual({ hasRights: false });
  });

  it('has every 表, also those nobody opened, and no other', () => {
    const { sections } = snapshotOf('informationForm', '2022', 2026, { basics: { name: '甲' }, other: { a: 1 } });
    expect(Object.keys(sections)).toHaveLength(8);
    expect(sections.people).toEqual({});
  });

  it('leaves a box of another edition out', () => {
    expect(aSnapshot({}, { year: 2021, edition: '2017', on: '' }).sections.conditions).not.toHaveProperty(
      'auditedTaxCollection'
    );
  });

  it('carries the forms of other acts as they are', () => {
    const sections = { list: { dossiers: ['d1'] } };
    expect(snapshotOf('batchList', '2022', 2026, sections).sections).toEqual(sections);
  });
});

describe('the server’s first look', () => {
  it('takes the sound form, and one with cleared boxes', () => {
    expect(readSnapshot(aSnapshot().sections)).toMatchObject({ ok: true });
    expect(readSnapshot({ basics: { name: null }, ip: { rights: null } })).toMatchObject({ ok: true });
    expect(readSnapshot({})).toMatchObject({ ok: true });
  });

  test.each([
    [null, '', 'no form'],
    [[], '', 'no form either'],
    [{ secret: {} }, 'secret', 'no such 表'],
    [{ toString: {} }, 'toString', 'nor such'],
    [{ basics: [] }, 'basics', 'a 表 is an object'],
    [{ basics: { shoeSize: '44' } }, 'basics.shoeSize', 'no such box'],
    [{ basics: { name: 7 } }, 'basics.name', 'a text is a text'],
    [{ basics: { name: '\ud800' } }, 'basics.name', 'half a character'],
    [{ basics: { inIncubator: 'true' } }, 'basics.inIncubator', 'yes or no'],
    [{ finances: { totalAssets: 7 } }, 'finances.totalAssets', 'a figure is a text'],
    [{ finances: { totalAssets: { value: '7' } } }, 'finances.totalAssets', 'and no object'],
    [{ direct: { claims: 'hnte' } }, 'direct.claims', 'several choices'],
    [{ direct: { claims: [1] } }, 'direct.claims', 'of texts'],
    [{ ip: { rights: {} } }, 'ip.rights', 'a table is a list'],
    [{ ip: { rights: ['x'] } }, 'ip.rights', 'of rows'],
    [{ ip: { rights: [{ order: 'V' }] } }, 'ip.rights', 'with identity'],
    [{ ip: { rights: [{ rowId: 'a].b', order: 'V' }] } }, 'ip.rights', 'that can be named'],
    [{ ip: { rights: [{ rowId: 'a' }] } }, 'ip.rights', 'with a place'],
    [
      {
        ip: {
          rights: [
            { rowId: 'a', order: 'V' },
            { rowId: 'a', order: 'W' }
          ]
        }
      },
      'ip.rights',
      'each once'
    ],
    [{ ip: { rights: [{ rowId: 'a', order: 'V', deleted: true }] } }, 'rights[a].deleted', 'none deleted'],
    [{ ip: { rights: [{ rowId: 'a', order: 'V', colour: 'red' }] } }, 'rights[a].colour', 'no such column'],
    [{ ip: { rights: [{ rowId: 'a', order: 'V', name: 1 }] } }, 'rights[a].name', 'a text']
  ] as [unknown, string, string][])('%j → form-malformed at %s: %s', (sections, box) => {
    expect(readSnapshot(sections)).toEqual({ ok: false, refusal: { code: 'form-malformed', facts: { box } } });
  });

  it('leaves the forms of other acts to their own readers', () => {
    for (const kind of ['batchList', 'drawSeed', 'decision'] as FormKind[])
      expect(readSnapshot({ any: { thing: 1 } }, kind)).toMatchObject({ ok: true });
  });
});

describe('what changed between two rounds', () => {
  it('names the boxes, by row and column, in the order of the paper', () => {
    const before = aSnapshot();
    const [, ...others] = aForm().ip?.rights as object[];
    const after = aSnapshot({
      finances: { totalAssets: '8432.00' },
      basics: { contactPhone: null },
      ip: { rights: [...others, aRight('r5', 'Z', 'design', '5')] }
    });
    const changes = changesBetween(before, after);
    expect(changes.slice(0, 2)).toEqual([
      { box: 'basics.contactPhone', before: '13900000000', after: undefined },
      { box: 'finances.totalAssets', before: '8423.16', after: '8432.00' }
    ]);
    expect(
      changes.filter(({ box }) => box.startsWith('rights[r5]')).every((change) => change.before === undefined)
    ).toBe(true);
    expect(
      changes.filter(({ box }) => box.startsWith('rights[r1]')).every((change) => change.after === undefined)
    ).toBe(true);
    expect(changes).toHaveLength(2 + 2 * 7);
  });

  it('is everything when there was no round before, and nothing between equal ones', () => {
    expect(changesBetween(aSnapshot(), aSnapshot())).toEqual([]);
    expect(changesBetween(null, aSnapshot()).length).toBeGreaterThan(90);
  });
});

describe('rows', () => {
  it('numbers the live ones in their order', () => {
    const rows = [{ rowId: 'b', order: 'W' }, { rowId: 'x', deleted: true }, { rowId: 'a', order: 'V' }, 7, null, {}];
    expect(liveRows(rows).map(({ rowId }) => rowId)).toEqual(['a', 'b']);
    for (const none of [undefined, null, 'rows', {}]) expect(liveRows(none)).toEqual([]);
  });

  it('puts a new row behind the last', () => {
    let rows: unknown[] = [];
    for (let n = 0; n < 200; n++) rows = [...rows, newRow(rows, `n${n}`)];
    expect(liveRows(rows).map(({ rowId }) => rowId)).toEqual(rows.map((_, n) => `n${n}`));
    expect(newRow([{ rowId: 'a', order: '0010' }], 'b')).toMatchObject({ rowId: 'b' });
  });

  it('marks a deletion, so that a merge sees it', () => {
    const rows = withoutRow([aRight('a', 'V', 'design', '1'), aRight('b', 'W', 'design', '2')], 'a');
    expect(rows[0]).toEqual({ rowId: 'a', deleted: true });
    expect(liveRows(rows).map(({ rowId }) => rowId)).toEqual(['b']);
  });
});
