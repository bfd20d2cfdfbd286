import { flushAllTabs } from './flushTabs.ts';
import { FlushEvent, updateEvents } from './updateEvents.ts';

/** A new version lies ready. It never replaces the running one by itself: a banner asks, and the person decides. */
export class UpdatePrompt {
  waiting = $state(false);
  #stop: () => void;

  constructor() {
    const onWaiting = () => (this.waiting = true);
    this.waiting = document.documentElement.dataset.update === 'waiting';
    addEventListener(updateEvents.waiting, onWaiting);
    this.#stop = () => removeEventListener(updateEvents.waiting, onWaiting);
  }

  /** Writes what all tabs hold, then lets the new version in; each tab reloads once. */
  async accept(): Promise<void> {
    await flushAllTabs();
    dispatchEvent(new Event(updateEvents.accepted));
  }

  /** Something that must be written before a reload, e.g. a box still being typed in; returns how to stop. */
  onFlush(write: () => Promise<unknown>): () => void {
    const listener = (event: Event) => {
      if (event instanceof FlushEvent) event.waitUntil(write());
    };
    addEventListener(updateEvents.flush, listener);
    return () => removeEventListener(updateEvents.flush, listener);
  }

  stop(): void {
    this.#stop();
  }
}
