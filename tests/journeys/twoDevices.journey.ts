import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import {
  accountsOf,
  box,
  expectRested,
  expectTruth,
  fill,
  goOffline,
  openForm,
  signIn,
  syncNow
} from './support/people.ts';
import { startServer, type Server } from './support/server.ts';

const mine = { onlyA: '411.11', onlyB: '498.22', clashA: '801.5', clashB: '823.75' };
const names = { onlyA: 'finances.sellingExpense', onlyB: 'finances.adminExpense', clash: 'finances.netProfit' };
const cellOfA = '甲台改的产品';
const rowOfB = '乙台加的专利';

let server: Server;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.stop());

test('two devices fill in one draft offline: no work is lost, the one clash is asked, one choice settles it everywhere', async ({
  browser
}) => {
  const [who] = await accountsOf(server.origin, 'enterprise');
  const a = await device(browser, who!.username);
  const b = await device(browser, who!.username);
  expect(b.dossier).toBe(a.dossier);
  const rows = await rowsOf(a);
  const rowOfA = rows[0]!;
  for (const { page } of [a, b]) {
    await expectTruth(page, '已上传草稿');
    await expectRested(page);
  }

  await test.step('both are offline and write', async () => {
    for (const { page } of [a, b]) await goOffline(page);
    await a.open('finances');
    await fill(a.page, names.onlyA, mine.onlyA);
    await fill(a.page, names.clash, mine.clashA);
    await a.open('ip');
    await fill(a.page, `rights[${rowOfA}].product`, cellOfA);
    await b.open('finances');
    await fill(b.page, names.onlyB, mine.onlyB);
    await fill(b.page, names.clash, mine.clashB);
    await b.open('ip');
    await b.page.getByRole('button', { name: '加一项知识产权' }).click();
    await expect(rowsIn(b.page)).toHaveCount(rows.length + 1);
    await fill(b.page, rowsIn(b.page).last().getByLabel('知识产权名称'), rowOfB);
    for (const { page } of [a, b]) await expectTruth(page, '仅存于本机');
  });

  await test.step('what the screen called written survives a reload without network', async () => {
    await b.page.reload();
    await expect(rowsIn(b.page).last().getByLabel('知识产权名称')).toHaveValue(rowOfB);
    await b.open('finances');
    await expect(box(b.page, names.onlyB)).toHaveValue(mine.onlyB);
    await expectTruth(b.page, '仅存于本机');
  });

  await test.step('first one comes back, then the other', async () => {
    await a.open('finances');
    await a.context.setOffline(false);
    await expectTruth(a.page, '已上传草稿');
    await b.context.setOffline(false);
    await expectTruth(b.page, '已上传草稿');
    await syncNow(a.page);
  });

  await test.step('each has the work of both; the clash is asked at its box with both values', async () => {
    for (const { page } of [a, b]) {
      await expect(box(page, names.onlyA)).toHaveValue(mine.onlyA);
      await expect(box(page, names.onlyB)).toHaveValue(mine.onlyB);
      await expect(dispute(page)).toHaveCount(1);
      await expect(choice(page, mine.clashA)).toBeVisible();
      await expect(choice(page, mine.clashB)).toBeVisible();
      await expect(dispute(page).filter({ has: box(page, names.clash) })).toHaveCount(1);
    }
    for (const one of [a, b]) {
      await one.open('ip');
      await expectRows(one.page, rows);
      await expect(dispute(one.page)).toHaveCount(0);
      await one.open('finances');
    }
  });

  await test.step('one choice settles it on both', async () => {
    await choice(a.page, mine.clashB).click();
    await expect(dispute(a.page)).toHaveCount(0);
    await expect(box(a.page, names.clash)).toHaveValue(mine.clashB);
    await expectTruth(a.page, '已上传草稿');
    await syncNow(b.page);
    await expect(dispute(b.page)).toHaveCount(0);
    await expect(box(b.page, names.clash)).toHaveValue(mine.clashB);
    await expectTruth(b.page, '已上传草稿');
  });

  await test.step('so it is after a reload, and on a third device that was never there', async () => {
    const c = await device(browser, who!.username);
    for (const one of [a, b, c]) {
      await one.open('finances');
      await expect(box(one.page, names.onlyA)).toHaveValue(mine.onlyA);
      await expect(box(one.page, names.onlyB)).toHaveValue(mine.onlyB);
      await expect(box(one.page, names.clash)).toHaveValue(mine.clashB);
      await expect(dispute(one.page)).toHaveCount(0);
      await one.open('ip');
      await expectRows(one.page, rows);
      await expectTruth(one.page, '已上传草稿');
      await one.context.close();
    }
  });
});

type Device = { context: BrowserContext; page: Page; dossier: string; open(section: string): Promise<void> };

/** A browser of its own, signed in, with the form open. */
async function device(browser: Browser, username: string): Promise<Device> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, server.origin, username);
  const dossier = await openForm(page, server.origin);
  const open = async (section: string) => {
    // The whole page anew, from the disk of this device.
    await page.goto(`${server.origin}/enterprise/${dossier}/${section}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  };
  return { context, page, dossier, open };
}

const rowsIn = (page: Page) => page.locator('[id="ip.rights"] fieldset');
/** Boxes, also cells of tables, at which a person is asked to choose. */
const dispute = (page: Page) => page.locator('.field').filter({ hasText: '请选一个' });
const choice = (page: Page, value: string) => dispute(page).getByRole('button', { name: `${value} 万元` });

async function rowsOf({ page, open }: Device): Promise<string[]> {
  await open('ip');
  await expect(rowsIn(page).first()).toBeVisible();
  const boxes = await rowsIn(page).getByLabel('知识产权名称').all();
  return Promise.all(boxes.map(async (each) => /\[(.+)\]/.exec((await each.getAttribute('id')) ?? '')?.[1] ?? ''));
}

async function expectRows(page: Page, [changed, ...others]: string[]): Promise<void> {
  await expect(rowsIn(page)).toHaveCount(others.length + 2);
  await expect(box(page, `rights[${changed}].product`)).toHaveValue(cellOfA);
  await expect(rowsIn(page).last().getByLabel('知识产权名称')).toHaveValue(rowOfB);
}
