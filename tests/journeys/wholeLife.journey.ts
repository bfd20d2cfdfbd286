import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { accountsOf, box, expectTruth, fill, openForm, signIn } from './support/people.ts';
import { startServer, type Server } from './support/server.ts';
import { aPdf } from './support/pdf.ts';

/**
 * One dossier's life: filled in and submitted with the network cut, reloaded offline, the server killed and an upload
 * interrupted meanwhile; reviewed, returned at two boxes, corrected, reviewed again, batched, publicised for ten working
 * days, announced, looked up, drawn and revoked.
 */
let server: Server;
test.beforeAll(async () => void (server = await startServer()));
test.afterAll(async () => server.stop());

const kinds = ['firstPage', 'licence', 'headcountTable', 'rdLedger', 'taxReturn', 'balanceSheet', 'ipCertificates'];

test('from an offline self-evaluation to a registration number, a draw and a revocation', async ({ browser }) => {
  const [enterprise] = await accountsOf(server.origin, 'enterprise');
  const name = enterprise!.displayName;
  const applicant = await device(browser, enterprise!.username);
  const form = applicant.page;

  const id = await test.step('fill the form with the network cut', async () => {
    const dossierId = await openForm(form, server.origin);
    await serviceWorkerControls(form);
    await applicant.context.setOffline(true);
    await form.reload();
    await expect(form.getByText('没有网络，内容在这台设备上').first()).toBeVisible();
    await fillWhatIsLeft(form, dossierId);
    await addEvidence(form, dossierId);
    return dossierId;
  });

  await test.step('the server dies and the page is reloaded offline: nothing typed is lost', async () => {
    await server.kill();
    await form.goto(`${server.origin}/enterprise/${id}/people`);
    await expect(box(form, 'people.employeesQ1Start')).toHaveValue('50');
    await expectTruth(form, '仅存于本机');
  });

  await test.step('submit offline: the screen says that the server has not got it', async () => {
    await form.goto(`${server.origin}/enterprise/${id}/check`);
    await expect(form.getByText('没有发现要改的地方。')).toBeVisible();
    await form.getByRole('button', { name: '提交', exact: true }).click();
    await expect(form.getByText('已提交，等服务器收').first()).toBeVisible();
    await form.reload();
    await expect(form.getByText('已提交，等服务器收').first()).toBeVisible();
  });

  await test.step('an upload is interrupted, the server is killed once more, and all arrives once', async () => {
    let cut = 0;
    await applicant.context.route('**/api/files/**', async (route) => {
      if (route.request().method() !== 'PATCH' || cut > 0) return route.continue();
      cut += 1;
      await route.abort('connectionreset');
      await server.restart();
    });
    await server.restart();
    await applicant.context.setOffline(false);
    await form.goto(`${server.origin}/enterprise/${id}/timeline`);
    await expectTruth(form, '已收到');
    expect(cut).toBe(1);
    await expect(form.getByText('系统填报号').first()).toBeVisible();
    await expect(form.getByText('服务器收到', { exact: true })).toHaveCount(1);
  });

  const [examiner] = await accountsOf(server.origin, 'reviewer');
  const { page: reviewer } = await device(browser, examiner!.username);
  await test.step('review: returned at two boxes', async () => {
    await openInQueue(reviewer, name, /^待审/);
    await judge(reviewer, { complete: '是', consistent: '否', sealed: '是', otherProblem: '无' });
    await writeReason(reviewer, '资产总额', '资产负债表第 1 页合 5,300.00 万元，按表更正。');
    await writeReason(reviewer, '净利润', '利润表第 1 页净利润与所填不同，按表更正。');
    await reviewer.getByRole('button', { name: '退回补正', exact: true }).click();
    await expect(reviewer.getByRole('status').filter({ hasText: '服务器已办理' })).toBeVisible();
  });

  await test.step('the enterprise sees both boxes with the words, corrects and submits again', async () => {
    await expect(form.getByRole('heading', { name: '退回补正，2 栏' })).toBeVisible();
    await expect(form.getByText('资产负债表第 1 页合 5,300.00 万元，按表更正。')).toBeVisible();
    await form
      .getByRole('link', { name: /改这一栏/ })
      .first()
      .click();
    await fill(form, 'finances.totalAssets', '5300');
    await fill(form, 'finances.netProfit', '800');
    await expectTruth(form, '已上传草稿');
    await form.goto(`${server.origin}/enterprise/${id}/check`);
    await form.getByRole('button', { name: '再次提交' }).click();
    await expectTruth(form, '已收到');
  });

  await test.step('second round: what changed is shown; passed and recommended', async () => {
    await openInQueue(reviewer, name, /^补正回来/);
    await expect(reviewer.getByText('改 2 栏').first()).toBeVisible();
    await judge(reviewer, { complete: '是', consistent: '是', sealed: '是', otherProblem: '无' });
    await reviewer.getByRole('button', { name: '通过审查' }).click();
    await reviewer.getByRole('button', { name: '推荐上报' }).click();
    await expect(reviewer.getByText('已推荐').first()).toBeVisible();
  });

  const [officer] = await accountsOf(server.origin, 'province');
  const { page: province } = await device(browser, officer!.username);
  await test.step('the province freezes a batch of this one enterprise and opens the publicity', async () => {
    await expect(province.getByRole('checkbox', { name: `选 ${name}` })).toBeChecked();
    for (const other of await province.getByRole('checkbox').all())
      if ((await other.getAttribute('aria-label')) !== `选 ${name}`) await other.uncheck();
    await province.getByRole('button', { name: '冻结这 1 家为一批' }).click();
    await province.getByRole('button', { name: '确定办理' }).click();
    await province.getByRole('button', { name: '开始公示' }).click();
    await province.getByRole('button', { name: '确定办理' }).click();
    await expect(province.getByRole('button', { name: '公告并赋号' })).toBeDisabled();
    await expect(province.getByText('publicity-running').or(province.getByText('公示未满')).first()).toBeVisible();
  });

  await test.step('ten working days later it is announced with a number', async () => {
    await province.getByRole('button', { name: '过 10 个工作日' }).click();
    await expect(province.getByRole('button', { name: '公告并赋号' })).toBeEnabled();
    await province.getByRole('button', { name: '公告并赋号' }).click();
    await province.getByRole('button', { name: '确定办理' }).click();
    await expect(province.getByText(/公告，编号已赋/).first()).toBeVisible();
  });

  const number = await test.step('anyone finds the number by the name', async () => {
    const { page } = await device(browser);
    await page.goto(`${server.origin}/registry?q=${encodeURIComponent(name)}`);
    const found = page.getByText(/2026490\d{3}[0AB]\d{7}/).first();
    await expect(found).toBeVisible();
    return (await found.textContent())!.match(/\d{10}[0AB]\d{7}/)![0];
  });
  await test.step('the enterprise reads it on its own page', async () => {
    await form.goto(`${server.origin}/enterprise/${id}/timeline`);
    await expect(form.getByText(number).first()).toBeVisible();
  });

  await test.step('the draw: committed first, drawn from public values, repeated by anyone', async () => {
    await province.getByLabel(/种子从哪里来/).fill('岭海数字彩第 2026052 期');
    await province.getByRole('button', { name: '公布抽取承诺' }).click();
    await province.getByLabel(/种子（一行一个）/).fill('03 08 11 19 24 30 + 07');
    await province.getByRole('button', { name: '录入种子并抽取' }).click();
    await expect(province.getByRole('heading', { name: '抽中 1 家' })).toBeVisible();
    await expect(province.getByRole('listitem').filter({ hasText: number })).toBeVisible();
    const href = await province.getByRole('link', { name: /请您也算一遍/ }).getAttribute('href');
    const { page } = await device(browser);
    await page.goto(`${server.origin}${href}`);
    await page.getByRole('button', { name: /算一遍/ }).click();
    await expect(page.getByText(/一致|相同/).first()).toBeVisible();
    await expect(page.getByText(number).first()).toBeVisible();
  });

  await test.step('revoked, with its reason, for everyone to see', async () => {
    await province.goto(`${server.origin}/province/registry`);
    await province.getByPlaceholder('名称、信用代码、编号').fill(name);
    await province
      .getByRole('row', { name: new RegExp(name) })
      .getByRole('button', { name: '撤销登记编号' })
      .click();
    await province.getByLabel('事实与依据').fill('抽查核实：科技人员占比不足 10%。');
    await province.getByRole('button', { name: '撤销登记编号' }).last().click();
    await expect(province.getByRole('status').filter({ hasText: '服务器已办理' })).toBeVisible();
    const { page } = await device(browser);
    await page.goto(`${server.origin}/registry?q=${number}`);
    await expect(page.getByText(/已撤销/).first()).toBeVisible();
    await expect(form.getByRole('heading', { name: '登记编号已撤销' })).toBeVisible();
  });
});

