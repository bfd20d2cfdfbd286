import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aServer } from './aServer.ts';

const buildDir = mkdtempSync(join(tmpdir(), 'kexiao-build-'));
let server: Awaited<ReturnType<typeof aServer>>;
beforeAll(async () => {
  mkdirSync(join(buildDir, '_app/immutable'), { recursive: true });
  const files = { 'index.html': 'home', 'shell.html': 'shell', 'verify.html': 'verify', 'service-worker.js': '//' };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(buildDir, name), text);
  writeFileSync(join(buildDir, '_app/immutable/start.a1b2.js'), '//');
  server = await aServer({ buildDir });
});
afterAll(async () => {
  await server.close();
  rmSync(buildDir, { recursive: true });
});

const get = (url: string, accept = 'text/html') => server.app.inject({ url, headers: { accept } });

test.each([
  ['/', 'home', 'the first page'],
  ['/verify', 'verify', 'a page that was built'],
  ['/verify?number=1', 'verify', 'whatever it is asked'],
  ['/enterprise/2026/form', 'shell', 'the app’s own address'],
  ['/%E5%85%AC%E7%A4%BA', 'shell', 'in Chinese too']
])('%s → %s — %s', async (url, body) => {
  const answer = await get(url);
  expect([answer.statusCode, answer.body]).toEqual([200, body]);
  expect(answer.headers['content-type']).toContain('text/html');
  expect(answer.headers['cache-control']).toBe('no-cache');
});

test('what is named by its hash is kept for ever, the service worker is asked for again', async () => {
  expect((await get('/_app/immutable/start.a1b2.js', '*/*')).headers['cache-control']).toContain('immutable');
  expect((await get('/service-worker.js', '*/*')).headers['cache-control']).toBe('no-cache');
});

test.each([
  ['/_app/immutable/gone.js', '*/*'],
  ['/api/nothing', 'text/html'],
  ['/api', 'text/html'],
  ['/..%2f..%2fetc/passwd', '*/*']
])('%s as %s is not found, and says so in JSON', async (url, accept) => {
  const answer = await get(url, accept);
  expect([answer.statusCode, answer.json()]).toEqual([404, { code: 'not-found' }]);
});

test('ready only with pages and a database', async () => {
  expect((await get('/readyz', '*/*')).json()).toEqual({ ready: true, database: true, pages: true });
  const bare = await aServer();
  const answer = await bare.app.inject({ url: '/readyz' });
  expect([answer.statusCode, answer.json()]).toEqual([503, { ready: false, database: true, pages: false }]);
  expect((await bare.app.inject({ url: '/livez' })).statusCode).toBe(200);
  await bare.close();
});

test.each(['/', '/_app/immutable/start.a1b2.js', '/api/now', '/api/nothing', '/api/me', '/livez'])(
  '%s carries the security headers',
  async (url) => {
    const { headers } = await get(url);
    expect(headers['content-security-policy']).toBe(
      "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types svelte-trusted-html kexiao-sw"
    );
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=(self)')
    });
    // Over plain http a browser would be sent to a port where nobody answers.
    expect(headers['strict-transport-security']).toBeUndefined();
  }
);
