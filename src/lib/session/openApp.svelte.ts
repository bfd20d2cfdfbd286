import { type App, type SyncView } from '../store/appContext.ts';
import { type Workspace } from '../store/workspace.ts';
import { type Session } from './session.svelte.ts';

type Parts = {
  session: Session;
  workspace: Workspace;
  sync: { status: SyncView; stop(): Promise<void> };
  /** What the page does once nobody is signed in: leave for a page that shows nothing of the person. */
  afterSignOut: () => void | Promise<void>;
};

/** Puts session, workspace and sync together into what every page is given, and ends them in the right order. */
export class OpenApp implements App {
  #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get me() {
    return this.#parts.session.me;
  }

  get now() {
    return this.#parts.session.now;
  }

  get workspace() {
    return this.#parts.workspace;
  }

  get sync() {
    return this.#parts.sync.status;
  }

  /** Unsynced work stays sealed on the device and goes on when the same person signs in again. */
  async signOut(): Promise<void> {
    await this.#parts.sync.stop();
    await this.#parts.session.signOut();
    await this.#parts.workspace.close();
    await this.#parts.afterSignOut();
  }

  async dispose(): Promise<void> {
    await this.#parts.sync.stop();
    await this.#parts.workspace.close();
  }
}
