import { expect, test, vi } from 'vitest';
import { type SectionState } from '$lib/dossier/editor.svelte.ts';
import { type Section } from '#domain/workflow/dossier.ts';
import { aForm } from '../../support/aDossier.ts';
import { aDetail, anEditor, everyFile } from './aWorkplace.ts';
import { FakeWorkspace } from './fakeWorkspace.ts';

const cashIn = { mainRevenue: '1846.20' };

test('what is typed counts at once and is written after a short rest', async () => {
  const workspace = new FakeWorkspace();
  const editor = anEditor(workspace);
  editor.type('finances', 'mainRevenue', '1');
  editor.type('finances', 'mainRevenue', '18');
  expect(editor.sections.finances).toEqual({ mainRevenue: '18' });
  expect(editor.unwritten).toBe(true);
  expect(workspace.written).toEqual([]);
  await vi.waitFor(() => expect(workspace.written).toEqual([{ section: 'finances', patch: { mainRevenue: '18' } }]));
  expect(editor.unwritten).toBe(false);
});

test('leaving a box writes it without a rest', async () => {
  const workspace = new FakeWorkspace();
  const editor = anEditor(workspace);
  await editor.leave('finances', 'mainRevenue', '1846.20');
  expect(workspace.sections.finances?.fields).toEqual(cashIn);
});

test('a cleared box is written as null, never dropped', async () => {
  const workspace = new FakeWorkspace({ finances: cashIn });
  await anEditor(workspace).leave('finances', 'mainRevenue', null);
  expect(workspace.sections.finances?.fields).toEqual({ mainRevenue: null });
});

test('what is typed while a write is under way is kept and written next', async () => {
  const workspace = new FakeWorkspace();
  const editor = anEditor(workspace);
  let open = () => {};
  workspace.gate = new Promise((resolve) => (open = resolve));
  editor.type('finances', 'mainRevenue', '18');
  const first = editor.flush();
  editor.type('finances', 'mainRevenue', '1846.20');
  editor.type('basics', 'name', '澜石');
  open();
  await first;
  expect(editor.sections.finances).toEqual(cashIn);
  await editor.flush();
  expect(workspace.sections.finances?.fields).toEqual(cashIn);
  expect(workspace.sections.basics?.fields).toEqual({ name: '澜石' });
});

test('a full disk is said, the typed value stays, and the next try writes it', async () => {
  const workspace = new FakeWorkspace();
  const editor = anEditor(workspace);
  workspace.full = { code: 'storage-full' };
  await editor.leave('finances', 'mainRevenue', '1846.20');
  expect(editor.refusal).toEqual({ code: 'storage-full' });
  expect(editor.sections.finances).toEqual(cashIn);
  expect(editor.unwritten).toBe(true);
  workspace.full = null;
  await editor.flush();
  expect(editor.refusal).toBeNull();
  expect(workspace.sections.finances?.fields).toEqual(cashIn);
});

test('leaving the pages writes what is still in memory', async () => {
  const workspace = new FakeWorkspace();
  const editor = anEditor(workspace);
  const stop = editor.follow();
  editor.type('finances', 'mainRevenue', '1846.20');
  stop();
  await vi.waitFor(() => expect(workspace.sections.finances?.fields).toEqual(cashIn));
});

test('the score follows each stroke, and a blank box is unknown, not zero', () => {
  const editor = anEditor(new FakeWorkspace(aForm()));
  expect(editor.score?.total).toBe(76);
  editor.type('ip', 'hasRights', false);
  expect(editor.score?.total).toBe(52);
  editor.type('ip', 'hasRights', null);
  expect(editor.score?.points.ip).toBe('unknown');
  expect(editor.score?.total).toBe('unknown');
});

test.each<[Section, SectionState, string]>([
  [{}, 'empty', 'nobody has begun'],
  [{ filledOn: '2026-06-28' }, 'half', 'a box is still blank'],
  [{ filledOn: '2026-06-28', declaration: true }, 'done', 'every asked box is sound'],
  [{ filledOn: '2026-13-40', declaration: true }, 'bad', 'a filled box is wrong']
])('the cover with %j is %s — %s', (cover, state) => {
  expect(anEditor(new FakeWorkspace({ cover })).stateOf('cover')).toBe(state);
});

test('a box left blank makes its 表 faulty at once', async () => {
  const editor = anEditor(new FakeWorkspace({ cover: { filledOn: '2026-06-28' } }));
  await editor.leave('cover', 'declaration', undefined);
  expect(editor.stateOf('cover')).toBe('bad');
});

test('two devices disagree: a person chooses, and the dispute is gone', async () => {
  const workspace = new FakeWorkspace();
  workspace.put('finances', cashIn, [{ path: 'mainRevenue', base: '1', mine: '1900.00', theirs: '1846.20' }]);
  const editor = anEditor(workspace);
  expect(editor.stateOf('finances')).toBe('choose');
  await editor.settle('finances', 'mainRevenue', 'mine');
  expect(editor.sections.finances).toEqual({ mainRevenue: '1900.00' });
  expect(editor.disputesIn('finances')).toEqual([]);
});

test('a submission that waits for the server closes the form; a refusal opens it again', () => {
  const workspace = new FakeWorkspace(aForm());
  workspace.setFiles(everyFile());
  const editor = anEditor(workspace);
  const entry = { id: 'i1', step: 'submit', subjectId: 'd1', at: '2026-07-01T03:00:00Z', delivered: true } as const;
  workspace.setEntries([{ ...entry, verdict: null }]);
  expect(editor.editable).toBe(false);
  const verdict = {
    id: 'i1',
    _deleted: false,
    subjectId: 'd1',
    step: 'submit',
    state: 'refused',
    refusal: { code: 'window-closed' },
    waitsFor: [],
    receivedAt: '2026-07-01T03:01:00Z',
    completeAt: null
  } as const;
  workspace.setEntries([{ ...entry, verdict: { ...verdict, waitsFor: [] } }]);
  expect(editor.editable).toBe(true);
});

test.each(['submitted', 'reviewPassed', 'publicized', 'registered', 'revoked'] as const)(
  '%s cannot be edited',
  (status) => {
    const workspace = new FakeWorkspace(aForm());
    workspace.setDossier(aDetail({ status }));
    expect(anEditor(workspace).editable).toBe(false);
  }
);

test('a file is called verified when the server says so, whatever this device noted', () => {
  const workspace = new FakeWorkspace(aForm());
  const [file] = everyFile();
  workspace.setDossier(aDetail({ received: [file!.fileId] }));
  expect(anEditor(workspace).fileState(file!)).toEqual({ state: 'verified' });
});
