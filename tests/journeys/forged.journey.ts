import { randomUUID } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { type WireDraft, type WireIntent } from '#protocol/sync.ts';
import { factsIn, inDatabase } from './support/facts.ts';
import { dumpDrafts, mangleIndexedDb } from './support/forge.ts';
import { forgedSteps, forgedSubmissions, noMessages, rubbish, type Forgery } from './support/forgeries.ts';
import { accountsOf, box, expectTruth, openForm, signIn } from './support/people.ts';
import { startServer, type Server } from './support/server.ts';
import { post, push, verdictsOf } from './support/wire.ts';
import { draftsOf, workOfOthers, worldAround, type ForeignFile } from './support/world.ts';

let server: Server;
test.beforeEach(async () => {
  server = await startServer();
});
test.afterEach(() => server.stop());

test('an intent with any field forged becomes a refusal and no fact; the true one is taken beside them', async ({
  page,
  browser
}) => {
  const [victim, returned] = await accountsOf(server.origin, 'enterprise');
  await signIn(page, server.origin, returned!.username);
  const dossier = await openForm(page, server.origin);
  const truth = await trueSubmission(page, dossier);
  const world = await worldAround(server.data, dossier);
  const facts = await factsIn(server.data);

  await test.step('each field replaced in turn, among rows that are no rows', async () => {
    const forged = [...forgedSubmissions(truth, world), ...forgedSteps(truth, world)];
    for (let at = 0; at < forged.length; at += 20) {
      const rows = forged.slice(at, at + 20).map(({ row }) => row);
      expect(await push(page, 'intents', [rubbish[at % rubbish.length], ...rows, ...rubbish])).toEqual({
        status: 200,
        body: { conflicts: [] }
      });
    }
    await expectRefused(page, forged);
    expect(await factsIn(server.data)).toBe(facts);
  });

  await test.step("another's id: his word stays his", async () => {
    const other = await (await browser.newContext()).newPage();
    await signIn(other, server.origin, victim!.username);
    const id = randomUUID();
    await push(other, 'intents', [{ ...truth, id }]);
    const before = (await verdictsOf(other)).get(id);
    expect(before?.refusal?.code).toBe('not-your-dossier');
    await push(page, 'intents', [{ ...truth, id }]);
    await push(page, 'intents', [{ ...truth, id, step: 17 }]);
    expect((await verdictsOf(other)).get(id)).toEqual(before);
    expect((await verdictsOf(page)).has(id)).toBe(false);
    expect(await factsIn(server.data)).toBe(facts);
    await other.context().close();
  });

  await test.step('bodies that are no messages are refused whole', async () => {
    for (const body of noMessages) {
      const { status, body: said } = await post(page, '/api/sync/push', body);
      const shown = JSON.stringify(body).slice(0, 100);
      expect(status, shown).toBeGreaterThanOrEqual(400);
      expect(status, shown).toBeLessThan(500);
      expect(said, shown).toHaveProperty('code');
    }
    expect(await factsIn(server.data)).toBe(facts);
  });

  await test.step('the true one is taken among them, and what only the server says is not read from it (S8)', async () => {
    const owned = {
      status: 'registered',
      number: '202649010200000311',
      registeredOn: '2026-08-10',
      seq: 99,
      total: 100
    };
    const sent = { ...truth, ...owned, at: '1999-01-01T00:00:00.000Z' };
    expect((await push(page, 'intents', [...rubbish, sent, ...rubbish])).status).toBe(200);
    expect((await verdictsOf(page)).get(truth.id)?.state).toBe('accepted');
    // So the hash would have shown any of them.
    expect(await factsIn(server.data)).not.toBe(facts);
    const head = await inDatabase(server.data, ({ read }) => read.dossiers.head(dossier));
    expect(head).toMatchObject({ status: 'submitted', number: null, registeredOn: null, seq: truth.baseSeq + 1 });
    expect(head?.receivedAt?.slice(0, 4)).not.toBe('1999');
    expect(head?.submittedOn).toBe('2026-08-10');
  });

  await test.step('the app lives on and shows what became of its own', async () => {
    await page.unroute('**/api/sync/push');
    await page.goto(`${server.origin}/enterprise/${dossier}`);
    await expectTruth(page, '已收到');
    await expect(page.getByText('项还没有送到服务器')).toHaveCount(0);
  });
  expect(server.log).not.toContain('"level":50');
});

