import { type Component } from 'svelte';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { type Device } from '$lib/public/device.ts';
import DemoBand from '$lib/public/DemoBand.svelte';
import DeviceContents from '$lib/public/DeviceContents.svelte';
import Home from '$lib/public/Home.svelte';
import PublicityBatch from '$lib/public/PublicityBatch.svelte';
import Registry from '$lib/public/Registry.svelte';
import { aDevice } from './aDevice.ts';
import InWorld from './InWorld.svelte';

const now = { body: { mode: 'demo', legalDay: '2026-08-10', evaluationYear: 2026 } };
const days = ['03', '04', '05', '06', '07', '10', '11', '12', '13', '14'].map((day) => `2026-08-${day}`);
const batch = {
  id: 'b2',
  title: '2026年第2批拟入库名单',
  year: 2026,
  ordinal: 2,
  state: 'publicized',
  size: 3,
  start: days[0],
  end: days[9],
  days,
  calendar: '第 1 版',
  announcedOn: null
};
const entries = ['云浦青榆软件有限公司', '岭海衡谷新材料有限公司', '云浦远岫光电有限公司'].map((name, index) => ({
  name,
  maskedCode: '91490102******7Q0U',
  district: index === 1 ? '西澜区' : '东澜区',
  number: null
}));
const hit = {
  number: '202549010200000012',
  name: '云浦青榆科技有限公司',
  maskedCode: '91490102******7Q1X',
  division: '490102',
  districtName: '东澜区',
  year: 2025,
  registeredOn: '2025-09-20',
  state: 'revoked',
  revokedOn: '2025-12-01',
  revocationReason: 'no-longer-qualifies'
};

const show = (page: unknown, device: Device, given: Record<string, unknown> = {}) =>
  render(InWorld, { device, page: page as Component<Record<string, unknown>>, given });

test('a revoked number is shown with its day and its reason', async () => {
  const { device } = aDevice({
    '/api/now': now,
    [`/api/public/registry?q=${encodeURIComponent('青榆')}`]: { body: [hit] }
  });
  show(Registry, device, { q: '青榆' });
  const row = (await screen.findByRole('rowheader', { name: hit.name })).closest('tr')!;
  expect(row).toHaveTextContent('已撤销');
  expect(row).toHaveTextContent('2025年12月1日撤销');
  expect(row).toHaveTextContent('① 不再符合条件');
});

test('nothing found, refused and out of reach are three different answers', async () => {
  const { device, replies } = aDevice({ '/api/now': now, '/api/public/registry?q=x': { body: [] } });
  const first = show(Registry, device, { q: 'x' });
  expect(await screen.findByRole('heading', { name: '没有查到“x”' })).toBeInTheDocument();
  first.unmount();
  replies['/api/public/registry?q=x'] = 'no network';
  const second = show(Registry, device, { q: 'x' });
  expect(await screen.findByText(/连不上服务器，没有查成/)).toBeInTheDocument();
  second.unmount();
  replies['/api/public/registry?q=x'] = { status: 429, body: { code: 'too-many-requests' } };
  show(Registry, device, { q: 'x' });
  expect(await screen.findByText(/too-many-requests/)).toBeInTheDocument();
});

test('a batch can be searched, and says until when one may object', async () => {
  const { device } = aDevice({ '/api/now': now, '/api/public/publicity/b2': { body: { ...batch, entries } } });
  show(PublicityBatch, device, { id: 'b2' });
  expect(await screen.findByRole('heading', { level: 1, name: batch.title })).toBeInTheDocument();
  await waitFor(() => expect(document.body).toHaveTextContent('今天是第 6 个工作日，共 10 个'));
  expect(screen.getByText('2026年8月14日 24:00 前提出')).toBeInTheDocument();
  await userEvent.type(screen.getByRole('textbox'), '西澜');
  expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent?.trim())).toEqual([entries[1]!.name]);
});

test('a batch that does not exist is not called a network fault', async () => {
  const { device } = aDevice({ '/api/now': now });
  show(PublicityBatch, device, { id: 'nope' });
  expect(await screen.findByText(/没有这一批/)).toBeInTheDocument();
});

test('the home page shows the kept figures offline with their time, and 未知 where it has none', async () => {
  const { device, replies } = aDevice({
    '/api/now': now,
    '/api/public/summary': { body: { registeredThisYear: 962, inPublicity: 1284, registeredEver: 38517, revoked: 3 } },
    '/api/public/publicity': { body: [batch] },
    '/api/public/draws': { body: [] }
  });
  const first = show(Home, device);
  expect(await screen.findByText('1,284')).toBeInTheDocument();
  expect(await screen.findByRole('link', { name: batch.title })).toHaveAttribute('href', '/publicity?batch=b2');
  first.unmount();
  for (const path of Object.keys(replies)) replies[path] = 'no network';
  const second = show(Home, device);
  expect((await screen.findAllByText(/本机 8月10日 10:00 留下的名单/)).length).toBeGreaterThan(0);
  expect(screen.getByText('38,517')).toBeInTheDocument();
  second.unmount();
  const empty = aDevice({ '/api/now': 'no network', '/api/public/summary': 'no network' });
  show(Home, empty.device);
  await waitFor(() => expect(screen.getAllByText('未知')).toHaveLength(3));
});

test('the demonstration is marked on every page, and only the province moves the day', async () => {
  const { device, replies, asked } = aDevice({
    '/api/now': now,
    '/api/demo/advance': { status: 403, body: { code: 'not-your-step' } }
  });
  const first = show(DemoBand, device, { mayAdvance: false });
  expect(await screen.findByText(/法定日 2026-08-10/)).toBeInTheDocument();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
  first.unmount();
  show(DemoBand, device, { mayAdvance: true });
  await userEvent.click(await screen.findByRole('button', { name: '过 10 个工作日' }));
  expect(asked).toContain('POST /api/demo/advance');
  expect(await screen.findByText(/日期没有动：.*（not-your-step）/)).toBeInTheDocument();
  replies['/api/demo/advance'] = { body: { ...now.body, legalDay: '2026-08-24' } };
  replies['/api/now'] = { body: { ...now.body, legalDay: '2026-08-24' } };
  await userEvent.click(screen.getByRole('button', { name: '过 10 个工作日' }));
  expect(await screen.findByText(/法定日 2026-08-24/)).toBeInTheDocument();
});

test('a production server has no band', async () => {
  const { device, asked } = aDevice({ '/api/now': { body: { ...now.body, mode: 'production' } } });
  show(DemoBand, device, { mayAdvance: true });
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(screen.queryByText(/演示/)).not.toBeInTheDocument();
});

test('what lies on this device is listed and can be cleared', async () => {
  const { device } = aDevice({ '/api/now': now });
  device.storage!.setItem('kexiao-self-test', '{}');
  show(DeviceContents, device);
  await userEvent.click(await screen.findByRole('button', { name: '清除自测答案' }));
  expect(device.storage!.getItem('kexiao-self-test')).toBeNull();
  expect(within(screen.getByRole('status')).getByText('已清除。')).toBeInTheDocument();
});
