import { type FastifyInstance } from 'fastify';
import { type Files } from '../files/files.ts';
import { fileForReader } from '../usecases/fileForReader.ts';
import { type Office } from '../usecases/office.ts';
import { refuse } from './refuse.ts';
import { sandbox } from './securityHeaders.ts';
import { actorOf } from './signedIn.ts';

/** The bytes of one evidence file for who may see its dossier: to be saved, never to be run, never to be cached. */
export function fileContent(app: FastifyInstance, office: Office, files: Files): void {
  app.get<{ Params: { id: string } }>('/api/files/:id/content', async (request, reply) => {
    const fileId = request.params.id;
    const readable = await fileForReader(office, actorOf(request), fileId);
    if (!readable.ok) return refuse(reply, readable.refusal);
    const found = await files.open(fileId);
    if (!found) return refuse(reply, { code: 'not-found' });
    const { name, type } = readable.value;
    return reply
      .type(type)
      .headers({
        'content-length': found.size,
        'content-disposition': `attachment; filename*=UTF-8''${encodeName(name)}`,
        'content-security-policy': sandbox,
        'cache-control': 'no-store'
      })
      .send(found.bytes);
  });
}

/** RFC 8187 leaves fewer characters as they are than `encodeURIComponent` does. */
const encodeName = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
