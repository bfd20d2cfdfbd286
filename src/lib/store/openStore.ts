import { createRxDatabase, type RxCollection, type RxConflictHandler, type RxDatabase } from 'rxdb/plugins/core';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { pushedCollections, type Collection, type PushedCollection } from '#protocol/collections.ts';
import { conflictHandlerOf } from './conflict.ts';
import { type Sealer } from './sealer.ts';
import { schemaOf, type SealedRow } from './sealedRow.ts';

export type SealedCollection = RxCollection<SealedRow>;
export type SealedDatabase = RxDatabase<Record<string, SealedCollection>>;

/** Collections the server owns: never migrated, opened anew when the server was restored from a backup. */
export const pulledCollections = [
  'verdicts',
  'dossierRows',
  'dossiers',
  'records',
  'reference',
  'notices'
] as const satisfies readonly Collection[];
export type PulledCollection = (typeof pulledCollections)[number];

/** Opens the RxDB database of one owner, without any collection yet. */
export const openDatabase = (name: string): Promise<SealedDatabase> =>
  createRxDatabase<Record<string, SealedCollection>>({
    name,
    storage: getRxStorageDexie(),
    multiInstance: true,
    eventReduce: true,
    closeDuplicates: true
  });

/** Opens what the person writes: the same whatever the server's epoch. A guest has no intents. */
export async function openOwn<Name extends PushedCollection>(
  db: SealedDatabase,
  sealer: Sealer,
  names: readonly Name[]
): Promise<Record<Name, SealedCollection>> {
  return open(
    db,
    names,
    (name) => name,
    (name) => conflictHandlerOf(name, sealer)
  );
}

/** Opens the server's data of one epoch. */
export const openPulled = (db: SealedDatabase, epoch: number): Promise<Record<PulledCollection, SealedCollection>> =>
  open(
    db,
    pulledCollections,
    (name) => pulledName(name, epoch),
    () => theirs
  );

/** The collection's name on disk; RxDB allows no capitals. */
export const pulledName = (name: PulledCollection, epoch: number) =>
  `${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}-e${epoch}`;

/** Nobody here writes the server's data, so there is nothing to merge. */
const theirs: RxConflictHandler<SealedRow> = {
  isEqual: (a, b) => a.bodyMac === b.bodyMac && a._deleted === b._deleted,
  resolve: async ({ realMasterState }) => realMasterState
};

async function open<Name extends Collection>(
  db: SealedDatabase,
  names: readonly Name[],
  nameOf: (name: Name) => string,
  handlerOf: (name: Name) => RxConflictHandler<SealedRow>
): Promise<Record<Name, SealedCollection>> {
  const creators = names.map((name) => [nameOf(name), { schema: schemaOf(name), conflictHandler: handlerOf(name) }]);
  const opened = await db.addCollections(Object.fromEntries(creators));
  return Object.fromEntries(names.map((name) => [name, opened[nameOf(name)]])) as Record<Name, SealedCollection>;
}

/** Which own collections an account has; a guest only writes drafts and files. */
export const ownCollections = { account: pushedCollections, guest: ['drafts', 'files'] } as const;
