import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aServer, password } from './aServer.ts';

let server: Awaited<ReturnType<typeof aServer>>;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.close());

const signIn = (username: unknown, given: unknown = password, on = server) =>
  on.app.inject({ method: 'POST', url: '/api/auth/sign-in/username', payload: { username, password: given } });
const me = (cookie: string, on = server) => on.app.inject({ url: '/api/me', headers: { cookie } });
const later = (seconds: number) =>
  (server.time.now = new Date(Date.parse(server.time.now) + seconds * 1000).toISOString());

test('opens a session that only the cookie carries', async () => {
  const answer = await signIn('enterprise');
  expect(answer.statusCode).toBe(200);
  const cookie = String(answer.headers['set-cookie']);
  expect(cookie).toMatch(/^kexiao=[^;]+; .*Path=\/; HttpOnly; SameSite=Lax$/);
  expect(cookie).not.toContain('Secure');
  const token = decodeURIComponent(cookie.split(';')[0]!.split('=')[1]!).split('.')[0]!;
  expect(answer.body).not.toContain(token);
  expect(answer.json()).toMatchObject({
    username: 'enterprise',
    memberships: [{ role: 'enterprise', scope: 'enterprise-1', scopeName: '云浦澜石传感技术有限公司' }]
  });
  expect((await me(cookie)).json()).toEqual(answer.json());
});

test('in production the cookie is bound to the host and to TLS', async () => {
  const production = await aServer({ mode: 'production', origin: 'https://kexiao.example' });
  const answer = await signIn('enterprise', password, production);
  expect(String(answer.headers['set-cookie'])).toMatch(/^__Host-kexiao=.*Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  expect(answer.headers['strict-transport-security']).toContain('max-age=');
  expect((await me(await production.signIn('province'), production)).statusCode).toBe(200);
  await production.close();
});

test.each<[username: unknown, given: string, status: number, code: string, why: string]>([
  ['enterprise', 'wrong-password', 401, 'bad-credentials', 'a wrong password'],
  ['nobody-here', password, 401, 'bad-credentials', 'no such account: the same words'],
  ['x', password, 401, 'bad-credentials', 'too short for a name'],
  ["enter'; drop table user", password, 401, 'bad-credentials', 'no name at all'],
  ['', password, 400, 'malformed', 'empty'],
  [7, password, 400, 'malformed', 'not a text'],
  [['enterprise'], password, 400, 'malformed', 'a list'],
  ['enterprise', 'x'.repeat(201), 400, 'malformed', 'a password without end']
])('%s with %s → %i %s — %s', async (username, given, status, code) => {
  const answer = await signIn(username, given);
  expect(answer.statusCode).toBe(status);
  expect(answer.json()).toEqual({ code });
  expect(answer.headers['set-cookie']).toBeUndefined();
});

test('a name is the same in small and capital letters, as credit codes are typed', async () => {
  expect((await signIn(' Reviewer ')).statusCode).toBe(200);
});

test('signing out ends the session on the server, not only in the browser', async () => {
  const cookie = await server.signIn('torch');
  const answer = await server.app.inject({ method: 'POST', url: '/api/auth/sign-out', headers: { cookie } });
  expect(answer.statusCode).toBe(200);
  expect(String(answer.headers['set-cookie'])).toContain('kexiao=;');
  expect((await me(cookie)).statusCode).toBe(401);
});

test('who is not signed in has no session, and a made-up cookie is none', async () => {
  const session = (cookie: string) => server.app.inject({ url: '/api/auth/get-session', headers: { cookie } });
  expect((await session('')).json()).toEqual({ me: null });
  expect((await session('kexiao=made-up.signature')).json()).toEqual({ me: null });
  expect((await session(await server.signIn('clerk'))).json()).toMatchObject({ me: { username: 'clerk' } });
});

test('a session ends after thirty days, however much it is used', async () => {
  const young = await aServer();
  const cookie = await young.signIn('enterprise');
  expect((await me(cookie, young)).statusCode).toBe(200);
  young.time.now = new Date(Date.now() + 31 * 86_400_000).toISOString();
  expect((await me(cookie, young)).statusCode).toBe(401);
  await young.close();
});

describe('trying passwords out', () => {
  test('is stopped for one account from one address, and the right password has to wait too', async () => {
    for (let tries = 0; tries < 5; tries += 1) expect((await signIn('stranger', 'a guess')).statusCode).toBe(401);
    const refused = await signIn('stranger');
    expect(refused.statusCode).toBe(429);
    expect(refused.json()).toEqual({ code: 'too-many-requests' });
    expect(refused.headers['retry-after']).toBe('60');
    expect((await signIn('province')).statusCode).toBe(200);
    later(61);
    expect((await signIn('stranger')).statusCode).toBe(200);
  });

  test('is forgiven once the right password comes', async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let tries = 0; tries < 4; tries += 1) await signIn('enterprise', 'a slip');
      expect((await signIn('enterprise')).statusCode).toBe(200);
    }
    later(61);
  });
});

test.each([
  ['POST', 'sign-up/email'],
  ['POST', 'delete-user'],
  ['POST', 'update-user'],
  ['POST', 'change-email'],
  ['POST', 'change-password'],
  ['POST', 'is-username-available'],
  ['POST', 'sign-in/email'],
  ['GET', 'list-sessions'],
  ['GET', 'ok'],
  ['GET', 'sign-in/username']
] as const)('nothing else of the library can be reached: %s %s', async (method, path) => {
  const cookie = await server.signIn('enterprise');
  const answer = await server.app.inject({ method, url: `/api/auth/${path}`, headers: { cookie } });
  expect(answer.statusCode).toBe(404);
  expect(answer.json()).toEqual({ code: 'not-found' });
});
