import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import DecisionForm from '$lib/province/DecisionForm.svelte';

test('nobody is revoked without a reason in words', async () => {
  const ondecide = vi.fn();
  render(DecisionForm, { kind: 'revoke', name: '云浦澜石传感技术有限公司', oncancel: () => {}, ondecide });
  const decide = screen.getByRole('button', { name: '撤销登记编号' });
  expect(decide).toBeDisabled();
  await userEvent.type(screen.getByLabelText('事实与依据'), '   ');
  expect(decide).toBeDisabled();
  await userEvent.selectOptions(screen.getByLabelText('理由'), 'serious-fraud');
  await userEvent.type(screen.getByLabelText('事实与依据'), '研发项目为虚构');
  await userEvent.click(decide);
  expect(ondecide).toHaveBeenCalledExactlyOnceWith('研发项目为虚构', 'serious-fraud');
});
