import { type FastifyInstance } from 'fastify';

/** One line for each answer: the route, never the address with its query, no body, no cookie. */
export function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime)
      },
      'answered'
    );
  });
}
