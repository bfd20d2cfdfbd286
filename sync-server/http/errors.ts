import { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type RefusalCode } from '#domain/refusals.ts';
import { NotJson } from './jsonBody.ts';
import { refuse } from './refuse.ts';

/** Turns everything thrown into a refusal: bad input into its code, our own mistakes into `server-fault`, logged. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => answerError(error, request, reply));
}

/** The answer to a thrown error. A fault of ours is logged with the request's id, never with its body. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const code = codeOf(error);
  if (code !== 'server-fault') return refuse(reply, { code });
  request.log.error({ err: { message: error.message, stack: error.stack }, url: request.routeOptions.url }, 'fault');
  return refuse(reply, { code, facts: { requestId: request.id } });
}

function codeOf(error: FastifyError): RefusalCode {
  if (error instanceof NotJson || error.code === 'FST_ERR_CTP_EMPTY_JSON_BODY') return 'not-json';
  switch (error.statusCode) {
    case 413:
      return 'body-too-large';
    case 429:
      return 'too-many-requests';
    case 404:
      return 'not-found';
    case 503:
      return 'server-busy';
  }
  return error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500
    ? 'malformed'
    : 'server-fault';
}
