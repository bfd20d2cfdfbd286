import { OPEN_COLLECTIONS } from 'rxdb/plugins/core';
import { openWorkspace, type LocalWorkspace } from '../../src/lib/store/openWorkspace.ts';
import { Gate } from '../../src/lib/sync/gate.ts';
import { Replicator } from '../../src/lib/sync/replicator.ts';
import { Report } from '../../src/lib/sync/report.ts';
import { type FakeServer } from './fakeServer.ts';

export type Device = {
  workspace: LocalWorkspace;
  /** Goes on the network and stays until `offline`. */
  online(): void;
  offline(): Promise<void>;
  /** Asks for news and waits until nothing moves. */
  sync(): Promise<void>;
  close(): Promise<void>;
};

/** One person's device: its own database, one lane to the server that the test opens and shuts. */
export async function aDevice(name: string, server: Pick<FakeServer, 'wire'>, owner = 'user-1'): Promise<Device> {
  // RxDB counts open collections per page; each device here stands for a page of its own.
  OPEN_COLLECTIONS.add = () => OPEN_COLLECTIONS;
  const workspace = await openWorkspace(owner, { name: `kexiao-${name}` });
  let lane: { replicator: Replicator; report: Report } | null = null;
  const online = () => {
    if (lane) return;
    const gate = new Gate({ random: () => 0, schedule: (run) => (setTimeout(run, 5), () => {}) });
    const report = new Report(workspace.side, workspace.clock);
    lane = { report, replicator: new Replicator({ workspace, wire: server.wire, gate, report, retryTime: 5 }) };
    lane.replicator.start();
  };
  const offline = async () => {
    const was = lane;
    lane = null;
    await was?.replicator.stop();
    await was?.report.stop();
  };
  return {
    workspace,
    online,
    offline,
    async sync() {
      online();
      lane?.replicator.round(true);
      await lane?.replicator.inSync();
    },
    async close() {
      await offline();
      await workspace.close();
    }
  };
}
