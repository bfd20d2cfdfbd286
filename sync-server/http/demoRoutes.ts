import { type FastifyInstance } from 'fastify';
import { z } from 'zod';
import { advanceLegalDay } from '../usecases/advanceLegalDay.ts';
import { type Office } from '../usecases/office.ts';
import { now } from './now.ts';
import { refuse } from './refuse.ts';
import { actorOf } from './signedIn.ts';

/** An account of the demonstration, offered on its sign-in page. */
export type DemoAccount = { username: string; password: string; displayName: string; role: string };

const Advance = z.object({ workingDays: z.number().int().min(1).max(60) });

/** What only the demonstration can do: show its accounts and move the legal day. Elsewhere it is refused. */
export function demoRoutes(app: FastifyInstance, office: Office, accounts: readonly DemoAccount[]): void {
  app.get('/api/demo/accounts', { config: { open: true } }, async (_request, reply) =>
    office.mode === 'demo' ? accounts : refuse(reply, { code: 'demo-only' })
  );

  app.post('/api/demo/advance', { bodyLimit: 1024 }, async (request, reply) => {
    if (office.mode !== 'demo') return refuse(reply, { code: 'demo-only' });
    const actor = actorOf(request);
    if (!actor.memberships.some(({ role }) => role === 'province')) return refuse(reply, { code: 'not-your-step' });
    const wanted = Advance.safeParse(request.body);
    if (!wanted.success) return refuse(reply, { code: 'malformed' });
    const moved = await advanceLegalDay(office, actor, wanted.data);
    return moved.ok ? reply.send(await now(office)) : refuse(reply, moved.refusal);
  });
}
