import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { ReviewDesk } from '$lib/review/desk.svelte.ts';
import { type aDossier, aForm, aSnapshot } from '../../support/aDossier.ts';
import { aDetail } from '../dossier/aWorkplace.ts';
import { FakeWorkspace } from '../dossier/fakeWorkspace.ts';

const words = { yes: '是', no: '否' };
function aDesk(changes: Parameters<typeof aDossier>[0] = {}) {
  const workspace = new FakeWorkspace();
  const desk = new ReviewDesk(workspace, 'd1', () => '2026-07-02', words);
  desk.follow();
  workspace.setDossier(aDetail(changes));
  flushSync();
  return { desk, workspace };
}
async function judge(desk: ReviewDesk, [complete, consistent, sealed, otherProblem]: boolean[]) {
  await desk.answer('complete', complete!);
  await desk.answer('consistent', consistent!);
  await desk.answer('sealed', sealed!);
  await desk.answer('otherProblem', otherProblem!);
  flushSync();
}

test('nothing is offered before the four items are judged', () => {
  const { desk } = aDesk();
  expect(desk.obstacleTo('passReview')).toEqual({ code: 'review-incomplete' });
  expect(desk.obstacleTo('return')).toEqual({ code: 'review-incomplete' });
});

test('four sound items can only pass; one bad item can only be returned, with a reason at a box', async () => {
  const { desk } = aDesk();
  await judge(desk, [true, true, true, false]);
  expect(desk.obstacleTo('passReview')).toBeUndefined();
  expect(desk.obstacleTo('return')?.code).toBe('review-disagrees');
  await judge(desk, [true, false, true, false]);
  expect(desk.obstacleTo('passReview')?.code).toBe('review-disagrees');
  expect(desk.obstacleTo('return')?.code).toBe('reason-needed');
  await desk.addReason({ box: 'finances.totalAssets', code: 'differs-from-evidence', words: '按资产负债表更正。' });
  flushSync();
  expect(desk.obstacleTo('return')).toBeUndefined();
  await desk.removeReason(desk.reasonRows()[0]!.rowId);
  flushSync();
  expect(desk.obstacleTo('return')?.code).toBe('reason-needed');
});

test('each round has a sheet of its own: a second round does not start with the first one’s ticks', async () => {
  const { desk, workspace } = aDesk({ seq: 1 });
  await judge(desk, [true, false, true, false]);
  const second = new ReviewDesk(workspace, 'd1', () => '2026-07-09', words);
  second.follow();
  workspace.setDossier(aDetail({ seq: 3 }));
  flushSync();
  expect(second.sheet.consistent).toBeNull();
});

test('the sheet travels as the canonical snapshot of its kind', async () => {
  const { desk } = aDesk();
  await judge(desk, [true, true, true, true]);
  await desk.describe('首页照片有折痕');
  await desk.addReason({ box: 'evidence.firstPage', code: 'scan-unreadable', words: '重拍首页。' });
  flushSync();
  expect(desk.snapshot()).toMatchObject({
    kind: 'reviewSheet',
    edition: '2022',
    year: 2026,
    sections: {
      sheet: {
        otherProblem: true,
        otherWords: '首页照片有折痕',
        reasons: [{ box: 'evidence.firstPage', code: 'scan-unreadable', words: '重拍首页。' }]
      }
    }
  });
});

test('the second round shows what changed, with what stood there before', () => {
  const before = aForm({ finances: { totalAssets: '8432.00' } });
  const { desk } = aDesk({ form: aSnapshot(), previousForm: { ...aSnapshot(), sections: before } });
  const changed = desk.lines.filter((line) => line.changed);
  expect(changed.map(({ box }) => box)).toEqual(['finances.totalAssets']);
  expect(changed[0]).toMatchObject({ number: '4.10', value: '8423.16 万元', before: '8432.00 万元' });
});

test('a row that was taken away between two rounds is seen', () => {
  const kept = aForm().ip!.rights as { rowId: string }[];
  const { desk } = aDesk({
    form: aSnapshot({ ip: { rights: kept.filter(({ rowId }) => rowId !== 'r2') } }),
    previousForm: aSnapshot()
  });
  const gone = desk.lines.filter(({ box }) => box.startsWith('rights[r2]') && box.endsWith('.owner'));
  expect(gone).toMatchObject([{ changed: true, value: '', before: '云浦澜石传感技术有限公司' }]);
});

test('every box of the form is on the list, rows of tables by their place', () => {
  const { desk } = aDesk();
  const boxes = desk.lines.map(({ box }) => box);
  expect(new Set(boxes).size).toBe(boxes.length);
  expect(boxes).toContain('rights[r3].owner');
  expect(desk.lines.find(({ box }) => box === 'rights[r3].owner')?.number).toBe('6.03');
});
