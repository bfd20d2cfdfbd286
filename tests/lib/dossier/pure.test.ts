import { expect, test } from 'vitest';
import { plan2026 } from '#domain/years/2026.ts';
import { type Field } from '#domain/form/field.ts';
import { dossier as words } from '$lib/messages/zh-CN/dossier.ts';
import { type OutboxEntry } from '$lib/store/workspace.ts';
import { blocksOf } from '$lib/dossier/blocks.ts';
import { expectedDays } from '$lib/dossier/expected.ts';
import { figureShown } from '$lib/dossier/figureShown.ts';
import { cellsIn, valueOfCell } from '$lib/dossier/paste.ts';
import { linesOf } from '$lib/dossier/timeline.ts';
import { truthOf } from '$lib/dossier/truth.ts';
import { sectionNames } from '#domain/form/informationForm.ts';
import { aForm, filing2026 } from '../../support/aDossier.ts';
import { aDetail } from './aWorkplace.ts';
import { FakeWorkspace } from './fakeWorkspace.ts';

test('every asked box stands on its page once, and each kind of evidence once', () => {
  for (const section of sectionNames) {
    const blocks = blocksOf(aForm(), section, filing2026, {});
    const names = blocks.flatMap(({ boxes }) => boxes.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
    const kinds = blocks.flatMap(({ boxes, proofs }) => [...boxes.flatMap(({ proof }) => proof ?? []), ...proofs]);
    expect(new Set(kinds).size).toBe(kinds.length);
  }
});

test('evidence stands by the box it proves', () => {
  const beside = blocksOf(aForm(), 'finances', filing2026, {}).flatMap(({ boxes }) =>
    boxes.flatMap(({ name, proof }) => (proof ? [[name, proof]] : []))
  );
  expect(beside).toEqual([
    ['mainRevenue', 'incomeStatement'],
    ['otherRevenue', 'taxReturn'],
    ['totalAssets', 'balanceSheet']
  ]);
});

test.each<[string, string[][] | null, string]>([
  ['12', null, 'one cell is pasted by the browser'],
  ['12\n', null, 'and so is one with the line end that Excel adds'],
  ['1\t2', [['1', '2']], 'a row'],
  ['1\r\n2\r\n', [['1'], ['2']], 'a column']
])('%j holds %j — %s', (text, cells) => expect(cellsIn(text)).toEqual(cells));

const field = (kind: Field['kind'], options: Field['options'] = []) =>
  ({ number: '', label: '', kind, source: '', required: true, options }) satisfies Field;
test.each([
  [field('amount'), '１,900.50', '1900.50'],
  [field('day'), '2024/5/20', '2024-05-20'],
  [field('day'), '20240520', '2024-05-20'],
  [field('day'), '去年', '去年'],
  [field('choice', [{ value: 'own', label: '自主研发' }]), '自主', 'own'],
  [field('choice', [{ value: 'own', label: '自主研发' }]), '别的', null],
  [field('yesNo'), '否', false],
  [field('text'), '', null]
])('a cell of %o with %s is kept as %s', (each, cell, kept) => expect(valueOfCell(each, cell)).toBe(kept));

test.each([
  ['1900', '1,900.00'],
  ['-6.7', '-6.70'],
  ['unknown', 'unknown']
])('%s is shown as %s', (figure, shown) => expect(figureShown(figure)).toBe(shown));

const entry: OutboxEntry = {
  id: 'i1',
  step: 'submit',
  subjectId: 'd1',
  at: '2026-07-01T03:00:00Z',
  delivered: false,
  verdict: null
};
const local = new FakeWorkspace({ finances: {} }).sections;
const onServer = {
  finances: { ...local.finances!, whereabouts: { place: 'server', ackedAt: '2026-07-01T02:42:00Z' } as const }
};
const nothing = { drafts: {}, entries: [], dossier: null, unwritten: false };
test.each([
  ['状态：仅存于本机', { ...nothing, drafts: local }],
  ['状态：已上传草稿 7月1日 10:42', { ...nothing, drafts: onServer }],
  ['状态：正在写入本机', { ...nothing, drafts: onServer, unwritten: true }],
  ['状态：已提交，等服务器收', { ...nothing, drafts: local, entries: [entry] }],
  ['状态：已收到', { ...nothing, drafts: onServer, dossier: aDetail() }]
])('%s', (place, work) => {
  const truth = truthOf(work, false, words);
  expect(truth.place).toBe(place);
  expect(JSON.stringify(truth)).not.toContain('已保存');
});

test('days to come are reckoned from the plan: the batch, five working days, ten working days', () => {
  const given = { submittedOn: '2026-07-08', reviewDueOn: '2026-08-07' };
  expect(expectedDays(plan2026, given, '2026-07-08', null)).toEqual({
    review: '2026-08-07',
    publicity: '2026-08-07',
    register: '2026-08-21'
  });
  expect(expectedDays(plan2026, given, '2026-08-10', '2026-08-24').register).toBe('2026-08-25');
});

test('the timeline has the newest on top, the open return marked, and what comes beneath', () => {
  const at = '2026-07-02T06:26:00Z';
  const event = (step: string, on: string) => ({ step, on, at, by: 'x', role: 'reviewer', to: 'submitted' as const });
  const history = [event('submit', '2026-07-01'), event('return', '2026-07-02')];
  const lines = linesOf({ history, status: 'returned', waiting: entry, expected: null }, words);
  expect(lines.map(({ title, future, returned }) => [title, future, returned])).toEqual([
    ['在这台设备上提交', false, false],
    ['评价工作机构退回补正', false, true],
    ['服务器收到', false, false],
    ['形式审查', true, false],
    ['省里公示', true, false],
    ['入库公告，赋登记编号', true, false]
  ]);
  expect(lines[1]).toMatchObject({ when: '7月2日', sub: '周四 14:26' });
});
