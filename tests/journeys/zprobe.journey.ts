import { expect, test } from '@playwright/test';
import { startServer } from './support/server.ts';
import { accountsOf, openForm, signIn, fill } from './support/people.ts';
import { mangleIndexedDb } from './support/forge.ts';

test('probe', async ({ page, browser }) => {
  const server = await startServer();
  const [who, returned] = await accountsOf(server.origin, 'enterprise');
  page.on('console', (m) => console.log('CONSOLE', m.type(), m.text().slice(0, 300)));
  page.on('pageerror', (e) => console.log('PAGEERROR', e.message, (e.stack ?? '').slice(0, 300)));
  await signIn(page, server.origin, who!.username);
  const id = await openForm(page, server.origin);
  await page.goto(`${server.origin}/api/now`);
  console.log(JSON.stringify(await page.evaluate(mangleIndexedDb)));
  for (const path of ['/enterprise', `/enterprise/${id}`, `/enterprise/${id}/finances`, '/registry', '/']) {
    await page.goto(server.origin + path);
    await page.waitForTimeout(6000);
    console.log(path, '=====', (await page.locator('body').innerText()).slice(0, 900));
  }
  const context = await browser.newContext();
  const two = await context.newPage();
  await signIn(two, server.origin, returned!.username);
  const id2 = await openForm(two, server.origin);
  await two.route('**/api/sync/push', async (route) => {
    const body = route.request().postDataJSON();
    console.log('PUSH', body.collection, JSON.stringify(body).slice(0, 3000));
    if (body.collection === 'intents') return route.abort();
    return route.continue();
  });
  await two.goto(`${server.origin}/enterprise/${id2}/check`);
  await expect(two.getByRole('heading', { level: 1 })).toBeVisible();
  console.log((await two.locator('main').innerText()).slice(-1500));
  const b = two.getByRole('button', { name: /提交/ });
  console.log(await b.count(), await b.first().isEnabled());
  await b.first().click({ timeout: 5000 });
  await two.waitForTimeout(4000);
  await server.stop();
});
