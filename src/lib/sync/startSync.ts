import { type LocalWorkspace } from '../store/openWorkspace.ts';
import { live } from '../store/live.ts';
import { Gate } from './gate.ts';
import { lead } from './lead.ts';
import { Replicator } from './replicator.ts';
import { Report } from './report.ts';
import { askForRound, roundAsked } from './shared.ts';
import { SyncStatus } from './status.svelte.ts';
import { Uploads } from './uploads.ts';
import { httpWire } from './wire.ts';

export type SyncOptions = {
  fetch?: typeof fetch;
  /** How often the server is asked for news while a page is visible. */
  everyMs?: number;
  chunkSize?: number;
};

export type Sync = {
  status: SyncStatus;
  /** Asks for a round now; also after signing in again. */
  resync(): void;
  /** Stops for good; what is on the device stays. */
  stop(): Promise<void>;
};

/** Keeps a workspace and the server the same, from one tab of this browser; every tab gets the status. */
export function startSync(workspace: LocalWorkspace, options: SyncOptions = {}): Sync {
  const { everyMs = 5_000 } = options;
  const wish = (all: boolean) => void askForRound(workspace.side, { at: workspace.clock().getTime(), all });
  const status = new SyncStatus(workspace, () => wish(true));
  if (!workspace.server) return { status, resync: () => {}, stop: async () => status.stop() };

  const leading = lead(workspace, () => beginLeading(workspace, options));
  // Only visible tabs ask; whichever leads, hidden or not, does the round.
  const poll = () => {
    if (document.visibilityState === 'visible' && navigator.onLine) wish(false);
  };
  const online = () => wish(true);
  const timer = setInterval(poll, everyMs);
  addEventListener('online', online);
  document.addEventListener('visibilitychange', poll);
  return {
    status,
    resync: () => wish(true),
    async stop() {
      clearInterval(timer);
      removeEventListener('online', online);
      document.removeEventListener('visibilitychange', poll);
      status.stop();
      await leading.stop();
    }
  };
}

function beginLeading(workspace: LocalWorkspace, options: SyncOptions): { stop(): Promise<void> } {
  const fetch: typeof globalThis.fetch = options.fetch ?? ((...request) => globalThis.fetch(...request));
  const gate = new Gate({ random: Math.random, schedule });
  const report = new Report(workspace.side, workspace.clock);
  const replicator = new Replicator({ workspace, wire: httpWire(fetch), gate, report, retryTime: 1_000 });
  const uploads = new Uploads({
    workspace,
    gate,
    report,
    options: {
      endpoint: new URL('/api/files', location.href).href,
      chunkSize: options.chunkSize ?? 1024 * 1024,
      source: (bytes) => new Blob([bytes])
    }
  });
  let last = workspace.clock().getTime();
  const wishes = live(() => roundAsked(workspace.side)).subscribe(({ at, all }) => {
    if (at <= last) return;
    last = at;
    if (all) gate.open();
    replicator.round(all);
    uploads.round();
  });
  replicator.start();
  uploads.start();
  return {
    async stop() {
      wishes.unsubscribe();
      uploads.stop();
      await replicator.stop();
      await report.stop();
    }
  };
}

function schedule(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
