import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import SelfTestPage from '$lib/selfTest/SelfTestPage.svelte';
import { aSelfTest, aStorage } from './aSelfTest.ts';

const panel = () => screen.getByRole('complementary', { name: '目前得分' });
const open = (test = aSelfTest(), ondraft = vi.fn()) => {
  render(SelfTestPage, { test, ondraft });
  return { test, ondraft };
};

test('a page without answers says 未知 and never 0 分', () => {
  open();
  expect(panel()).toHaveTextContent('未知');
  expect(document.body.textContent).not.toMatch(/(^|\D)0 分/);
});

test('the score follows every stroke, with what is lacking to the next rung', async () => {
  const { test } = open();
  test.goTo(2);
  await userEvent.type(await screen.findByRole('textbox', { name: '职工总数' }), '50');
  await userEvent.click(screen.getByRole('button', { name: '下一题：科技人员（年平均）' }));
  await userEvent.type(await screen.findByRole('textbox', { name: '科技人员' }), '12.25');
  await waitFor(() => expect(panel()).toHaveTextContent('24.50%'));
  expect(panel()).toHaveTextContent('12.25 ÷ 50.00 人');
  expect(panel()).toHaveTextContent(/再多 0\.25 人（年平均）到 25%，可得\s*16 分，加 4 分。/);
  expect(panel()).toHaveTextContent('至少 12分');
  expect(screen.getByText('为什么是 12 分')).toBeInTheDocument();
});

test('a fault holds the page, is said at the box, and the box has the focus', async () => {
  const { test } = open();
  test.goTo(2);
  const box = await screen.findByRole('textbox', { name: '职工总数' });
  await userEvent.type(box, '五十');
  await userEvent.click(screen.getByRole('button', { name: /^下一题/ }));
  await waitFor(() => expect(box).toHaveFocus());
  expect(box).toHaveAccessibleDescription(/要填数字/);
});

test('an answered question can be changed from the list', async () => {
  const { test } = open();
  await userEvent.click(screen.getAllByRole('radio', { name: '是' })[0]!);
  await userEvent.click(screen.getAllByRole('radio', { name: '是' })[1]!);
  await userEvent.click(screen.getByRole('button', { name: /^下一题/ }));
  await userEvent.click(await screen.findByRole('button', { name: '改：内地注册，查账征收' }));
  expect(test.at).toBe(0);
  expect((await screen.findAllByRole('radio', { name: '是' }))[0]).toBeChecked();
});

test('none of the four and one of the four shut each other out', async () => {
  const { test } = open();
  test.goTo(9);
  await userEvent.click(await screen.findByRole('checkbox', { name: '都没有' }));
  expect(test.value('directConfirmation')).toEqual([]);
  await userEvent.click(screen.getByRole('checkbox', { name: '有效的高新技术企业证书' }));
  expect(test.value('directConfirmation')).toEqual(['hnte']);
  await userEvent.click(screen.getByRole('checkbox', { name: '有效的高新技术企业证书' }));
  expect(test.value('directConfirmation'), 'nothing ticked is unknown').toBeNull();
});

test('the result names what stands in the way, and hands over to a draft', async () => {
  const test = aSelfTest();
  test.answer('restrictedIndustry', true);
  test.goTo(10);
  const { ondraft } = open(test);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('自测不符合条件');
  expect(screen.getAllByText(/所属行业在排除之列/).length).toBeGreaterThan(0);
  await userEvent.click(screen.getAllByRole('button', { name: '转成草稿' })[0]!);
  expect(ondraft).toHaveBeenCalledOnce();
});

test('clearing asks first', async () => {
  const storage = aStorage();
  const test = aSelfTest(2026, storage);
  test.answer('employees', '50');
  open(test);
  await userEvent.click(within(panel()).getByRole('button', { name: '全部清除' }));
  const dialog = screen.getByRole('dialog', { name: '清除自测的答案' });
  expect(storage.length).toBe(1);
  await userEvent.click(within(dialog).getByRole('button', { name: '全部清除' }));
  expect(storage.length).toBe(0);
});
