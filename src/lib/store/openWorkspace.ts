import { getChangedDocumentsSince } from 'rxdb/plugins/core';
import { BehaviorSubject } from 'rxjs';
import { sha256Hex } from '#domain/proofs/sha256.ts';
import { type PushedCollection } from '#protocol/sync.ts';
import { Acks, isAcked } from './acks.ts';
import { deviceKeys } from './deviceKeys.ts';
import { LocalDrafts } from './drafts.ts';
import { LocalFiles } from './files.ts';
import { LocalIntents, noIntents } from './intents.ts';
import { logDeletion } from './logDeletion.ts';
import { LocalOffice, pulledRows } from './office.ts';
import {
  openDatabase,
  openOwn,
  openPulled,
  ownCollections,
  pulledCollections,
  pulledName,
  type PulledCollection,
  type SealedCollection,
  type SealedDatabase
} from './openStore.ts';
import { makeSealer, type Sealer } from './sealer.ts';
import { openSideTables, type SideTables } from './sideTables.ts';
import { type SealedRow } from './sealedRow.ts';
import { type Workspace } from './workspace.ts';

export type WorkspaceOptions = {
  clock?: () => Date;
  fetch?: typeof fetch;
  newId?: () => string;
  /** The database's name on disk; by default made of the owner. */
  name?: string;
};

/** A workspace with what replication needs beside what pages see. */
export interface LocalWorkspace extends Workspace {
  readonly name: string;
  readonly drafts: LocalDrafts;
  readonly files: LocalFiles;
  readonly db: SealedDatabase;
  readonly own: Partial<Record<PushedCollection, SealedCollection>>;
  readonly sealer: Sealer;
  readonly side: SideTables;
  readonly acks: Acks;
  readonly clock: () => Date;
  /** Intents without a final verdict. */
  openIntents: LocalIntents['open'];
  /** The server's collections of the present epoch. */
  pulled(): Record<PulledCollection, SealedCollection> | null;
  epoch(): number;
  /** The server was restored from a backup: its data is dropped here and comes again, own work stays. */
  moveToEpoch(epoch: number): Promise<void>;
  /** Rows of drafts, files and intents that the server has not acknowledged as they are now. */
  unsyncedRows(): Promise<{ collection: PushedCollection; row: SealedRow }[]>;
}

export const guest = 'guest';

/** The database name of one owner: people's ids are not readable on the disk. */
export const databaseNameOf = (owner: string) =>
  owner === guest ? 'kexiao-guest' : `kexiao-${sha256Hex(owner).slice(0, 16)}`;

/** Opens everything one person (or the guest) has on this device; made on first use. */
export async function openWorkspace(owner: string, options: WorkspaceOptions = {}): Promise<LocalWorkspace> {
  const { clock = () => new Date(), newId = () => crypto.randomUUID(), name = databaseNameOf(owner) } = options;
  const sealer = makeSealer(await deviceKeys());
  const side = await openSideTables(name);
  const db = await openDatabase(name);
  const own: Partial<Record<PushedCollection, SealedCollection>> & Record<'drafts' | 'files', SealedCollection> =
    await openOwn(db, sealer, owner === guest ? ownCollections.guest : ownCollections.account);
  const acks = new Acks(side, clock);

  let epoch = await storedEpoch(side);
  const pulled = new BehaviorSubject(owner === guest ? null : await openPulled(db, epoch));
  const intents =
    own.intents &&
    new LocalIntents({
      collection: own.intents,
      verdicts: () => pulledRows(pulled, 'verdicts'),
      sealer,
      acks,
      clock,
      newId
    });
  const openIntents = async () => intents?.open() ?? [];
  const fetch: typeof globalThis.fetch = options.fetch ?? ((...request) => globalThis.fetch(...request));

  const unsyncedRows: LocalWorkspace['unsyncedRows'] = async () => {
    const perCollection = Object.entries(own).map(async ([key, collection]) => {
      const name = key as PushedCollection;
      const [rows, acked] = await Promise.all([allRows(collection), acks.of(name)]);
      // A row that was made and removed before it ever left is nobody's loss.
      const open = rows.filter((row) => !isAcked(row, acked.get(row.id)) && !(row._deleted && !acked.has(row.id)));
      return open.map((row) => ({ collection: name, row }));
    });
    return (await Promise.all(perCollection)).flat();
  };

  return {
    owner,
    name,
    db,
    own,
    sealer,
    side,
    acks,
    clock,
    drafts: new LocalDrafts(own.drafts, sealer, acks),
    files: new LocalFiles({ collection: own.files, sealer, side, acks, clock, fetch, newId, openIntents }),
    intents: intents ?? noIntents,
    office: new LocalOffice(pulled, sealer),
    openIntents,
    pulled: () => pulled.value,
    epoch: () => epoch,
    unsyncedRows,
    async moveToEpoch(next) {
      if (next === epoch || owner === guest) return;
      const old = pulled.value;
      pulled.next(null);
      await Promise.all(Object.values(old ?? {}).map((collection) => collection.remove()));
      await logDeletion(
        side,
        clock,
        `${pulledCollections.join(', ')} of epoch ${epoch}`,
        `server data is pulled again in epoch ${next}`
      );
      await acks.forget();
      await side.marks.put({ key: 'epoch', value: next });
      epoch = next;
      pulled.next(await openPulled(db, next));
    },
    hasUnsynced: async () => (await unsyncedRows()).length > 0,
    async close() {
      pulled.complete();
      await db.close();
      side.close();
    }
  };
}

async function storedEpoch(side: SideTables): Promise<number> {
  const mark = await side.marks.get('epoch');
  return typeof mark?.value === 'number' ? mark.value : 1;
}

/** Deleted rows too: a removal is work that must reach the server. */
const allRows = async (collection: SealedCollection): Promise<SealedRow[]> =>
  (await getChangedDocumentsSince(collection.storageInstance, Number.MAX_SAFE_INTEGER)).documents;
