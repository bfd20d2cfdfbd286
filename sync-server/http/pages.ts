import { existsSync, readdirSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { type FastifyInstance } from 'fastify';
import { refuse } from './refuse.ts';

/** The built pages; what is named by its hash may be kept for ever, everything else is asked for again. */
export async function pages(app: FastifyInstance, buildDir: string): Promise<void> {
  const built = filesIn(buildDir);
  if (built.size > 0)
    await app.register(fastifyStatic, {
      root: buildDir,
      wildcard: false,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const immutable = path.includes(`${sep}_app${sep}immutable${sep}`);
        void reply.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
      }
    });

  app.setNotFoundHandler(async (request, reply) => {
    const path = pathOf(request.url);
    const wantsPage = /^(GET|HEAD)$/.test(request.method) && (request.headers.accept ?? '').includes('text/html');
    if (!wantsPage || path === undefined || /^\/api(\/|$)/.test(path)) return refuse(reply, { code: 'not-found' });
    // Prerendered pages lie as files; every other address is the app's own and starts from the shell.
    const page = [`${path.slice(1).replace(/\/$/, '')}.html`, 'shell.html'].find((file) => built.has(file));
    return page ? reply.sendFile(page) : refuse(reply, { code: 'not-found' });
  });
}

function filesIn(directory: string): Set<string> {
  if (!existsSync(directory)) return new Set();
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Set(entries.map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/')));
}

function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(url.split('?')[0]!);
  } catch {
    return undefined;
  }
}
