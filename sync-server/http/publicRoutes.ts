import { type FastifyInstance, type FastifyReply } from 'fastify';
import { type Result } from '#domain/result.ts';
import { type Office } from '../usecases/office.ts';
import {
  publicBatch,
  publicBatches,
  publicDraw,
  publicDraws,
  publicRegistry,
  publicSummary
} from '../usecases/public.ts';
import { refuse } from './refuse.ts';

/** What anyone may read: registry, publicity, draws, and the few figures of the home page. */
export function publicRoutes(app: FastifyInstance, office: Office): void {
  const options = { config: { open: true } as const };

  app.get('/api/public/summary', options, () => publicSummary(office));

  app.get<{ Querystring: { q?: string | string[] } }>('/api/public/registry', options, (request) => {
    const { q = '' } = request.query;
    return publicRegistry(office, String(q).trim().slice(0, 100));
  });

  app.get('/api/public/publicity', options, () => publicBatches(office));
  app.get<{ Params: { batch: string } }>('/api/public/publicity/:batch', options, async (request, reply) =>
    valueOrRefusal(reply, await publicBatch(office, request.params.batch))
  );

  app.get('/api/public/draws', options, () => publicDraws(office));
  app.get<{ Params: { id: string } }>('/api/public/draws/:id', options, async (request, reply) =>
    valueOrRefusal(reply, await publicDraw(office, request.params.id))
  );
}

const valueOrRefusal = <Value>(reply: FastifyReply, result: Result<Value>) =>
  result.ok ? reply.send(result.value) : refuse(reply, result.refusal);
