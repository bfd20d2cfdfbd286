import { type IncomingMessage } from 'node:http';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { refuse, refusalText } from './refuse.ts';
import { actorOf, type SignedIn } from './signedIn.ts';
import { TusServer, type UploadSurroundings } from './tusServer.ts';

/** Resumable uploads (tus). It also serves GET, which would let anyone signed in read any file: that is not routed. */
export async function uploads(
  app: FastifyInstance,
  { headers, ...around }: UploadSurroundings & { headers: Record<string, string> }
): Promise<void> {
  const actors = new WeakMap<IncomingMessage, SignedIn>();
  const whoAsks = (request: IncomingMessage) => {
    const actor = actors.get(request);
    if (!actor) throw refusalText('sign-in-needed');
    return actor;
  };
  const tus = new TusServer(around, whoAsks, app.log);

  app.removeAllContentTypeParsers();
  // Hands nothing on: tus reads the stream itself.
  app.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null));

  const hand = async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.method !== 'OPTIONS' && request.headers['tus-resumable'] !== '1.0.0')
      return refuse(reply.header('tus-version', '1.0.0'), { code: 'malformed' });
    actors.set(request.raw, actorOf(request));
    // A hijacked reply passes no hook, so what every answer carries is set here.
    reply.hijack();
    for (const [name, value] of Object.entries(headers)) reply.raw.setHeader(name, value);
    reply.raw.setHeader('cache-control', 'no-store');
    await tus.handle(request.raw, reply.raw);
    return reply;
  };
  app.route({ method: ['POST', 'OPTIONS'], url: '/api/files', handler: hand });
  app.route({ method: ['HEAD', 'PATCH', 'DELETE', 'OPTIONS'], url: '/api/files/:id', handler: hand });
}
