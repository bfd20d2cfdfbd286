import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import ChoicesBox from '$lib/ui/ChoicesBox.svelte';
import ComboBox from '$lib/ui/ComboBox.svelte';
import FigureBox from '$lib/ui/FigureBox.svelte';
import TextBox from '$lib/ui/TextBox.svelte';
import YesNo from '$lib/ui/YesNo.svelte';
import LiveFigure from './LiveFigure.svelte';

const box = () => screen.getByRole<HTMLInputElement>('textbox');

/** Chromium's order: the last input event comes before compositionend and is still composing. */
async function compose(input: HTMLInputElement, strokes: string[], chosen: string) {
  await fireEvent.compositionStart(input);
  for (const text of strokes) {
    input.value = text;
    await fireEvent(input, new InputEvent('input', { isComposing: true, bubbles: true }));
  }
  input.value = chosen;
  await fireEvent(input, new InputEvent('input', { isComposing: true, bubbles: true }));
  await fireEvent.compositionEnd(input);
}

test('nothing is reported while an input method composes, and the choice once', async () => {
  const oninput = vi.fn();
  render(TextBox, { id: 'name', label: '名称', value: null, onchange: vi.fn(), oninput });
  await compose(box(), ['q', 'qi', 'qing'], '青');
  expect(oninput.mock.calls).toEqual([['青']]);
});

test('an answer from outside does not break a composition, and shows after the box is left', async () => {
  const props = { id: 'name', label: '名称', value: '旧', onchange: vi.fn() };
  const { rerender } = render(TextBox, props);
  await fireEvent.compositionStart(box());
  box().value = '旧qi';
  await rerender({ ...props, value: '新' });
  expect(box()).toHaveValue('旧qi');
});

test.each([
  ['１，９００．５０', '1900.50', 'full-width digits and signs'],
  [' 1,900 ', '1900', 'commas and blanks'],
  ['12。5', '12.5', 'the Chinese full stop in place of a point'],
  ['abc', 'abc', 'what is no figure is left for the check to name'],
  ['', null, 'a cleared box is null']
] as [string, string | null, string][])('leaving %s reports %s — %s', async (typed, reported) => {
  const onchange = vi.fn();
  render(FigureBox, { id: 'box', label: '数', value: '7', onchange });
  await fireEvent.input(box(), { target: { value: typed } });
  expect(box()).toHaveValue(typed);
  await fireEvent.blur(box());
  expect(onchange.mock.calls).toEqual([[reported]]);
  expect(box()).toHaveValue(reported ?? '');
});

test('a page that takes every stroke does not see its box reformatted while typing', async () => {
  const onchange = vi.fn();
  render(LiveFigure, { onchange });
  await userEvent.type(box(), '1,900');
  expect(box()).toHaveValue('1,900');
  expect(screen.getByRole('status')).toHaveTextContent('1900');
  await userEvent.tab();
  expect(box()).toHaveValue('1900');
  expect(onchange.mock.calls, 'leaving still tells the change').toEqual([['1900']]);
});

test('leaving an untouched box reports nothing', async () => {
  const onchange = vi.fn();
  render(FigureBox, { id: 'box', label: '数', value: '7', onchange });
  await userEvent.click(box());
  await userEvent.tab();
  expect(onchange).not.toHaveBeenCalled();
});

test('yes and no are two radios, and neither is chosen before an answer', async () => {
  const onchange = vi.fn();
  render(YesNo, { name: 'q', label: '问', value: null, onchange });
  for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked();
  await userEvent.click(screen.getByRole('radio', { name: '否' }));
  expect(onchange).toHaveBeenCalledWith(false);
});

test('choices come back in the order of the list, whatever the order of ticking', async () => {
  const onchange = vi.fn();
  const options = ['a', 'b', 'c'].map((value) => ({ value, label: value }));
  render(ChoicesBox, { label: '选', options, value: ['c'], onchange });
  await userEvent.click(screen.getByRole('checkbox', { name: 'a' }));
  expect(onchange).toHaveBeenCalledWith(['a', 'c']);
});

test('a long list is narrowed by typing and chosen with the keys alone', async () => {
  const onchange = vi.fn();
  const options = ['广州市', '深圳市', '广元市'].map((label, index) => ({ value: String(index), label }));
  render(ComboBox, { label: '城市', options, value: null, onchange });
  await userEvent.type(screen.getByRole('combobox'), '广');
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['广州市', '广元市']);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(onchange).toHaveBeenCalledWith('2');
});