test("drafts and files of others cannot be written; what is one's own among them is taken", async ({ page }) => {
  const [who] = await accountsOf(server.origin, 'enterprise');
  await signIn(page, server.origin, who!.username);
  const dossier = await openForm(page, server.origin);
  await expectTruth(page, '已上传草稿');
  const world = await worldAround(server.data, dossier);
  const { own, foreign, foreignFile, batches, draws } = world;
  const ofOthers = () => workOfOthers(server.data, `enterprise:${own.enterpriseId}`, dossier);
  const [facts, others] = [await factsIn(server.data), await ofOthers()];
  const stored = JSON.parse(
    (await draftsOf(server.data, dossier))[`informationForm|${dossier}|finances`]!
  ) as WireDraft;

  const draft = (kind: string, subjectId: string, patch: object = {}) => ({
    ...stored,
    id: `${kind}|${subjectId}|basics`,
    kind,
    subjectId,
    section: 'basics',
    ...patch
  });
  const forgedDrafts = [
    ...foreign.flatMap(({ id }) =>
      ['informationForm', 'reviewSheet', 'decision', 'revocation'].map((kind) => draft(kind, id))
    ),
    ...foreign.map(({ id }) => draft('informationForm', id, { section: 'cover', id: `informationForm|${id}|cover` })),
    ...['reviewSheet', 'decision', 'revocation'].map((kind) => draft(kind, dossier)),
    ...[...batches, { id: randomUUID() }].map(({ id }) => draft('batchList', id)),
    ...[...draws, { id: randomUUID() }].flatMap(({ id }) => [draft('drawCommitment', id), draft('drawSeed', id)])
  ];
  const swapped = [
    draft('informationForm', foreign[0]!.id, { id: `informationForm|${dossier}|people` }),
    draft('informationForm', dossier, { id: `informationForm|${foreign[0]!.id}|direct` }),
    draft('registry', dossier)
  ];
  const file = { subjectId: dossier, box: 'firstPage', name: '伪造.pdf', rev: 9, _deleted: false };
  const forgedFiles = [
    { ...file, ...withoutId(foreignFile), id: foreignFile.fileId },
    { ...file, ...withoutId(foreignFile), id: randomUUID(), subjectId: foreign[0]!.id },
    { ...file, ...withoutId(foreignFile), id: randomUUID(), type: 'text/html' },
    { ...file, ...withoutId(foreignFile), id: randomUUID(), size: 1e12 }
  ];

  await test.step('each forged row gets a refusal as its verdict', async () => {
    for (const rows of [forgedDrafts, swapped])
      expect((await push(page, 'drafts', [...rows, ...rubbish])).status).toBe(200);
    expect((await push(page, 'files', [...forgedFiles, ...rubbish])).status).toBe(200);
    const verdicts = await verdictsOf(page);
    const codes = (rows: { id: string }[]) => rows.map(({ id }) => verdicts.get(id)?.refusal?.code ?? 'no verdict');
    expect(new Set(codes(forgedDrafts))).toEqual(new Set(['not-your-dossier']));
    expect(new Set(codes(swapped))).toEqual(new Set(['malformed']));
    expect(codes(forgedFiles)).toEqual(['not-your-dossier', 'not-your-dossier', 'file-type', 'file-too-large']);
    expect(await factsIn(server.data)).toBe(facts);
    expect(await ofOthers()).toBe(others);
  });

  await test.step('a good row among them is stored, without what is not its own to say (S4, S8)', async () => {
    const good = { ...stored, rev: stored.rev + 1, fields: { ...stored.fields, netProfit: '808.08' } };
    const rows = [...rubbish, ...forgedDrafts].map((newDocumentState) => ({ newDocumentState }));
    const asked = {
      newDocumentState: { ...good, status: 'registered', scopeKey: 'public' },
      assumedMasterState: stored
    };
    const { status } = await post(page, '/api/sync/push', {
      version: 1,
      collection: 'drafts',
      epoch: 1,
      rows: [...rows, asked, ...rows]
    });
    expect(status).toBe(200);
    expect(JSON.parse((await draftsOf(server.data, dossier))[stored.id]!)).toEqual(good);
    expect(await factsIn(server.data)).toBe(facts);
    expect(await ofOthers()).toBe(others);
    await page.goto(`${server.origin}/enterprise/${dossier}/finances`);
    await expect(box(page, 'finances.netProfit')).toHaveValue('808.08');
    await expectTruth(page, '已上传草稿');
  });
  expect(server.log).not.toContain('"level":50');
});

