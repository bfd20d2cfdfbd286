import { type FastifyInstance } from 'fastify';
import { answer, answerAll } from '#domain/scoring/exchange.ts';
import { parseJson } from './jsonBody.ts';
import { refuse } from './refuse.ts';

const most = 1000;

/** `POST /api/score`: one form or an array of them, answered like the command line. */
export async function scoreRoute(app: FastifyInstance): Promise<void> {
  // Whatever a caller's tool declares, the text is read as JSON.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, text, done) => done(null, text));
  const options = { config: { open: true, stateless: true } as const, bodyLimit: 4 * 1024 * 1024 };
  app.post<{ Body: string | undefined }>('/api/score', options, async (request, reply) => {
    const input = parseJson(request.body ?? '');
    if (!Array.isArray(input)) return answer(input);
    return input.length > most ? refuse(reply, { code: 'too-many', facts: { most } }) : answerAll(input);
  });
}
