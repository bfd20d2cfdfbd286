import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { type Field, type Kind } from '#domain/form/field.ts';
import FieldInput from '$lib/dossier/FieldInput.svelte';

const options = [
  { value: 'own', label: '自主研发' },
  { value: 'joint', label: '合作研发' }
];
type Role = 'textbox' | 'radiogroup' | 'group' | 'combobox' | 'day';

/** The control of each kind, what a person does there, and what the draft gets; a new kind does not compile. */
const kinds: Record<Kind, { role: Role; type?: string; pick?: string; value: unknown }> = {
  text: { role: 'textbox', type: '澜石', value: '澜石' },
  longText: { role: 'textbox', type: '做传感器', value: '做传感器' },
  day: { role: 'day', type: '2026-06-28', value: '2026-06-28' },
  amount: { role: 'textbox', type: '1,900', value: '1900' },
  signedAmount: { role: 'textbox', type: '-6.79', value: '-6.79' },
  average: { role: 'textbox', type: '12.25', value: '12.25' },
  count: { role: 'textbox', type: '50', value: '50' },
  yesNo: { role: 'radiogroup', pick: '是', value: true },
  choice: { role: 'radiogroup', pick: '自主研发', value: 'own' },
  choices: { role: 'group', pick: '合作研发', value: ['joint'] },
  division: { role: 'combobox', value: undefined },
  industry: { role: 'combobox', value: undefined },
  techField: { role: 'combobox', value: undefined },
  creditCode: { role: 'textbox', type: '91490102MA5TT0K16K', value: '91490102MA5TT0K16K' },
  phone: { role: 'textbox', type: '13900000000', value: '13900000000' },
  email: { role: 'textbox', type: 'a@b.example', value: 'a@b.example' },
  rightNumber: { role: 'textbox', type: '2024SR0123456', value: '2024SR0123456' }
};

test.each(Object.entries(kinds) as [Kind, (typeof kinds)[Kind]][])(
  'a box of kind %s takes %j',
  async (kind, expected) => {
    const field: Field = { number: '1.01', label: '栏', kind, source: '', required: true, options };
    const onleave = vi.fn();
    render(FieldInput, { id: 'box', field, value: null, label: '栏', near: '490102', ontype: vi.fn(), onleave });
    const control =
      expected.role === 'day' ? screen.getByLabelText('栏') : screen.getByRole(expected.role, { name: '栏' });
    if (expected.role === 'day') await fireEvent.change(control, { target: { value: expected.type } });
    else if (expected.type) {
      await userEvent.type(control, expected.type);
      await userEvent.tab();
    } else if (expected.pick) await userEvent.click(screen.getByLabelText(expected.pick));
    if (expected.value !== undefined) expect(onleave).toHaveBeenCalledWith(expected.value);
  }
);

test('going from one radio to the next is not leaving the box', async () => {
  const field: Field = { number: '1.16', label: '栏', kind: 'yesNo', source: '', required: true };
  const onleave = vi.fn();
  render(FieldInput, { id: 'box', field, value: null, label: '栏', ontype: vi.fn(), onleave });
  const [yes, no] = screen.getAllByRole('radio');
  yes!.focus();
  no!.focus();
  expect(onleave).not.toHaveBeenCalled();
  no!.blur();
  expect(onleave).toHaveBeenCalledWith(undefined);
});
