/** Words between the page that registers the service worker, the banner and other tabs. */
export const updateEvents = {
  waiting: 'kexiao:update-waiting',
  accepted: 'kexiao:update-accepted',
  flush: 'kexiao:flush'
} as const;

/** An event whose listeners may hand in what has to finish first. */
export class FlushEvent extends Event {
  readonly waits: Promise<unknown>[] = [];

  constructor() {
    super(updateEvents.flush);
  }

  waitUntil(work: Promise<unknown>): void {
    this.waits.push(work);
  }
}

const longestFlush = 3_000;

/** Lets everything on this page write what it still holds; a page that hangs does not hold up the others for ever. */
export async function flushThisTab(): Promise<void> {
  const event = new FlushEvent();
  dispatchEvent(event);
  await Promise.race([Promise.allSettled(event.waits), new Promise((resolve) => setTimeout(resolve, longestFlush))]);
}
