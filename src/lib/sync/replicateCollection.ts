import { replicateRxCollection, type RxReplicationState } from 'rxdb/plugins/replication';
import { Subject } from 'rxjs';
import { pushedCollections, type Collection, type PushedCollection } from '#protocol/collections.ts';
import type { Checkpoint } from '#protocol/sync.ts';
import { protocolVersion } from '#protocol/version.ts';
import { type SealedCollection } from '../store/openStore.ts';
import { openRow, sealRow, type ClearRow, type SealedRow } from '../store/sealedRow.ts';
import { type LocalWorkspace } from '../store/openWorkspace.ts';
import { logDeletion } from '../store/logDeletion.ts';
import { pushRows } from './pushRows.ts';
import { type Wire } from './wire.ts';

export type Replication = {
  name: Collection;
  state: RxReplicationState<SealedRow, Checkpoint>;
  resync: () => void;
  /** Emits the clear documents that came. */
  pulled: Subject<ClearRow[]>;
};

type Options = {
  workspace: LocalWorkspace;
  name: Collection;
  collection: SealedCollection;
  epoch: number;
  wire: Wire;
  retryTime: number;
};

const pullBatch = 150;
const pushBatch = 50;

/**
 * Keeps one collection the same here and there. Rows are sealed before RxDB sees what came and opened after it decided
 * what goes, so neither its documents nor its own notes hold clear text.
 */
export function replicateCollection({ workspace, name, collection, epoch, wire, retryTime }: Options): Replication {
  const { sealer, acks, side, clock } = workspace;
  const wake = new Subject<'RESYNC'>();
  const pulled = new Subject<ClearRow[]>();

  const pull = async (checkpoint: Checkpoint | undefined, limit: number) => {
    const answer = await wire.pull({
      version: protocolVersion,
      collection: name,
      epoch,
      checkpoint: checkpoint ?? null,
      limit
    });
    const documents = await Promise.all(answer.documents.map((row) => sealRow(sealer, name, row)));
    if (isPushed(name)) {
      await acks.pulled(name, documents);
      const gone = documents.filter((row) => row._deleted);
      for (const { id } of gone)
        await logDeletion(side, clock, `${name} ${id}`, 'the server took it out of this scope');
    }
    pulled.next(answer.documents);
    return { documents, checkpoint: answer.checkpoint };
  };

  const push = async (rows: { newDocumentState: SealedRow; assumedMasterState?: SealedRow }[]) => {
    const own = name as PushedCollection;
    const open = (row: SealedRow) => openRow(sealer, own, row);
    const clear = await Promise.all(
      rows.map(async ({ newDocumentState, assumedMasterState }) => ({
        newDocumentState: await open(newDocumentState),
        ...(assumedMasterState ? { assumedMasterState: await open(assumedMasterState) } : {})
      }))
    );
    const { conflicts, unread } = await pushRows(wire, {
      version: protocolVersion,
      collection: own,
      epoch,
      rows: clear
    });
    const open_ = new Set([...conflicts.map((row) => row.id), ...unread]);
    await acks.pushed(
      own,
      rows.map((row) => row.newDocumentState).filter((row) => !open_.has(row.id))
    );
    return Promise.all(conflicts.map((row) => sealRow(sealer, own, row)));
  };

  const state = replicateRxCollection<SealedRow, Checkpoint>({
    collection,
    // A new epoch is a new identity: no common base is assumed and everything is compared again.
    replicationIdentifier: `${name}@${epoch}`,
    live: true,
    retryTime,
    waitForLeadership: false,
    ...(name === 'intents' ? {} : { pull: { batchSize: pullBatch, stream$: wake, handler: pull } }),
    ...(isPushed(name) ? { push: { batchSize: pushBatch, handler: push as never } } : {})
  });
  return { name, state, pulled, resync: () => (name === 'intents' ? state.reSync() : wake.next('RESYNC')) };
}

const isPushed = (name: Collection): name is PushedCollection =>
  (pushedCollections as readonly string[]).includes(name);
