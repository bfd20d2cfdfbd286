import { type InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { protocolVersion } from '#protocol/version.ts';
import { aServer, dossierOf, people, roleOf } from './aServer.ts';

let server: Awaited<ReturnType<typeof aServer>>;
const cookies: Record<string, string> = {};
beforeAll(async () => {
  server = await aServer();
  for (const username of Object.keys(people)) cookies[username] = await server.signIn(username);
});
afterAll(() => server.close());

const pull = { version: protocolVersion, collection: 'reference', epoch: 1, checkpoint: null, limit: 100 };
const push = { version: protocolVersion, collection: 'drafts', epoch: 1, rows: [] };
const tus = { 'tus-resumable': '1.0.0' };

type Route = { request: InjectOptions; open: boolean };
const route = (method: InjectOptions['method'], url: string, open: boolean, rest: InjectOptions = {}): Route => ({
  request: { method, url, ...rest },
  open
});

/** Every route there is; one that is missing here fails below. */
const routes: Route[] = [
  route('GET', '/livez', true),
  route('GET', '/readyz', true),
  route('GET', '/api/now', true),
  route('GET', '/api/me', false),
  route('POST', '/api/auth/sign-in/username', true, { payload: {} }),
  route('POST', '/api/auth/sign-out', true),
  route('GET', '/api/auth/get-session', true),
  route('POST', '/api/score', true, { payload: {} }),
  route('GET', '/api/public/summary', true),
  route('GET', '/api/public/registry', true),
  route('GET', '/api/public/publicity', true),
  route('GET', '/api/public/publicity/:batch', true),
  route('GET', '/api/public/draws', true),
  route('GET', '/api/public/draws/:id', true),
  route('POST', '/api/sync/pull', false, { payload: pull }),
  route('POST', '/api/sync/push', false, { payload: push }),
  route('GET', '/api/demo/accounts', true),
  route('POST', '/api/demo/advance', false, { payload: { workingDays: 1 } }),
  route('GET', '/api/files/:id/content', false),
  route('POST', '/api/files', false, { headers: tus }),
  route('OPTIONS', '/api/files', false),
  route('HEAD', '/api/files/:id', false, { headers: tus }),
  route('PATCH', '/api/files/:id', false, { headers: tus }),
  route('DELETE', '/api/files/:id', false, { headers: tus }),
  route('OPTIONS', '/api/files/:id', false)
];
const nameOf = ({ request: { method, url } }: Route) => `${method} ${String(url).replace(/:\w+/g, ':')}`;

test('the table above knows every route', () => {
  const found = routesOf(server.app.printRoutes({ commonPrefix: false }));
  // A HEAD beside each GET answers the same without the body.
  const known = new Set(routes.flatMap((each) => [nameOf(each), nameOf(each).replace(/^GET /, 'HEAD ')]));
  expect(found.filter((name) => !known.has(name))).toEqual([]);
  expect(routes.map(nameOf).filter((name) => !found.includes(name))).toEqual([]);
});

/** The routes of fastify's printed tree, where each line continues the path of the line it hangs on. */
function routesOf(tree: string): string[] {
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, branch = '', part = '', methods = ''] = /^([^/]*── )(.*?)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? [];
    above.splice(branch.length / 4 - 1, Infinity, part);
    const path = above.join('').replace(/:\w+/g, ':');
    return methods === '' ? [] : methods.split(', ').map((method) => `${method} ${path}`);
  });
}

describe('without sign-in', () => {
  test.each(routes.map((each) => [nameOf(each), each] as const))('%s', async (_, { request, open }) => {
    const { statusCode, headers } = await server.app.inject(request);
    if (open) return expect(statusCode).not.toBe(403);
    expect(statusCode).toBe(401);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
});

describe('each role', () => {
  test.each(Object.keys(people))('%s knows itself', async (username) => {
    const answer = await server.app.inject({ url: '/api/me', headers: { cookie: cookies[username]! } });
    expect(answer.json()).toMatchObject({ username, memberships: [people[username]] });
  });

  test.each(Object.keys(people))('%s pulls only what is for it', async (username) => {
    const headers = { cookie: cookies[username]! };
    const answer = await server.app.inject({ method: 'POST', url: '/api/sync/pull', headers, payload: pull });
    const { documents } = answer.json() as { documents: { kind: string; id: string }[] };
    const enterprises = documents.filter(({ kind }) => kind === 'enterprise').map(({ id }) => id);
    const own = roleOf(username) === 'enterprise' ? [people[username]!.scope] : [];
    expect(enterprises).toEqual(own);
  });

  test.each(Object.keys(people))('%s: only the province moves the day of the demonstration', async (username) => {
    const headers = { cookie: cookies[username]! };
    const move = (workingDays: unknown) =>
      server.app.inject({ method: 'POST', url: '/api/demo/advance', headers, payload: { workingDays } });
    if (username !== 'province') return expect((await move(1)).json()).toEqual({ code: 'not-your-step' });
    expect((await move(0)).json()).toEqual({ code: 'malformed' });
    expect((await move(61)).json()).toEqual({ code: 'malformed' });
    expect((await move(1)).json()).toMatchObject({ mode: 'demo', legalDay: expect.any(String) });
  });

  test.each(Object.keys(people))('%s announces an upload only for its own enterprise', async (username) => {
    const metadata = {
      fileId: `file-of-${username}`,
      subjectId: dossierOf('enterprise-1'),
      sha256: '0'.repeat(64),
      type: 'application/pdf'
    };
    const told = Object.entries(metadata).map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`);
    const headers = { ...tus, cookie: cookies[username]!, 'upload-length': '10', 'upload-metadata': told.join(',') };
    const { statusCode } = await server.app.inject({ method: 'POST', url: '/api/files', headers });
    expect(statusCode).toBe(username === 'enterprise' ? 201 : 403);
  });
});

test('the demonstration’s doors are shut in production', async () => {
  const production = await aServer({ mode: 'production', origin: 'https://kexiao.example' });
  const headers = { cookie: await production.signIn('province') };
  const accounts = await production.app.inject({ url: '/api/demo/accounts' });
  const advance = { method: 'POST', url: '/api/demo/advance', headers, payload: { workingDays: 1 } } as const;
  expect([accounts.statusCode, accounts.json()]).toEqual([403, { code: 'demo-only' }]);
  expect((await production.app.inject(advance)).json()).toEqual({ code: 'demo-only' });
  await production.close();
});