async function device(browser: Browser, username?: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  if (username) await signIn(page, server.origin, username);
  return { context, page };
}

const serviceWorkerControls = (page: Page) =>
  page.waitForFunction(async () => {
    await navigator.serviceWorker.ready;
    return navigator.serviceWorker.controller !== null;
  });

/** The demonstration's draft lacks the cover, the people and the claims. */
async function fillWhatIsLeft(page: Page, id: string): Promise<void> {
  const open = (section: string) => page.goto(`${server.origin}/enterprise/${id}/${section}`);
  await open('cover');
  await fill(page, 'cover.filledOn', '2026-08-10');
  await box(page, 'cover.declaration').getByLabel('是', { exact: true }).check();
  await expectTruth(page, '仅存于本机');
  await open('people');
  for (const quarter of [1, 2, 3, 4])
    for (const end of ['Start', 'End']) {
      await fill(page, `people.employeesQ${quarter}${end}`, '50');
      await fill(page, `people.scienceStaffQ${quarter}${end}`, '15');
    }
  for (const [name, figure] of Object.entries({
    employedStaff: '48',
    partTimeStaff: '1',
    temporaryStaff: '1',
    doctors: '1',
    masters: '9',
    bachelors: '20',
    juniorCollege: '10',
    otherEducation: '10'
  }))
    await fill(page, `people.${name}`, figure);
  // A person sees that the last box is written before turning the page.
  await expectTruth(page, '仅存于本机');
  await open('direct');
  await box(page, 'direct.hasClaim').getByLabel('否', { exact: true }).check();
  await expectTruth(page, '仅存于本机');
}

