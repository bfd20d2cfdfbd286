import { type FastifyReply } from 'fastify';
import { type RefusalCode } from '#domain/refusals.ts';
import { type Refusal } from '#domain/result.ts';
import { status } from './status.ts';

/** Answers with a refusal: its code, its facts and the status that belongs to the code. */
export function refuse(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const { code, facts } = refusal;
  return reply.status(status[code]).send(facts ? { code, facts } : { code });
}

/** The same for what bypasses fastify's replies: the text of a refusal and its status. */
export const refusalText = (code: RefusalCode, facts?: Refusal['facts']) => ({
  status_code: status[code],
  body: JSON.stringify(facts ? { code, facts } : { code })
});
