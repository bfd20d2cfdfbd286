import { addRxPlugin } from 'rxdb/plugins/core';
import { RxDBLeaderElectionPlugin } from 'rxdb/plugins/leader-election';
import { type LocalWorkspace } from '../store/openWorkspace.ts';
import { readMark } from './shared.ts';

const checkEvery = 10_000;
/** A leader that has not been heard for so long is frozen or gone. */
const silentFor = 45_000;

/**
 * Runs `work` in one tab of this browser. A visible tab takes over from a leader that fell silent while the network is
 * there (browsers freeze hidden tabs); two at once are slower, never wrong.
 */
export function lead<Work extends { stop(): Promise<void> }>(
  workspace: LocalWorkspace,
  begin: () => Work
): { readonly work: Work | null; stop(): Promise<void> } {
  addRxPlugin(RxDBLeaderElectionPlugin);
  let work: Work | null = null;
  let stopped = false;
  const take = () => {
    if (!stopped) work ??= begin();
  };
  const since = workspace.clock().getTime();
  const check = async () => {
    if (work || document.visibilityState !== 'visible' || !navigator.onLine) return;
    const { heardAt, state } = await readMark(workspace.side);
    if (state === 'signed-out') return;
    const heard = Math.max(since, heardAt === null ? 0 : Date.parse(heardAt));
    if (workspace.clock().getTime() - heard > silentFor) take();
  };
  void workspace.db.waitForLeadership().then(take);
  const timer = setInterval(() => void check(), checkEvery);
  return {
    get work() {
      return work;
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await work?.stop();
    }
  };
}
