import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import TimelinePage from '$lib/dossier/TimelinePage.svelte';
import { aForm } from '../../support/aDossier.ts';
import { aDetail, anApp, anEditor } from './aWorkplace.ts';
import { FakeWorkspace } from './fakeWorkspace.ts';
import InDossier from './InDossier.svelte';

function open(changes: Parameters<typeof aDetail>[0]) {
  const workspace = new FakeWorkspace(aForm());
  workspace.setDossier(aDetail(changes));
  const editor = anEditor(workspace);
  render(InDossier, { app: anApp(workspace), editor, part: TimelinePage as never });
  return workspace;
}

test('a returned box shows what was filled, the reviewer’s words, and the way to it', () => {
  const words = '资产负债表第 1 页合 8,423.16 万元，按表更正。';
  open({
    status: 'returned',
    returnReasons: [{ box: 'finances.totalAssets', code: 'differs-from-evidence', words }],
    history: [
      { step: 'return', to: 'returned', on: '2026-06-30', at: '2026-06-30T02:00:00Z', by: 'r', role: 'reviewer' }
    ]
  });
  expect(screen.getByRole('heading', { name: '退回补正，1 栏' })).toBeVisible();
  expect(screen.getByText(words)).toBeVisible();
  expect(screen.getByText('8423.16 万元')).toBeVisible();
  const link = screen.getByRole('link', { name: /改这一栏/ });
  expect(link).toHaveAttribute('href', '/enterprise/d1/finances#finances.totalAssets');
});

test('withdrawing asks first, then goes to the server as a request', async () => {
  const workspace = open({ status: 'submitted', seq: 3 });
  await userEvent.click(screen.getByRole('button', { name: '撤回这次申报' }));
  expect(workspace.sent).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '确定撤回' }));
  expect(workspace.sent).toMatchObject([{ step: 'withdraw', baseSeq: 3, form: null }]);
  expect(screen.queryByRole('button', { name: '撤回这次申报' })).toBeNull();
  expect(screen.getAllByText('在这台设备上请求撤回').length).toBeGreaterThan(0);
});

test.each(['reviewPassed', 'batched', 'registered', 'revoked'] as const)('%s cannot be withdrawn', (status) => {
  open({ status });
  expect(screen.queryByRole('button', { name: '撤回这次申报' })).toBeNull();
});

test('a registered dossier shows its number, a revoked one its reason', () => {
  open({
    status: 'revoked',
    number: '202649010200000311',
    revocation: { reason: 'no-longer-qualifies', words: '科技人员占比不足 10%。', on: '2026-12-01' }
  });
  expect(screen.getByText('202649010200000311')).toBeVisible();
  expect(screen.getByText(/① 不再符合条件.*科技人员占比不足/)).toBeVisible();
});
