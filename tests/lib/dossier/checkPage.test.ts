import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { obstacle } from '#domain/workflow/take.ts';
import { type App } from '$lib/store/appContext.ts';
import CheckPage from '$lib/dossier/CheckPage.svelte';
import { aForm } from '../../support/aDossier.ts';
import { anApp, aDetail, anEditor, everyFile } from './aWorkplace.ts';
import { FakeWorkspace } from './fakeWorkspace.ts';
import InDossier from './InDossier.svelte';

type Case = {
  form?: Parameters<typeof aForm>[0];
  files?: ReturnType<typeof everyFile>;
  on?: string;
  app?: Partial<App>;
  status?: 'returned' | 'submitted';
};

function open({ form = {}, files = everyFile(), on = '2026-07-01', app = {}, status }: Case = {}) {
  const workspace = new FakeWorkspace(aForm(form));
  workspace.setFiles(files);
  if (status) workspace.setDossier(aDetail({ status, seq: 4 }));
  const editor = anEditor(workspace, on);
  render(InDossier, { app: anApp(workspace, app), editor, part: CheckPage as never });
  return { workspace, editor };
}
const submitButton = () => screen.queryByRole('button', { name: /^(再次)?提交$/ });

test.each<[string, Case, boolean]>([
  ['a sound form with its files', {}, true],
  ['a blank box', { form: { finances: { totalAssets: null } } }, false],
  ['a form that does not qualify', { form: { ip: { hasRights: false } } }, false],
  ['no signed first page', { files: everyFile().filter(({ box }) => box !== 'firstPage') }, false],
  ['the day before the window', { on: '2026-05-31' }, false],
  ['the last day of the window', { on: '2026-08-31' }, true],
  ['the day after the window', { on: '2026-09-01' }, false],
  ['a returned form after the window, within the correction', { status: 'returned', on: '2026-09-01' }, true]
])('%s: submission is offered exactly when the workflow lets it', (_, given, offered) => {
  const { editor } = open(given);
  const stop = obstacle({ status: editor.status, batchId: null }, 'submit', {
    by: 'enterprise',
    on: given.on ?? '2026-07-01',
    deadlines: { opensOn: '2026-06-01', closesOn: '2026-08-31', correctionDeadline: '2026-10-08' },
    form: editor.snapshot,
    selfEvaluation: editor.selfEvaluation
  });
  expect(stop === undefined).toBe(offered);
  if (offered) expect(submitButton()).toBeEnabled();
  else {
    expect(submitButton()).toBeDisabled();
    expect(screen.getByText(new RegExp(`还不能提交.*${stop!.code}`))).toBeVisible();
  }
});

test('submitting sends the snapshot itself with its files, and says truthfully that the server has not got it', async () => {
  const { workspace, editor } = open({ status: 'returned' });
  await userEvent.click(submitButton()!);
  expect(workspace.sent).toMatchObject([{ step: 'submit', subjectId: 'd1', baseSeq: 4, form: editor.snapshot }]);
  expect(workspace.sent[0]!.files).toHaveLength(everyFile().length);
  expect(submitButton()).toBeNull();
  expect(screen.getAllByText(/已提交，等服务器收/).length).toBeGreaterThan(0);
  expect(document.body).not.toHaveTextContent('已保存');
});

test('no room on the device: nothing was sent, and the button comes back', async () => {
  const { workspace } = open();
  workspace.full = { code: 'storage-full' };
  await userEvent.click(submitButton()!);
  expect(screen.getByRole('alert')).toHaveTextContent('storage-full');
  expect(submitButton()).toBeEnabled();
});

test('a guest is asked to sign in and keeps everything', () => {
  open({ app: { me: null } });
  expect(submitButton()).toBeNull();
  expect(screen.getByRole('link', { name: '企业登录' })).toHaveAttribute('href', '/sign-in?to=/enterprise');
});

test('a fault is named with its box and leads there; a 表 nobody began is one line', () => {
  open({ form: { finances: { totalAssets: null }, cover: { filledOn: null, declaration: null } } });
  const link = screen.getByRole('link', { name: /4.10.*资产总额未填/ });
  expect(link).toHaveAttribute('href', '/enterprise/d1/finances?check#finances.totalAssets');
  expect(screen.getByRole('link', { name: /封面.*还没有填（2 栏）/ })).toBeVisible();
});
