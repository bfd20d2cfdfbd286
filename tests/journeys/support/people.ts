import { expect, type Locator, type Page } from '@playwright/test';

export type Account = { username: string; password: string; displayName: string; role: string };

/** Where the work of an enterprise is, as its truth line says it. */
export type Place = '仅存于本机' | '已上传草稿' | '已提交，等服务器收' | '已收到';

/** Everyone the demonstration offers, in the order of its sign-in page. */
export async function accounts(origin: string): Promise<Account[]> {
  const answer = await fetch(`${origin}/api/demo/accounts`);
  if (!answer.ok) throw new Error(`/api/demo/accounts answered ${answer.status}`);
  return (await answer.json()) as Account[];
}

/** The accounts of one role. The enterprises come as: one with a draft, one returned, one registered. */
export async function accountsOf(
  origin: string,
  role: 'enterprise' | 'reviewer' | 'province' | 'clerk' | 'torch'
): Promise<Account[]> {
  return (await accounts(origin)).filter((account) => account.role === role);
}

/** Signs in on the page and resolves when the person's own page stands there. */
export async function signIn(page: Page, origin: string, username: string): Promise<void> {
  const account = (await accounts(origin)).find((one) => one.username === username);
  if (!account) throw new Error(`no account ${username}`);
  await page.goto(`${origin}/sign-in`);
  await page.getByLabel('信用代码或用户名').fill(username);
  await page.getByLabel('密码').fill(account.password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page).not.toHaveURL(/\/sign-in/);
  await expect(page.getByRole('button', { name: '退出登录' })).toBeVisible();
}

/** From anywhere to this year's form of the signed-in enterprise; answers the dossier's id. */
export async function openForm(page: Page, origin: string): Promise<string> {
  await page.goto(`${origin}/enterprise`);
  await page
    .getByRole('button', { name: /^(接着填|开始填 )/ })
    .or(page.getByRole('link', { name: /^接着填/ }))
    .click();
  await page.waitForURL(/\/enterprise\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname.split('/').at(-1)!;
}

/** Waits until the truth line says this; the words after a place (a time) are not compared. */
export async function expectTruth(page: Page, place: Place): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: `状态：${place}` })).toBeVisible();
}

/** The box with this name (`finances.mainRevenue`, `rights[<rowId>].name`). */
export const box = (page: Page, name: string): Locator => page.locator(`[id="${name}"]`);

/** Types into a box, leaves it and waits, as a person does, until the screen no longer says that it is being written. */
export async function fill(page: Page, name: string | Locator, text: string): Promise<void> {
  const target = typeof name === 'string' ? box(page, name) : name;
  await target.fill(text);
  await target.blur();
  await expect(page.getByRole('status').filter({ hasText: '状态：正在写入本机' })).toHaveCount(0);
}

/** Asks for a round with the server now, as the footer offers it. */
export const syncNow = (page: Page): Promise<void> => page.getByRole('button', { name: '现在核对' }).click();

/** Waits until a round that was asked for is over: only then is the common base of later merges on the disk. */
export async function expectRested(page: Page): Promise<void> {
  const heard = page.locator('footer.sync');
  await syncNow(page);
  await expect(heard).toContainText('已与服务器核对');
  await page.waitForLoadState('networkidle');
  await expect(heard).toContainText('已与服务器核对');
}

/** Cuts the network of this page's device, once the app is able to open without it. */
export async function goOffline(page: Page): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.context().setOffline(true);
}
