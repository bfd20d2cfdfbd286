import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftId } from '#protocol/collections.ts';
import { protocolVersion } from '#protocol/version.ts';
import { aServer, dossierOf } from './aServer.ts';

let server: Awaited<ReturnType<typeof aServer>>;
let cookie: string;
beforeAll(async () => {
  server = await aServer();
  cookie = await server.signIn('enterprise');
});
afterAll(() => server.close());

const post = (way: 'pull' | 'push', message: object, as = cookie) =>
  server.app.inject({ method: 'POST', url: `/api/sync/${way}`, headers: { cookie: as }, payload: message });
const pull = (rest: object = {}, as = cookie) =>
  post('pull', { version: protocolVersion, collection: 'drafts', epoch: 1, checkpoint: null, limit: 50, ...rest }, as);
const push = (rows: unknown[], rest: object = {}, as = cookie) =>
  post('push', { version: protocolVersion, collection: 'drafts', epoch: 1, rows, ...rest }, as);

const key = { kind: 'informationForm', subjectId: dossierOf('enterprise-1'), section: 'people' };
const draft = { ...key, id: draftId(key), rev: 1, fields: { doctors: '3' }, disputes: [], _deleted: false };

test('what one device pushed another pulls, and a stranger does not', async () => {
  const pushed = await push([{ newDocumentState: draft }]);
  expect([pushed.statusCode, pushed.json()]).toEqual([200, { conflicts: [] }]);
  const pulled = await pull();
  expect(pulled.headers['content-type']).toContain('application/json');
  expect(pulled.json()).toMatchObject({ documents: [{ fields: { doctors: '3' } }], checkpoint: { epoch: 1 } });
  expect((await pull({}, await server.signIn('stranger'))).json()).toMatchObject({ documents: [] });
});

test('a refused wish is a verdict, never an error', async () => {
  const id = randomUUID();
  const wish = {
    id,
    step: 'register',
    subjectId: 'no-batch',
    baseSeq: 0,
    form: null,
    formHash: null,
    files: [],
    at: server.time.now,
    _deleted: false
  };
  expect((await push([{ newDocumentState: wish }], { collection: 'intents' })).statusCode).toBe(200);
  const { documents } = (await pull({ collection: 'verdicts' })).json() as { documents: object[] };
  expect(documents).toMatchObject([{ id, state: 'refused', refusal: { code: 'not-your-dossier' } }]);
});

test.each(['pull', 'push'] as const)('%s under an epoch from before a backup was restored → 409', async (way) => {
  const answer = way === 'pull' ? await pull({ epoch: 0 }) : await push([], { epoch: 0 });
  expect(answer.statusCode).toBe(409);
  expect(answer.json()).toEqual({ code: 'epoch-changed', epoch: 1, facts: { epoch: 1 } });
});

test.each(['pull', 'push'] as const)('%s by a page of another version → 426', async (way) => {
  const answer = way === 'pull' ? await pull({ version: 0 }) : await push([], { version: 0 });
  expect([answer.statusCode, answer.json()]).toMatchObject([426, { code: 'client-too-old' }]);
});

test.each([
  [{ limit: 0 }],
  [{ limit: 501 }],
  [{ collection: 'users' }],
  [{ checkpoint: { epoch: 1 } }],
  [{ epoch: '1' }]
])('a pull with %j is malformed', async (rest) => {
  const answer = await pull(rest);
  expect([answer.statusCode, answer.json()]).toEqual([400, { code: 'malformed' }]);
});

test('two hundred rows are taken at once, not one more', async () => {
  const rows = Array.from({ length: 201 }, () => ({ newDocumentState: {} }));
  expect((await push(rows)).json()).toEqual({ code: 'malformed' });
});
