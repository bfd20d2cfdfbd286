import { debounceTime, merge, startWith, type Subscription } from 'rxjs';
import { type SyncView } from '../store/appContext.ts';
import { live } from '../store/live.ts';
import { type LocalWorkspace } from '../store/openWorkspace.ts';
import { readMark, unheard, type SyncMark } from './shared.ts';

type Network = { online: () => boolean; watch: (onChange: () => void) => () => void };

const countAfter = 150;

/** What this device knows of the way to the server, the same in every tab: read from what the leader tab wrote down. */
export class SyncStatus implements SyncView {
  #workspace: LocalWorkspace;
  #resync: () => void;
  #online = $state(true);
  #mark = $state<SyncMark>(unheard);
  #unsynced = $state(0);
  #subscriptions: Subscription[] = [];
  #unwatch: () => void;

  constructor(workspace: LocalWorkspace, resync: () => void, network: Network = browserNetwork) {
    this.#workspace = workspace;
    this.#resync = resync;
    this.#online = network.online();
    this.#unwatch = network.watch(() => (this.#online = network.online()));
    const { side, own } = workspace;
    const acked = live(async () => [await side.acks.count(), await side.acks.toArray(), await side.uploads.toArray()]);
    const changes = merge(acked, ...Object.values(own).map((collection) => collection.$));
    this.#subscriptions = [
      live(() => readMark(side)).subscribe((mark) => (this.#mark = mark)),
      changes.pipe(startWith(null), debounceTime(countAfter)).subscribe(() => void this.#count())
    ];
  }

  get online(): boolean {
    return this.#online;
  }

  get lastSyncAt(): string | null {
    return this.#mark.lastSyncAt;
  }

  get state(): SyncView['state'] {
    if (!this.#workspace.server) return 'guest';
    if (!this.#online) return 'offline';
    return this.#mark.state;
  }

  get code(): string | null {
    return this.state === 'failing' || this.state === 'signed-out' ? this.#mark.code : null;
  }

  get unsynced(): number {
    return this.#unsynced;
  }

  resync(): void {
    this.#resync();
  }

  stop(): void {
    this.#unwatch();
    this.#subscriptions.forEach((subscription) => subscription.unsubscribe());
  }

  async #count(): Promise<void> {
    this.#unsynced = (await this.#workspace.unsyncedRows()).length;
  }
}

/** The browser's own idea of being online. */
export const browserNetwork: Network = {
  online: () => navigator.onLine,
  watch: (onChange) => {
    addEventListener('online', onChange);
    addEventListener('offline', onChange);
    return () => {
      removeEventListener('online', onChange);
      removeEventListener('offline', onChange);
    };
  }
};
