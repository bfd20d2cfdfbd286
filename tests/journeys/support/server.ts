import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { homeOfRun, repo } from './template.ts';

export type Server = {
  readonly origin: string;
  readonly port: number;
  /** The data folder. */
  readonly data: string;
  /** Everything the server has printed so far. */
  readonly log: string;
  /** SIGKILL: what a power cut does. */
  kill(): Promise<void>;
  /** Starts again on the same data and port; kills what still runs. */
  restart(): Promise<void>;
  /** SIGTERM, and waits until it is gone. */
  stop(): Promise<void>;
};

const startsWithin = 60_000;

/** The built server on a copy of the seeded demonstration, or on `data`; resolves when it is ready. */
export async function startServer({
  data = copyOfTemplate(),
  port: wanted
}: {
  data?: string;
  port?: number;
} = {}): Promise<Server> {
  const port = wanted ?? (await freePort());
  const origin = `http://localhost:${port}`;
  let log = '';
  let child = await start();

  async function start(): Promise<ChildProcess> {
    const from = log.length;
    const started = spawn(process.execPath, ['dist/main.mjs'], {
      cwd: repo,
      env: { ...process.env, KEXIAO_MODE: 'demo', KEXIAO_DATA: data, KEXIAO_PORT: String(port) },
      stdio: ['ignore', 'pipe', 'pipe']
    });
    const killWithUs = () => started.kill('SIGKILL');
    process.once('exit', killWithUs);
    started.once('exit', () => process.off('exit', killWithUs));
    for (const stream of [started.stdout, started.stderr]) stream.on('data', (text) => (log += String(text)));
    const until = Date.now() + startsWithin;
    while (!(await isReady(origin))) {
      if (isGone(started)) throw new Error(`The server ended (${started.exitCode ?? started.signalCode}):\n${log}`);
      if (Date.now() > until) {
        started.kill('SIGKILL');
        throw new Error(`The server was not ready after ${startsWithin} ms:\n${log}`);
      }
      await pause(50);
    }
    // The demonstration takes the next port when its own is taken: then somebody else has just answered.
    if (!log.slice(from).includes(`is at ${origin}\n`)) {
      started.kill('SIGKILL');
      throw new Error(`Port ${port} is somebody else's:\n${log}`);
    }
    return started;
  }

  return {
    origin,
    port,
    data,
    get log() {
      return log;
    },
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
    async restart() {
      await end(child, 'SIGKILL');
      child = await start();
    }
  };
}

/** A data folder of its own with the seeded demonstration in it. */
export function copyOfTemplate(): string {
  const data = mkdtempSync(join(homeOfRun(), 'data-'));
  cpSync(join(homeOfRun(), 'template'), data, { recursive: true });
  return data;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (isGone(child)) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

const isGone = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

async function isReady(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/readyz`)).ok;
  } catch {
    // Nobody listens yet.
    return false;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
