import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import ErrorSummary from '$lib/ui/ErrorSummary.svelte';
import FieldWithBox from './FieldWithBox.svelte';

test('an error is announced, and belongs to its box with the hint and the unit', async () => {
  const { rerender } = render(FieldWithBox, {});
  const box = screen.getByRole('textbox', { name: /^4\.09\s*财务费用$/ });
  expect(box).not.toHaveAttribute('aria-invalid');
  await rerender({ error: '财务费用未填。没有发生，填 0。' });
  expect(box).toHaveAttribute('aria-invalid', 'true');
  expect(box).toHaveAccessibleDescription('财务费用未填。没有发生，填 0。 可以是负数 万元');
  expect(screen.getByText(/未填/).closest('[aria-live]')).toHaveAttribute('aria-live', 'polite');
});

test('a group of radios takes the field’s name and error', () => {
  render(FieldWithBox, { group: true, error: '要选一个。' });
  const group = screen.getByRole('radiogroup', { name: /^4\.09\s*财务费用$/ });
  expect(group).toHaveAccessibleDescription('要选一个。 可以是负数');
});

test('the summary takes the focus when it appears, and its lines jump to the boxes', async () => {
  render(FieldWithBox, { error: '未填。' });
  render(ErrorSummary, { title: '本页有 1 处问题', items: [{ href: '#costs', text: '4.09 财务费用未填' }] });
  await waitFor(() => expect(screen.getByRole('alert')).toHaveFocus());
  await userEvent.click(screen.getByRole('link', { name: '4.09 财务费用未填' }));
  expect(screen.getByRole('textbox')).toHaveFocus();
});
