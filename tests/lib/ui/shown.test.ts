import { createRawSnippet } from 'svelte';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import Button from '$lib/ui/Button.svelte';
import DataTable from '$lib/ui/DataTable.svelte';
import Header from '$lib/ui/Header.svelte';
import MonthCalendar from '$lib/ui/MonthCalendar.svelte';
import Stair from '$lib/ui/Stair.svelte';

const words = (text: string) => createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));
const rungs = [
  { label: '<2%', points: 0 },
  { label: '2%', points: 10 },
  { label: '3%', points: 20 }
];

test('a stair says where one is and what is next', () => {
  const states = ['passed', 'here', 'next'] as const;
  render(Stair, { unit: '分', caption: '再多 1', rungs: rungs.map((rung, at) => ({ ...rung, state: states[at]! })) });
  expect(screen.getByRole('img')).toHaveAccessibleName('现在在 2% 这一级，10 分，下一级 3%，20 分');
});

test('a stair on which nothing is known shows no points at all', () => {
  const { container } = render(Stair, {
    unit: '分',
    rungs: rungs.map((rung) => ({ ...rung, state: 'later' as const }))
  });
  expect(screen.getByRole('img').getAttribute('aria-label')).toMatch(/^还不能定级/);
  expect(container.textContent).not.toContain('分');
});

test('a button that cannot be pressed says why, and a busy one says what it does', async () => {
  const onclick = vi.fn();
  const { rerender } = render(Button, { disabled: true, reason: '公示未满', onclick, children: words('公告') });
  expect(screen.getByRole('button', { name: '公告' })).toHaveAccessibleDescription('公示未满');
  await rerender({ disabled: false, busy: true, busyText: '正在公告' });
  const busy = screen.getByRole('button', { name: '正在公告' });
  await userEvent.click(busy);
  expect(onclick).not.toHaveBeenCalled();
});

test('a calendar begins on Monday and names today, days off and the counted days', () => {
  render(MonthCalendar, {
    days: [
      { day: '2026-04-30', ordinal: 4, state: 'past' },
      { day: '2026-05-01', rest: true, label: '劳动节', state: 'past' },
      { day: '2026-05-02', state: 'today' }
    ]
  });
  const [, week] = screen.getAllByRole('row');
  const cells = within(week!).getAllByRole('cell');
  expect(cells.map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
    '',
    '',
    '',
    '4月30日 4 第 4 个工作日',
    '5月1日 休 劳动节',
    '2 今天',
    ''
  ]);
  expect(cells[5]).toHaveAttribute('aria-current', 'date');
});

test('a table has row headings, and its frame can be reached by keys', () => {
  render(DataTable, {
    caption: '名单',
    columns: [
      { key: 'name', label: '名称' },
      { key: 'code', label: '代码' }
    ],
    rows: [{ name: '甲', code: '1' }],
    rowHref: () => '/x'
  });
  expect(screen.getByRole('region', { name: '名单' })).toHaveAttribute('tabindex', '0');
  expect(within(screen.getByRole('rowheader')).getByRole('link', { name: '甲' })).toHaveAttribute('href', '/x');
});

test('the menu of the phone opens and shuts by one button', async () => {
  render(Header, { home: '/', nav: [{ href: '/a', text: '申报', current: true }] });
  const menu = screen.getByRole('button', { name: '菜单' });
  expect(menu).toHaveAttribute('aria-expanded', 'false');
  await userEvent.click(menu);
  expect(menu).toHaveAttribute('aria-expanded', 'true');
  expect(screen.getByRole('link', { name: '申报' })).toHaveAttribute('aria-current', 'page');
});
