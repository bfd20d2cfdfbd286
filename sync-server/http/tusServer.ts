import { type IncomingMessage } from 'node:http';
import { Server, type Upload } from '@tus/server';
import { type FastifyBaseLogger } from 'fastify';
import { z } from 'zod';
import { evidenceLimits } from '#domain/evidence/kinds.ts';
import { type RefusalCode } from '#domain/refusals.ts';
import { type Refusal } from '#domain/result.ts';
import { type Files } from '../files/files.ts';
import { fingerprint, WrongType, type IncomingStore } from '../files/incoming.ts';
import { bytesArrived } from '../usecases/bytesArrived.ts';
import { type Actor, type Office } from '../usecases/office.ts';
import { uploadAllowed } from '../usecases/uploadAllowed.ts';
import { refusalText } from './refuse.ts';

/** What an upload says of itself. */
const Metadata = z.object({
  fileId: z.string().min(1).max(120),
  subjectId: z.string().min(1).max(120),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  type: z.enum(evidenceLimits.types)
});

export type UploadSurroundings = { office: Office; files: Files; incoming: IncomingStore };
type TusRequest = Parameters<NonNullable<Server['options']['onIncomingRequest']>>[0];

/** Takes uploads in pieces: rights are asked for at each request, type and hash of the bytes are compared. */
export class TusServer extends Server {
  constructor(around: UploadSurroundings, whoAsks: (request: IncomingMessage) => Actor, log: FastifyBaseLogger) {
    const { office, incoming } = around;
    const actorBehind = (request: TusRequest) => whoAsks(request.runtime?.node?.req as IncomingMessage);

    super({
      path: '/api/files',
      datastore: incoming,
      maxSize: evidenceLimits.fileBytes,
      relativeLocation: true,
      allowedOrigins: () => false,

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
        const said = Metadata.safeParse(upload.metadata);
        if (!said.success || upload.size === undefined) throw refusalText('malformed');
        if (upload.size === 0) throw refusalText('file-empty');
        const allowed = await uploadAllowed(office, actor, { ...said.data, size: upload.size });
        if (!allowed.ok) throw textOf(allowed.refusal);
        // Only who began it goes on with it.
        return { metadata: { ...said.data, userId: actor.userId } };
      },

      async onUploadFinish(_request, upload) {
        await finish(around, upload);
        return {};
      },

      onResponseError(_request, error) {
        if (error instanceof WrongType) return refusalText('file-type');
        if ('body' in error && error.body.startsWith('{')) return error;
        return inOurWords(error, log);
      }
    });
  }

  override write(...[context, headers, status, body]: Parameters<Server['write']>): ReturnType<Server['write']> {
    if (body?.startsWith('{')) headers.set('content-type', 'application/json; charset=utf-8');
    return super.write(context, headers, status, body);
  }
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

/** What tus itself says: its statuses tell a client whether to try again, so they stay. */
function inOurWords(error: Error | { status_code: number }, log: FastifyBaseLogger) {
  const said = 'status_code' in error ? error.status_code : 500;
  if (said === 500) log.error({ err: error }, 'upload fault');
  return { ...refusalText(codeOf(said)), status_code: said };
}

function codeOf(said: number): RefusalCode {
  if (said === 413) return 'file-too-large';
  if (said === 404 || said === 410) return 'not-found';
  return said >= 500 ? 'server-fault' : 'malformed';
}
