import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { createAuth, migrateAuth } from './auth.ts';
import { readConfig, type Config } from './config.ts';
import { IncomingStore } from './files/incoming.ts';
import { localFiles } from './files/local.ts';
import { runDueJobs } from './jobs/dueJobs.ts';
import { demoAccounts } from './seed/accounts.ts';
import { seedDemo } from './seed/seed.ts';
import { migrate } from './storage/migrations/migrate.ts';
import { openSqlite } from './storage/sqlite/open.ts';
import { type Office } from './usecases/office.ts';

const minute = 60_000;

const read = readConfig(process.env, (path) => readFileSync(path, 'utf8'));
if (read.ok) await serve(read.config);
else {
  console.error(['Kexiao does not start:', ...read.faults].join('\n  '));
  process.exitCode = 2;
}

/** Opens what is kept, brings it up to date, and answers until it is told to stop. */
async function serve(config: Config): Promise<void> {
  const { mode, host, dataDir, buildDir } = config;
  mkdirSync(dataDir, { recursive: true });
  const port = mode === 'demo' ? await freePort(host, config.port) : config.port;
  const origin = config.origin ?? `http://localhost:${port}`;

  const storage = openSqlite(join(dataDir, 'kexiao.sqlite'));
  const accounts = { db: storage.db, type: storage.type, origin, secret: config.secret ?? keptSecret(dataDir) };
  await migrate(storage);
  await migrateAuth(accounts);
  const auth = createAuth(accounts);
  const files = localFiles(join(dataDir, 'files'));
  const incoming = new IncomingStore(join(dataDir, 'incoming'));
  const office: Office = { storage, mode, origin, clock: () => new Date().toISOString(), newId: randomUUID };

  const logger = pino({ level: mode === 'demo' ? 'warn' : 'info' });
  if (mode === 'demo') await seedDemo({ office, auth, files, say: console.log });
  const app = await createApp({ office, auth, files, incoming, buildDir, logger, demoAccounts: demoAccounts() });

  const work = everyMinute(async () => {
    await runDueJobs(office);
    await incoming.deleteExpired();
  }, logger.error.bind(logger));
  await work.first;
  await app.listen({ host, port });
  greet(mode, origin, port === config.port ? undefined : config.port);

  stopOn(['SIGTERM', 'SIGINT'], async () => {
    await work.stop();
    await app.close();
    await storage.close();
  });
}

function greet(mode: Config['mode'], origin: string, taken: number | undefined): void {
  if (taken !== undefined) console.log(`Port ${taken} is taken; using the next free one.`);
  console.log(`Kexiao (${mode}) is at ${origin}`);
  if (mode !== 'demo') return;
  for (const { username, password, displayName } of demoAccounts())
    console.log(`  ${username.padEnd(18)}  ${password}  ${displayName}`);
}

/** The port, or the next one that nobody listens on. */
async function freePort(host: string, from: number): Promise<number> {
  for (let port = from; port < from + 50; port += 1) if (port === 0 || (await isFree(host, port))) return port;
  throw new Error(`No free port from ${from} on.`);
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error)
    );
    probe.listen({ host, port }, () => probe.close(() => resolve(true)));
  });
}

/** The demonstration signs with a secret of its own, made once. */
function keptSecret(dataDir: string): string {
  const path = join(dataDir, 'secret');
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const secret = randomBytes(32).toString('hex');
    writeFileSync(path, secret, { mode: 0o600 });
    return secret;
  }
}

/** Does some work now and every minute, never twice at once; what fails is tried again the next minute. */
function everyMinute(work: () => Promise<void>, fault: (error: unknown) => void) {
  const safely = () => work().catch(fault);
  const first = safely();
  let running: Promise<void> = first;
  const timer = setInterval(() => (running = running.then(safely)), minute);
  return {
    first,
    stop: async () => {
      clearInterval(timer);
      await running;
    }
  };
}

/** Finishes what is under way, then ends; a second signal or ten seconds end it at once. */
function stopOn(signals: NodeJS.Signals[], finish: () => Promise<void>): void {
  let stopping = false;
  for (const signal of signals)
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      setTimeout(() => process.exit(1), 10_000).unref();
      void finish().then(() => process.exit(0));
    });
}
