import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aServer } from './aServer.ts';

let server: Awaited<ReturnType<typeof aServer>>;
const cookies: string[] = [];
beforeAll(async () => {
  server = await aServer();
  for (const username of ['enterprise', 'province']) cookies.push(await server.signIn(username));
});
afterAll(() => server.close());

const posts = [
  '/api/score',
  '/api/auth/sign-in/username',
  '/api/sync/pull',
  '/api/sync/push',
  '/api/demo/advance',
  '/api/files'
];
const contentTypes = ['application/json', 'text/plain', 'application/offset+octet-stream', 'multipart/form-data', 'a'];

/** A refusal with a code, or an answer; never a fault of ours. */
function expectAnswer({ statusCode, body }: { statusCode: number; body: string }) {
  expect(statusCode, body).toBeLessThan(500);
  if (statusCode >= 400) expect(JSON.parse(body)).toHaveProperty('code');
}

test('no body whatever is answered as a fault of ours', async () => {
  const bodies = fc.oneof(
    fc.string(),
    fc.json(),
    fc.json().map((text) => text.slice(0, -1)),
    fc.uint8Array().map((b) => Buffer.from(b))
  );
  const calls = fc.record({
    url: fc.constantFrom(...posts),
    contentType: fc.constantFrom(...contentTypes),
    cookie: fc.constantFrom('', ...cookies),
    payload: bodies
  });
  await fc.assert(
    fc.asyncProperty(calls, async ({ url, contentType, cookie, payload }) => {
      const headers = { 'content-type': contentType, cookie, 'tus-resumable': '1.0.0' };
      expectAnswer(await server.app.inject({ method: 'POST', url, headers, payload }));
    }),
    { numRuns: 300 }
  );
});

test('messages that are nearly right are refused, or become verdicts', async () => {
  const odd = fc.oneof(fc.jsonValue(), fc.constantFrom(1, -1, 1e9, 'drafts', 'intents', null, '\uD800', '__proto__'));
  const row = fc.record({ newDocumentState: fc.oneof(fc.jsonValue(), fc.dictionary(fc.string(), odd)) });
  const messages = fc.record(
    {
      version: fc.oneof(fc.constant(1), odd),
      collection: fc.oneof(fc.constantFrom('drafts', 'files', 'intents', 'verdicts'), odd),
      epoch: fc.oneof(fc.constant(1), odd),
      rows: fc.oneof(fc.array(row, { maxLength: 4 }), odd),
      checkpoint: odd,
      limit: fc.oneof(fc.constant(10), odd)
    },
    { requiredKeys: [] }
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('pull', 'push'),
      messages,
      fc.constantFrom(...cookies),
      async (way, payload, cookie) => {
        const text = JSON.stringify(payload);
        const headers = { cookie, 'content-type': 'application/json' };
        expectAnswer(await server.app.inject({ method: 'POST', url: `/api/sync/${way}`, headers, payload: text }));
      }
    ),
    { numRuns: 300 }
  );
});

test('no address whatever is answered as a fault of ours', async () => {
  const paths = fc.constantFrom(
    '/api/public/registry?q=',
    '/api/public/publicity/',
    '/api/public/draws/',
    '/api/files/',
    '/api/',
    '/'
  );
  await fc.assert(
    fc.asyncProperty(
      paths,
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.boolean(),
      async (path, text, encoded) => {
        const rest = encoded ? encodeURIComponent(text.toWellFormed()) : text.replace(/[^\x21-\x7e]|#/g, '%');
        const headers = { cookie: cookies[0]!, accept: 'text/html' };
        expectAnswer(await server.app.inject({ url: path + rest, headers }));
      }
    ),
    { numRuns: 300 }
  );
});

test.each([
  ['/api/sync/pull', 65 * 1024],
  ['/api/auth/sign-in/username', 5 * 1024],
  ['/api/demo/advance', 2 * 1024]
])('%s takes no body of %i bytes', async (url, size) => {
  const headers = { cookie: cookies[1]!, 'content-type': 'application/json' };
  const answer = await server.app.inject({ method: 'POST', url, headers, payload: `"${'x'.repeat(size)}"` });
  expect([answer.statusCode, answer.json()]).toEqual([413, { code: 'body-too-large' }]);
});