for (const { what, but } of [
  { what: 'every row on the disk of the device', but: [] },
  { what: "every row but the store's own notes and the keys", but: ['_rxdb_internal', 'kexiao-keys'] }
])
  test(`${what} rewritten by hand: no fact, no draft changes, and the app says it cannot read`, async ({
    page,
    browser
  }) => {
    const [who] = await accountsOf(server.origin, 'enterprise');
    await signIn(page, server.origin, who!.username);
    const dossier = await openForm(page, server.origin);
    await expectTruth(page, '已上传草稿');
    const [facts, drafts] = [await factsIn(server.data), await draftsOf(server.data, dossier)];

    // A page of this origin in which the app does not run.
    await page.goto(`${server.origin}/api/now`);
    const mangled = await page.evaluate(mangleIndexedDb, but);
    expect(Object.keys(mangled).some((store) => store.endsWith('--drafts/docs'))).toBe(true);
    const disk = await page.evaluate(dumpDrafts);
    expect(disk.length).toBeGreaterThan(0);

    for (const path of ['', `/${dossier}`, `/${dossier}/finances`]) {
      await page.goto(`${server.origin}/enterprise${path}`);
      await expect(page.getByRole('alert')).toContainText('这台设备上的存储打不开，填过的内容没有被改动');
    }
    await page.goto(`${server.origin}/registry`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.goto(`${server.origin}/api/now`);
    expect(await page.evaluate(dumpDrafts)).toEqual(disk);
    expect(await factsIn(server.data)).toBe(facts);
    expect(await draftsOf(server.data, dossier)).toEqual(drafts);

    // Elsewhere everything is as it was.
    const other = await (await browser.newContext()).newPage();
    await signIn(other, server.origin, who!.username);
    await openForm(other, server.origin);
    await expectTruth(other, '已上传草稿');
    await other.context().close();
    expect(await factsIn(server.data)).toBe(facts);
    expect(await draftsOf(server.data, dossier)).toEqual(drafts);
  });

const withoutId = ({ fileId: _, ...file }: ForeignFile) => file;

/** The submission the app itself makes, caught on its way to the server. */
async function trueSubmission(page: Page, dossier: string): Promise<WireIntent> {
  const caught = new Promise<WireIntent>((resolve) => {
    void page.route('**/api/sync/push', async (route) => {
      const { collection, rows } = route.request().postDataJSON() as {
        collection: string;
        rows: { newDocumentState: WireIntent }[];
      };
      if (collection !== 'intents') return route.continue();
      resolve(rows[0]!.newDocumentState);
      return route.abort();
    });
  });
  await page.goto(`${server.origin}/enterprise/${dossier}/check`);
  await page.getByRole('button', { name: '再次提交' }).click();
  await expectTruth(page, '已提交，等服务器收');
  return caught;
}

/** Every forgery has its verdict, and it is the one that was due. */
async function expectRefused(page: Page, forged: Forgery[]): Promise<void> {
  const verdicts = await verdictsOf(page);
  const said = forged.map(({ what, row, code }) => {
    const verdict = verdicts.get(String(row.id));
    const word = verdict?.state === 'pending' ? 'pending' : (verdict?.refusal?.code ?? verdict?.state ?? 'no verdict');
    return `${what}: ${code === '*' && verdict?.state === 'refused' ? '*' : word}`;
  });
  expect(said).toEqual(forged.map(({ what, code }) => `${what}: ${code}`));
}
