import { Workbox } from 'workbox-window';
import { answerFlushes } from '$lib/session/flushTabs.ts';
import { flushThisTab, updateEvents } from '$lib/session/updateEvents.ts';

const script = '/service-worker.js';

/** Registers the service worker. A new version waits until a person says so; then each tab flushes and reloads once. */
export async function init(): Promise<void> {
  if (import.meta.env.DEV || !('serviceWorker' in navigator) || !location.protocol.startsWith('http')) return;
  answerFlushes();
  reloadOnceReplaced();
  const worker = new Workbox(trusted(script) as string, { type: 'classic' });
  worker.addEventListener('waiting', () => {
    // For a banner that is drawn later than this.
    document.documentElement.dataset.update = 'waiting';
    dispatchEvent(new Event(updateEvents.waiting));
  });
  addEventListener(updateEvents.accepted, () => worker.messageSkipWaiting());
  try {
    await worker.register();
  } catch (error) {
    // Some browsers refuse service workers (private windows, policies): the page works, only not offline from scratch.
    console.warn('no service worker', error);
  }
}

/** The first worker ever replaces nothing: the page is as new as it. */
function reloadOnceReplaced(): void {
  let replaces = navigator.serviceWorker.controller !== null;
  let reloading = false;
  navigator.serviceWorker.addEventListener('controllerchange', async () => {
    if (!replaces || reloading) {
      replaces = true;
      return;
    }
    reloading = true;
    await flushThisTab();
    location.reload();
  });
}

type Policies = {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string }
  ): { createScriptURL(url: string): unknown };
};

/** Trusted Types: workbox-window hands the address to a sink that takes no plain text. */
function trusted(url: string): unknown {
  const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes;
  const policy = policies?.createPolicy('kexiao-sw', {
    createScriptURL(asked) {
      if (asked !== script) throw new TypeError(`not our worker: ${asked}`);
      return asked;
    }
  });
  return policy ? policy.createScriptURL(url) : url;
}
