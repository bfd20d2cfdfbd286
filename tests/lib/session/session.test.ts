import { expect, it } from 'vitest';
import { type Me, type Now } from '#protocol/documents.ts';
import { Session } from '$lib/session/session.svelte.ts';

const lin: Me = {
  userId: 'u1',
  username: 'lin',
  displayName: '林工',
  memberships: [{ role: 'enterprise', scope: 'e1', scopeName: '澄云' }]
};
const today: Now = {
  mode: 'production',
  legalDay: '2026-06-12',
  serverTime: '2026-06-12T02:00:00.000Z',
  epoch: 1,
  evaluationYear: 2026
};

type Answers = Record<string, () => { status: number; body: unknown } | null>;

/** A server that answers by path; `null` is a dead line. */
function aServer(answers: Answers) {
  const asked: string[] = [];
  const fetch = async (path: unknown) => {
    asked.push(String(path));
    const answer = answers[String(path)]?.() ?? null;
    if (!answer) throw new TypeError('Failed to fetch');
    return new Response(JSON.stringify(answer.body), { status: answer.status });
  };
  return { asked, answers, fetch: fetch as typeof globalThis.fetch };
}

const ok = (body: unknown) => () => ({ status: 200, body });
const refusing = (status: number, code: string) => () => ({ status, body: { code } });
const dead = () => null;

function aDeviceWith(answers: Answers, clock = () => new Date('2026-06-12T01:00:00Z')) {
  const server = aServer(answers);
  const open = () => new Session({ fetch: server.fetch, storage: localStorage, clock });
  localStorage.clear();
  return { server, open };
}

it('[S2] opens without a network for who signed in before, and keeps no secret', async () => {
  const { server, open } = aDeviceWith({
    '/api/auth/sign-in/username': ok(lin),
    '/api/auth/get-session': ok({ me: lin }),
    '/api/now': ok(today)
  });
  const first = open();
  expect(await first.signIn(' lin ', 'secret-password')).toEqual({ ok: true, value: lin });
  await first.refresh();
  expect(JSON.stringify({ ...localStorage })).not.toContain('secret-password');
  Object.assign(server.answers, { '/api/auth/get-session': dead, '/api/now': dead });
  const later = open();
  await later.restore();
  expect(later.me).toEqual(lin);
  expect(later.expired).toBe(false);
});

it('[S2] keeps the person when the session has expired, and says so', async () => {
  const { server, open } = aDeviceWith({
    '/api/auth/sign-in/username': ok(lin),
    '/api/auth/get-session': ok({ me: lin }),
    '/api/now': ok(today)
  });
  const session = open();
  await session.signIn('lin', 'x');
  Object.assign(server.answers, { '/api/auth/get-session': ok({ me: null }) });
  await session.refresh();
  expect(session.me).toEqual(lin);
  expect(session.expired).toBe(true);
  await session.signIn('lin', 'x');
  expect(session.expired).toBe(false);
});

it.each([
  ['a wrong password', refusing(401, 'bad-credentials'), 'bad-credentials'],
  ['too many tries', refusing(429, 'too-many-requests'), 'too-many-requests'],
  ['no way to the server', dead, 'server-busy']
])('refuses to sign in for %s', async (_why, answer, code) => {
  const { open } = aDeviceWith({ '/api/auth/sign-in/username': answer });
  expect(await open().signIn('lin', 'x')).toMatchObject({ ok: false, refusal: { code } });
});

it('signs out without a network, and does not come back with the cookie that is still there', async () => {
  const { server, open } = aDeviceWith({
    '/api/auth/sign-in/username': ok(lin),
    '/api/auth/get-session': ok({ me: lin }),
    '/api/now': ok(today)
  });
  const session = open();
  await session.signIn('lin', 'x');
  await session.signOut();
  expect(session.me).toBeNull();
  const later = open();
  await later.restore();
  expect(later.me).toBeNull();
  server.answers['/api/auth/sign-out'] = ok({ ok: true });
  server.answers['/api/auth/get-session'] = ok({ me: null });
  await later.refresh();
  expect(server.asked.filter((path) => path === '/api/auth/sign-out').length).toBeGreaterThan(1);
  expect(localStorage.getItem('kexiao-sign-out-pending')).toBeNull();
});

it('tells the day by the server, and offline by the device clock put right', async () => {
  let at = '2026-06-12T01:00:00Z';
  const { server, open } = aDeviceWith({ '/api/auth/get-session': dead, '/api/now': ok(today) }, () => new Date(at));
  const session = open();
  await session.refresh();
  expect(session.now.legalDay).toBe('2026-06-12');
  server.answers['/api/now'] = dead;
  // The device is an hour slow: at 15:00 its time it is already the 13th in Shanghai.
  at = '2026-06-12T15:00:00Z';
  expect(session.now.legalDay).toBe('2026-06-13');
  server.answers['/api/now'] = ok({ ...today, mode: 'demo', legalDay: '2026-03-01' });
  await session.refresh();
  at = '2026-07-01T00:00:00Z';
  expect(session.now.legalDay).toBe('2026-03-01');
});
