import { describe, expect, it, test } from 'vitest';
import { readSheet } from '#domain/form/sheet.ts';
import { snapshotOf } from '#domain/form/snapshot.ts';
import { aSnapshot } from '../../support/aDossier.ts';

const reason = (box: unknown, code: unknown = 'other', words: unknown = '见证明材料') => ({
  rowId: 'x1',
  order: '0001',
  box,
  code,
  words
});
const sheet = (changes: Record<string, unknown>) => ({
  sheet: { complete: true, consistent: false, sealed: true, otherProblem: false, otherWords: '', ...changes }
});

describe('审核表', () => {
  it('is read from its snapshot, reasons in their order', () => {
    const reasons = [
      { ...reason('rights[r3].owner', 'ip-owner'), rowId: 'x2', order: '0002' },
      reason('finances.totalAssets', 'differs-from-evidence'),
      { rowId: 'x3', deleted: true }
    ];
    const { sections } = snapshotOf('reviewSheet', '2022', 2026, sheet({ reasons, otherWords: ' 无 ' }));
    expect(readSheet(sections, aSnapshot())).toEqual({
      ok: true,
      value: {
        complete: true,
        consistent: false,
        sealed: true,
        otherProblem: false,
        otherWords: '无',
        reasons: [
          { box: 'finances.totalAssets', code: 'differs-from-evidence', words: '见证明材料' },
          { box: 'rights[r3].owner', code: 'ip-owner', words: '见证明材料' }
        ]
      }
    });
  });

  it('keeps an item open that nobody answered', () => {
    for (const complete of [null, undefined])
      expect(readSheet(sheet({ complete }), aSnapshot())).toMatchObject({ ok: true, value: { complete: null } });
    expect(readSheet({}, aSnapshot())).toMatchObject({
      ok: true,
      value: { sealed: null, reasons: [], otherWords: '' }
    });
  });

  test.each(['evidence.firstPage', 'basics.name', 'rights[r1].number', 'projects.projects', 'cover.declaration'])(
    'a reason may point at %s',
    (box) => expect(readSheet(sheet({ reasons: [reason(box)] }), aSnapshot())).toMatchObject({ ok: true })
  );

  test.each(['', 'basics.nothing', 'rights[gone].number', 'evidence.selfie', null])('but not at %j', (box) => {
    expect(readSheet(sheet({ reasons: [reason(box)] }), aSnapshot())).toEqual({
      ok: false,
      refusal: { code: 'reason-unknown-box', facts: { box: box ?? '' } }
    });
  });

  test.each([
    [{ sheet: { complete: 'yes' } }, 'sheet.complete'],
    [{ sheet: { mood: 'bad' } }, 'sheet.mood'],
    [{ basics: {} }, 'basics'],
    [sheet({ reasons: [reason('basics.name', 'because')] }), 'reasons[x1].code'],
    [sheet({ reasons: [reason('basics.name', 'other', 7)] }), 'reasons[x1].words']
  ])('%j is refused at %s', (sections, box) => {
    expect(readSheet(sections, aSnapshot())).toMatchObject({
      ok: false,
      refusal: { code: 'form-malformed', facts: { box } }
    });
  });
});
