import { type FastifyReply, type FastifyRequest } from 'fastify';
import { refuse } from './refuse.ts';

/**
 * Refuses acts that a page of another origin sends with our cookie. Browsers name the origin of every such request;
 * a tool that is no browser names none and has no cookie it did not ask for.
 */
export function refuseForeignOrigins(mode: 'demo' | 'production', ours: string) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    if (harmless.has(request.method) || request.routeOptions.config.stateless) return undefined;
    const { origin, host, 'sec-fetch-site': site } = request.headers;
    if (origin === undefined && (site === undefined || site === 'same-origin' || site === 'none')) return undefined;
    // The demo may be opened under any of this machine's names, so there the page must be of the host it calls.
    if (origin === ours || (mode === 'demo' && origin !== undefined && hostOf(origin) === host)) return undefined;
    return refuse(reply, { code: 'foreign-origin' });
  };
}

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);
const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : undefined);

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Computes an answer and keeps nothing: any page may ask. */
    stateless?: true;
    /** Answered without sign-in; every other route below `/api` is refused by default. */
    open?: true;
  }
}
