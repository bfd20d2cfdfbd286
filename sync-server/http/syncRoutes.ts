import { type FastifyInstance, type FastifyReply } from 'fastify';
import { type Refusal } from '#domain/result.ts';
import { PullRequest, PushRequest } from '#protocol/sync.ts';
import { answerPull } from '../usecases/answerPull.ts';
import { type Office } from '../usecases/office.ts';
import { receivePush } from '../usecases/receivePush.ts';
import { refuse } from './refuse.ts';
import { actorOf } from './signedIn.ts';
import { status } from './status.ts';

/** Replication: pull pages of what one may see, push what one wrote. Business refusals travel as verdicts, not here. */
export function syncRoutes(app: FastifyInstance, office: Office): void {
  app.post('/api/sync/pull', { bodyLimit: 64 * 1024 }, async (request, reply) => {
    const wanted = PullRequest.safeParse(request.body);
    if (!wanted.success) return refuse(reply, { code: 'malformed' });
    const page = await answerPull(office, actorOf(request), wanted.data);
    // Stored texts put together: parsing them again would cost more than everything else.
    return page.ok ? reply.type('application/json').send(page.value) : refuseSync(reply, page.refusal);
  });

  app.post('/api/sync/push', { bodyLimit: 16 * 1024 * 1024 }, async (request, reply) => {
    const pushed = PushRequest.safeParse(request.body);
    if (!pushed.success) return refuse(reply, { code: 'malformed' });
    const received = await receivePush(office, actorOf(request), pushed.data);
    return received.ok ? reply.send(received.value) : refuseSync(reply, received.refusal);
  });
}

/** A restored backup has a new epoch; replication reads it beside the code and starts over. */
function refuseSync(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const { code, facts = {} } = refusal;
  if (code !== 'epoch-changed') return refuse(reply, refusal);
  return reply.status(status[code]).send({ code, epoch: facts.epoch, facts });
}
