import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type FastifyInstance } from 'fastify';
import { type Office } from '../usecases/office.ts';

/** `/livez`: the process answers. `/readyz`: it can serve, that is the database is read and the pages are built. */
export function healthRoutes(app: FastifyInstance, office: Office, buildDir: string): void {
  const options = { config: { open: true } as const, logLevel: 'silent' as const };
  app.get('/livez', options, () => ({ ok: true }));
  app.get('/readyz', options, async (_request, reply) => {
    const checks = { database: await databaseIsRead(office), pages: existsSync(join(buildDir, 'shell.html')) };
    const ready = checks.database && checks.pages;
    return reply.status(ready ? 200 : 503).send({ ready, ...checks });
  });
}

async function databaseIsRead({ storage }: Office): Promise<boolean> {
  try {
    await storage.read.feed.sequence();
    return true;
  } catch {
    // Not being ready is the answer; whoever watches sees it here.
    return false;
  }
}