async function addEvidence(page: Page, id: string): Promise<void> {
  await page.goto(`${server.origin}/enterprise/${id}/evidence`);
  for (const kind of kinds) {
    await box(page, `pick.${kind}`).setInputFiles({
      name: `${kind}.pdf`,
      mimeType: 'application/pdf',
      buffer: aPdf(kind)
    });
    await expect(page.getByText(`${kind}.pdf`, { exact: true })).toBeVisible();
  }
}

async function openInQueue(page: Page, name: string, tab: RegExp): Promise<void> {
  await page.goto(`${server.origin}/review`);
  await page.getByRole('button', { name: tab }).click();
  await page.getByPlaceholder('名称、信用代码').fill(name);
  await page.getByRole('link', { name: new RegExp(name) }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
}

async function judge(page: Page, answers: Record<string, string>): Promise<void> {
  for (const [item, answer] of Object.entries(answers)) {
    const radio = page.locator(`input[name="${item}"]`);
    await radio.and(page.getByLabel(answer, { exact: true })).check();
  }
}

async function writeReason(page: Page, label: string, words: string): Promise<void> {
  await page.getByRole('button', { name: `写理由 ${label}`, exact: true }).click();
  await page.getByLabel(/给企业的话/).fill(words);
  await page.locator('form').getByRole('button', { name: '写理由' }).click();
  await expect(page.getByText(words)).toBeVisible();
}
