import { fromNodeHeaders } from 'better-auth/node';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Auth } from '../auth.ts';
import { type Office } from '../usecases/office.ts';
import { meOf } from './me.ts';
import { refuse } from './refuse.ts';
import { whoAsks } from './signedIn.ts';
import { SignInLimit } from './signInLimit.ts';

const Credentials = z.object({ username: z.string().min(1).max(64), password: z.string().min(1).max(200) });

/**
 * Sign-in, sign-out and the present session. The library has dozens of paths more, some of them dangerous; nothing but
 * these three reaches it.
 */
export function authRoutes(app: FastifyInstance, { office, auth }: { office: Office; auth: Auth }): void {
  const limit = new SignInLimit(office.clock);
  const options = { config: { open: true as const }, bodyLimit: 4096 };

  app.post('/api/auth/sign-in/username', options, async (request, reply) => {
    const credentials = Credentials.safeParse(request.body);
    if (!credentials.success) return refuse(reply, { code: 'malformed' });
    const { username, password } = credentials.data;
    if (limit.isExceeded(username, request.ip))
      return refuse(reply.header('retry-after', 60), { code: 'too-many-requests' });

    const answer = await ask(auth, office, request, '/sign-in/username', { username: username.trim(), password });
    if (answer.status >= 500) throw new Error(`sign-in answered ${answer.status}`);
    if (answer.status !== 200) {
      limit.failed(username, request.ip);
      return refuse(reply, { code: 'bad-credentials' });
    }
    limit.succeeded(username, request.ip);
    passCookies(answer, reply);
    // The library's own answer holds the session token, which only the cookie may carry.
    const { user } = (await answer.json()) as { user: { id: string; name: string; displayUsername: string } };
    const memberships = await office.storage.read.members.of(user.id);
    return meOf(office, { userId: user.id, username: user.displayUsername, displayName: user.name, memberships });
  });

  app.post('/api/auth/sign-out', options, async (request, reply) => {
    passCookies(await ask(auth, office, request, '/sign-out', {}), reply);
    return { ok: true };
  });

  app.get('/api/auth/get-session', options, async (request) => {
    const actor = await whoAsks(office, auth, request);
    return { me: actor ? await meOf(office, actor) : null };
  });
}

/** Hands the library a request of our own making: its origin was checked by us, its body by the schema. */
async function ask(auth: Auth, office: Office, request: FastifyRequest, path: string, body: unknown) {
  const headers = fromNodeHeaders(request.headers);
  headers.delete('content-length');
  headers.set('content-type', 'application/json');
  headers.set('origin', office.origin);
  headers.set('x-kexiao-address', request.ip);
  const url = new URL(`/api/auth${path}`, office.origin);
  return auth.handler(new Request(url, { method: 'POST', headers, body: JSON.stringify(body) }));
}

function passCookies(answer: Response, reply: FastifyReply): void {
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) void reply.header('set-cookie', cookies);
}
