import { fromNodeHeaders } from 'better-auth/node';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { sessionLife, type Auth } from '../auth.ts';
import { type Actor, type Office } from '../usecases/office.ts';
import { refuse } from './refuse.ts';

/** Who asks, as every route below `/api` that is not open gets it. */
export type SignedIn = Actor & { username: string };

/** Refuses whoever is not signed in; open routes pass. Rights within the office are the use cases' own question. */
export function requireSignIn(office: Office, auth: Auth) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    if (request.routeOptions.config.open) return undefined;
    request.signedIn = (await whoAsks(office, auth, request)) ?? null;
    return request.signedIn ? undefined : refuse(reply, { code: 'sign-in-needed' });
  };
}

/** The signed-in person of a route that is not open. */
export function actorOf(request: FastifyRequest): SignedIn {
  if (!request.signedIn) throw new Error(`${request.routeOptions.url} is open and has no actor`);
  return request.signedIn;
}

/** The person behind the session cookie, or nothing: no session, an idle one, or one past its absolute end. */
export async function whoAsks(office: Office, auth: Auth, request: FastifyRequest): Promise<SignedIn | undefined> {
  const found = await auth.api.getSession({ headers: fromNodeHeaders(request.headers) });
  if (!found) return undefined;
  const { user, session } = found;
  if (Date.parse(office.clock()) - session.createdAt.getTime() > sessionLife.absolute * 1000) return undefined;
  return {
    userId: user.id,
    username: user.displayUsername ?? user.username ?? '',
    displayName: user.name,
    memberships: await office.storage.read.members.of(user.id)
  };
}

declare module 'fastify' {
  interface FastifyRequest {
    signedIn: SignedIn | null;
  }
}
