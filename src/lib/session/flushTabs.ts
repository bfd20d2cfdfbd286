import { flushThisTab } from './updateEvents.ts';

type Message = { flush: string } | { flushed: string };

const channelName = 'kexiao-update';
/** Tabs answer at once or are asleep; a sleeping tab flushed when it was hidden and again before it reloads. */
const waitForTabs = 800;

/** Answers other tabs that ask for a flush. */
export function answerFlushes(): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = async ({ data }: MessageEvent<Message>) => {
    if (!('flush' in data)) return;
    await flushThisTab();
    channel.postMessage({ flushed: data.flush });
  };
  return () => channel.close();
}

/** Writes what every tab of this browser still holds. */
export async function flushAllTabs(): Promise<void> {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage({ flush: crypto.randomUUID() } satisfies Message);
  await Promise.all([flushThisTab(), new Promise((resolve) => setTimeout(resolve, waitForTabs))]);
  channel.close();
}
