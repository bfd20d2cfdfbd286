import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { sections } from '#domain/form/informationForm.ts';
import FormField from '$lib/dossier/FormField.svelte';
import FormTable from '$lib/dossier/FormTable.svelte';
import { aForm } from '../../support/aDossier.ts';
import { aDetail, anApp, anEditor } from './aWorkplace.ts';
import { FakeWorkspace } from './fakeWorkspace.ts';
import InDossier from './InDossier.svelte';

type Finance = keyof typeof sections.finances.fields;

function show(workspace: FakeWorkspace, name: Finance, showAll = false) {
  const editor = anEditor(workspace);
  const field = sections.finances.fields[name];
  render(InDossier, {
    app: anApp(workspace),
    editor,
    part: FormField as never,
    given: { editor, section: 'finances', name, field, optional: false, showAll }
  });
  return editor;
}

test('a box says what is wrong only after it was left', async () => {
  show(new FakeWorkspace(), 'financialExpense');
  const box = screen.getByRole('textbox', { name: /财务费用/ });
  await userEvent.type(box, '一百');
  expect(box).not.toHaveAttribute('aria-invalid');
  await userEvent.tab();
  expect(box).toHaveAttribute('aria-invalid', 'true');
  expect(box).toHaveAccessibleDescription(/财务费用不是数/);
});

test('a box left blank is told so', async () => {
  show(new FakeWorkspace(), 'financialExpense');
  await userEvent.click(screen.getByRole('textbox'));
  await userEvent.tab();
  expect(screen.getByText('财务费用未填。没有发生，填 0。')).toBeVisible();
});

test('the check asks for every fault at once', () => {
  show(new FakeWorkspace(), 'financialExpense', true);
  expect(screen.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
});

test('an amount is also said in words', () => {
  show(new FakeWorkspace(aForm()), 'totalAssets');
  expect(screen.getByText('八千四百二十三万一千六百元')).toBeVisible();
});

test('元 instead of 万元 is guessed, and one button mends it', async () => {
  const workspace = new FakeWorkspace(aForm({ finances: { totalAssets: '84320000' } }));
  const editor = show(workspace, 'totalAssets', true);
  await userEvent.click(screen.getByRole('button', { name: /改为/ }));
  expect(editor.sections.finances?.totalAssets).toBe('8432');
  expect(workspace.sections.finances?.fields.totalAssets).toBe('8432');
});

test('two values of two devices stand at the box until one is chosen', async () => {
  const workspace = new FakeWorkspace();
  workspace.put('finances', { totalAssets: '8423.16' }, [
    { path: 'totalAssets', base: '8000', mine: '8432.00', theirs: '8423.16' }
  ]);
  const editor = show(workspace, 'totalAssets');
  expect(screen.getByRole('button', { name: /用“8423.16 万元”/ })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: /用“8432.00 万元”/ }));
  expect(editor.sections.finances?.totalAssets).toBe('8432.00');
  expect(screen.queryByRole('group', { name: /两处/ })).toBeNull();
});

test('a returned box carries the reviewer’s words', () => {
  const workspace = new FakeWorkspace(aForm());
  const returnReasons = [
    { box: 'finances.totalAssets', code: 'differs-from-evidence', words: '合 8,423.16 万元，按表更正。' }
  ];
  workspace.setDossier(aDetail({ status: 'returned', returnReasons }));
  show(workspace, 'totalAssets');
  expect(screen.getByText(/合 8,423.16 万元，按表更正/)).toBeVisible();
});

test('rows are added, filled, pasted from a spreadsheet and taken away, and the removal is kept as a mark', async () => {
  const workspace = new FakeWorkspace({ projects: { hasProjects: true } });
  const editor = anEditor(workspace);
  const given = {
    editor,
    section: 'projects',
    name: 'projects',
    field: sections.projects.fields.projects,
    showAll: false
  };
  render(InDossier, { app: anApp(workspace), editor, part: FormTable as never, given });
  await userEvent.click(screen.getByRole('button', { name: /加一项/ }));
  await userEvent.click(screen.getByRole('textbox', { name: /项目名称/ }));
  await userEvent.paste('水质传感器\t2025/1/10\t2025.12.20\t自主\t64.00\n敏感膜\t2024-06-01\t2026年5月31日\t合作\t40');
  const rows = () => editor.sections.projects?.projects as Record<string, unknown>[];
  expect(rows()).toMatchObject([
    { name: '水质传感器', startsOn: '2025-01-10', endsOn: '2025-12-20', rdExpense: '64.00' },
    { name: '敏感膜', endsOn: '2026-05-31', rdExpense: '40' }
  ]);
  await userEvent.click(screen.getAllByRole('button', { name: '删去这一项' })[0]!);
  expect(screen.getAllByRole('textbox', { name: /项目名称/ })).toHaveLength(1);
  expect(workspace.sections.projects?.fields.projects).toContainEqual({ rowId: expect.any(String), deleted: true });
});
