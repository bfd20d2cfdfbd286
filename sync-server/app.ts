import rateLimit from '@fastify/rate-limit';
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { type Auth } from './auth.ts';
import { type Files } from './files/files.ts';
import { type IncomingStore } from './files/incoming.ts';
import { authRoutes } from './http/authRoutes.ts';
import { demoRoutes, type DemoAccount } from './http/demoRoutes.ts';
import { answerError, answerErrors } from './http/errors.ts';
import { fileContent } from './http/fileContent.ts';
import { healthRoutes } from './http/healthRoutes.ts';
import { readJson } from './http/jsonBody.ts';
import { logAnswers } from './http/log.ts';
import { meOf } from './http/me.ts';
import { now } from './http/now.ts';
import { refuseForeignOrigins } from './http/originCheck.ts';
import { pages } from './http/pages.ts';
import { publicRoutes } from './http/publicRoutes.ts';
import { scoreRoute } from './http/scoreRoute.ts';
import { securityHeaders } from './http/securityHeaders.ts';
import { actorOf, requireSignIn } from './http/signedIn.ts';
import { syncRoutes } from './http/syncRoutes.ts';
import { uploads } from './http/uploads.ts';
import { type Office } from './usecases/office.ts';

/** Everything the server needs from outside; `main.ts` and tests give it. */
export type Surroundings = {
  office: Office;
  auth: Auth;
  files: Files;
  incoming: IncomingStore;
  buildDir: string;
  /** Shown on the sign-in page of the demonstration. */
  demoAccounts?: readonly DemoAccount[];
  logger?: FastifyBaseLogger;
  /** Requests a minute from one address. */
  requestsAMinute?: number;
};

/** The whole server, ready to listen or to be asked by a test. */
export async function createApp(around: Surroundings): Promise<FastifyInstance> {
  const { office, auth, files, incoming, buildDir, demoAccounts = [], logger } = around;
  const headers = securityHeaders(office.origin);
  const app: FastifyInstance = fastify({
    bodyLimit: 64 * 1024,
    forceCloseConnections: 'idle',
    trustProxy: office.mode === 'production' ? ['loopback', 'linklocal', 'uniquelocal'] : false,
    genReqId: () => office.newId(),
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: answerError,
    ...(logger ? { loggerInstance: logger } : {})
  });

  app.decorateRequest('signedIn', null);
  app.addHook('onRequest', async (_request, reply) => void reply.headers(headers));
  answerErrors(app);
  logAnswers(app);
  await pages(app, buildDir);
  healthRoutes(app, office, buildDir);

  await app.register(async (api) => {
    await api.register(rateLimit, {
      max: around.requestsAMinute ?? 3000,
      timeWindow: 60_000,
      // Everyone of a demonstration, and every test, sits at one address.
      allowList: office.mode === 'demo' ? ['127.0.0.1', '::1'] : []
    });
    api.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'));
    api.addHook('onRequest', refuseForeignOrigins(office.mode, office.origin));
    api.addHook('onRequest', requireSignIn(office, auth));
    api.removeAllContentTypeParsers();
    readJson(api, 'application/json');

    api.get('/api/now', { config: { open: true } }, () => now(office));
    api.get('/api/me', (request) => meOf(office, actorOf(request)));
    authRoutes(api, { office, auth });
    publicRoutes(api, office);
    syncRoutes(api, office);
    fileContent(api, office, files);
    demoRoutes(api, office, demoAccounts);
    await api.register(scoreRoute);
    await api.register(uploads, { office, files, incoming, headers });
  });
  return app;
}
