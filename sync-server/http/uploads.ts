import { type IncomingMessage } from 'node:http';
import { Server, type Upload } from '@tus/server';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { evidenceLimits } from '#domain/evidence/kinds.ts';
import { type RefusalCode } from '#domain/refusals.ts';
import { type Refusal } from '#domain/result.ts';
import { type Files } from '../files/files.ts';
import { fingerprint, type IncomingStore, WrongType } from '../files/incoming.ts';
import { bytesArrived } from '../usecases/bytesArrived.ts';
import { type Office } from '../usecases/office.ts';
import { uploadAllowed } from '../usecases/uploadAllowed.ts';
import { refuse, refusalText } from './refuse.ts';
import { actorOf, type SignedIn } from './signedIn.ts';

/** What an upload says of itself; `userId` is ours, so that only who began it goes on. */
const Metadata = z.object({
  fileId: z.string().min(1).max(120),
  subjectId: z.string().min(1).max(120),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  type: z.enum(evidenceLimits.types)
});
type Metadata = z.infer<typeof Metadata>;

export type UploadSurroundings = {
  office: Office;
  files: Files;
  incoming: IncomingStore;
  headers: Record<string, string>;
};

/** Resumable uploads (tus). It also serves GET, which would let anyone signed in read any file: that is not routed. */
export async function uploads(app: FastifyInstance, around: UploadSurroundings): Promise<void> {
  const { headers } = around;
  const actors = new WeakMap<IncomingMessage, SignedIn>();
  const tus = tusServer(around, (request) => {
    const actor = actors.get(request);
    if (!actor) throw refusalText('sign-in-needed');
    return actor;
  });

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
  app.route({ method: ['HEAD', 'PATCH', 'DELETE', 'OPTIONS'], url: '/api/files/:upload', handler: hand });
  app.addHook('onClose', async () => void tus.removeAllListeners());
}

function tusServer(around: UploadSurroundings, actorOfRequest: (request: IncomingMessage) => SignedIn): Server {
  const { office, incoming } = around;
  type TusRequest = Parameters<NonNullable<Server['options']['onIncomingRequest']>>[0];
  const actorBehind = (request: TusRequest) => actorOfRequest(request.runtime!.node!.req as IncomingMessage);

  return new Server({
    path: '/api/files',
    datastore: incoming,
    maxSize: evidenceLimits.fileBytes,
    relativeLocation: true,
    allowedOrigins: () => false,
    disableTerminationForFinishedUploads: true,

    async onIncomingRequest(request, id) {
      const actor = actorBehind(request);
      if (request.method === 'POST' || request.method === 'OPTIONS') return;
      const upload = await incoming.getUpload(id);
      if (upload.metadata?.userId !== actor.userId) throw refusalText('not-found');
      // The answer to the last chunk may have been lost, or the server killed before it: asking again finishes it.
      if (request.method === 'HEAD' && upload.offset === upload.size) await finish(around, upload);
    },

    async onUploadCreate(request, upload) {
      const actor = actorBehind(request);
      const metadata = Metadata.safeParse(upload.metadata);
      if (!metadata.success) throw refusalText('malformed');
      if (upload.size === undefined) throw refusalText('malformed');
      if (upload.size === 0) throw refusalText('file-empty');
      const allowed = await uploadAllowed(office, actor, { ...metadata.data, size: upload.size });
      if (!allowed.ok) throw textOf(allowed.refusal);
      return { metadata: { ...metadata.data, userId: actor.userId } };
    },

    async onUploadFinish(_request, upload) {
      await finish(around, upload);
      return {};
    },

    onResponseError(_request, error) {
      if (error instanceof WrongType) return refusalText('file-type');
      if ('body' in error && error.body.startsWith('{')) return error;
      return refusalText(codeOf(error));
    }
  });
}

/** Compares the whole file with what was promised: right bytes are kept and told to the office, others deleted. */
async function finish({ office, files, incoming }: UploadSurroundings, { id, metadata }: Upload): Promise<void> {
  const { fileId, sha256, type } = Metadata.parse(metadata);
  const path = incoming.pathOf(id);
  const real = await fingerprint(path);
  if (real.sha256 !== sha256 || real.type !== type) {
    await incoming.remove(id);
    throw refusalText(real.type === type ? 'file-mismatch' : 'file-type');
  }
  await files.keep(fileId, path);
  const arrived = await bytesArrived(office, fileId);
  if (!arrived.ok) throw textOf(arrived.refusal);
}

const textOf = ({ code, facts }: Refusal) => refusalText(code, facts);

/** What tus itself says, in our words. */
function codeOf(error: Error | { status_code: number }): RefusalCode {
  const said = 'status_code' in error ? error.status_code : 500;
  if (said === 413) return 'file-too-large';
  if (said === 404 || said === 410) return 'not-found';
  return said >= 500 ? 'server-fault' : 'malformed';
}
