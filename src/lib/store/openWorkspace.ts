import { of } from 'rxjs';
import { sha256Hex } from '#domain/proofs/sha256.ts';
import { type PushedCollection } from '#protocol/collections.ts';
import { Acks } from './acks.ts';
import { deviceKeys } from './deviceKeys.ts';
import { LocalDrafts } from './drafts.ts';
import { LocalFiles } from './files.ts';
import { LocalIntents, noIntents } from './intents.ts';
import { LocalOffice, pulledRows } from './office.ts';
import { openDatabase, openOwn, ownCollections, type SealedCollection, type SealedDatabase } from './openStore.ts';
import { makeSealer, type Sealer } from './sealer.ts';
import { ServerData } from './serverData.ts';
import { openSideTables, type SideTables } from './sideTables.ts';
import { refuseUnreadable } from './unreadable.ts';
import { unsyncedRows, type UnsyncedRow } from './unsynced.ts';
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
  /** The server's data; a guest has none. */
  readonly server: ServerData | null;
  /** Rows of drafts, files and intents that the server has not acknowledged as they are now. */
  unsyncedRows(): Promise<UnsyncedRow[]>;
}

export const guest = 'guest';

/** The database name of one owner: people's ids are not readable on the disk. */
export const databaseNameOf = (owner: string) =>
  owner === guest ? 'kexiao-guest' : `kexiao-${sha256Hex(owner).slice(0, 16)}`;

/** Opens everything one person (or the guest) has on this device; made on first use. Throws `Unreadable`. */
export async function openWorkspace(owner: string, options: WorkspaceOptions = {}): Promise<LocalWorkspace> {
  const { clock = () => new Date(), newId = () => crypto.randomUUID(), name = databaseNameOf(owner) } = options;
  const sealer = makeSealer(await deviceKeys());
  const side = await openSideTables(name);
  const db = await openDatabase(name);
  const own: Partial<Record<PushedCollection, SealedCollection>> & Record<'drafts' | 'files', SealedCollection> =
    await openOwn(db, sealer, owner === guest ? ownCollections.guest : ownCollections.account);
  await refuseUnreadable(own, sealer).catch(async (error) => {
    await db.close();
    side.close();
    throw error;
  });
  const acks = new Acks(side, clock);

  const server = owner === guest ? null : await ServerData.open({ db, side, acks, clock });
  const pulled = server?.opened$ ?? of(null);
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
    server,
    unsyncedRows: () => unsyncedRows(own, acks, side),
    hasUnsynced: async () => (await unsyncedRows(own, acks, side)).length > 0,
    async close() {
      await server?.close();
      await db.close();
      side.close();
    }
  };
}
