import { getContext, setContext } from 'svelte';
import { type Me, type Now } from '#protocol/documents.ts';
import { type Workspace } from './workspace.ts';

/** What the device knows of the network and the server, for the truth line and the offline band. Reactive getters. */
export interface SyncView {
  readonly online: boolean;
  /** ISO instant of the last round that reached the server, or null. */
  readonly lastSyncAt: string | null;
  /** `running` while a round is under way; `signed-out` pauses; `failing` shows the code. */
  readonly state: 'guest' | 'idle' | 'running' | 'offline' | 'signed-out' | 'failing';
  readonly code: string | null;
  /** Drafts, files and intents that have not reached the server. */
  readonly unsynced: number;
  /** Ask for a round now. */
  resync(): void;
}

/** What every signed-in (or guest) page is given by the layout. Reactive getters. */
export interface App {
  readonly me: Me | null;
  readonly now: Now;
  readonly workspace: Workspace;
  readonly sync: SyncView;
  signOut(): Promise<void>;
}

const key = Symbol('app');
export const provideApp = (app: App): App => setContext(key, app);
export const useApp = (): App => getContext<App>(key);
