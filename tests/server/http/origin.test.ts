import { afterAll, beforeAll, expect, test } from 'vitest';
import { aServer } from './aServer.ts';

let demo: Awaited<ReturnType<typeof aServer>>;
let production: Awaited<ReturnType<typeof aServer>>;
beforeAll(async () => {
  demo = await aServer();
  production = await aServer({ mode: 'production', origin: 'https://kexiao.example' });
});
afterAll(async () => {
  await demo.close();
  await production.close();
});

const signOut = (server: typeof demo, headers: Record<string, string>) =>
  server.app.inject({ method: 'POST', url: '/api/auth/sign-out', headers });

test.each<[headers: Record<string, string>, status: number, why: string]>([
  [{}, 200, 'a tool that is no browser'],
  [{ origin: 'https://kexiao.example' }, 200, 'our own page'],
  [{ 'sec-fetch-site': 'same-origin' }, 200, 'our own page, where the browser names no origin'],
  [{ origin: 'https://kexiao.example.evil.example' }, 403, 'a name that only begins like ours'],
  [{ origin: 'http://kexiao.example' }, 403, 'ours without TLS'],
  [{ origin: 'null' }, 403, 'a sandboxed frame'],
  [{ origin: 'https://evil.example', host: 'evil.example' }, 403, 'a host name turned to us'],
  [{ 'sec-fetch-site': 'cross-site' }, 403, 'another page, where the browser names no origin']
])('production: %j → %i — %s', async (headers, status) => {
  expect((await signOut(production, headers)).statusCode).toBe(status);
});

test.each<[headers: Record<string, string>, status: number, why: string]>([
  [{ origin: 'http://127.0.0.1:4173', host: '127.0.0.1:4173' }, 200, 'opened under another name of this machine'],
  [{ origin: 'http://localhost:5173', host: 'localhost:5173' }, 200, 'through the development server'],
  [{ origin: 'http://evil.example', host: 'localhost:4173' }, 403, 'another page'],
  [{ origin: 'no url', host: 'localhost:4173' }, 403, 'no origin at all']
])('demo: %j → %i — %s', async (headers, status) => {
  const answer = await signOut(demo, headers);
  expect(answer.statusCode).toBe(status);
  if (status === 403) expect(answer.json()).toEqual({ code: 'foreign-origin' });
});

test('reading is open to links from anywhere', async () => {
  const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
  expect((await production.app.inject({ url: '/api/now', headers })).statusCode).toBe(200);
});
