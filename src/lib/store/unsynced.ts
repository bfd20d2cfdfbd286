import { getChangedDocumentsSince } from 'rxdb/plugins/core';
import { pushedCollections, type PushedCollection } from '#protocol/collections.ts';
import { type Acks, isAcked } from './acks.ts';
import { type SealedCollection } from './openStore.ts';
import { type SealedRow } from './sealedRow.ts';
import { type SideTables } from './sideTables.ts';

export type UnsyncedRow = { collection: PushedCollection; row: SealedRow };

/** Drafts, files and intents that the server does not hold as they are now; a file counts until its bytes are there too. */
export async function unsyncedRows(
  own: Partial<Record<PushedCollection, SealedCollection>>,
  acks: Acks,
  side: SideTables
): Promise<UnsyncedRow[]> {
  const found = await Promise.all(
    pushedCollections.map(async (name) => {
      const collection = own[name];
      if (!collection) return [];
      const [rows, acked] = await Promise.all([allRows(collection), acks.of(name)]);
      const waiting = name === 'files' ? await bytesUnderWay(side) : new Set<string>();
      return rows
        .filter((row) => {
          const ack = acked.get(row.id);
          // What was made and removed before it ever left is nobody's loss.
          if (row._deleted && !ack) return false;
          return !isAcked(row, ack) || (!row._deleted && waiting.has(row.id));
        })
        .map((row) => ({ collection: name, row }));
    })
  );
  return found.flat();
}

async function bytesUnderWay(side: SideTables): Promise<Set<string>> {
  const [here, marks] = await Promise.all([side.bytes.toCollection().primaryKeys(), side.uploads.toArray()]);
  const verified = new Set(marks.filter((mark) => mark.state === 'verified').map((mark) => mark.fileId));
  return new Set(here.filter((fileId) => !verified.has(fileId)));
}

/** Deleted rows too: a removal is work that must reach the server. */
const allRows = async (collection: SealedCollection): Promise<SealedRow[]> =>
  (await getChangedDocumentsSince(collection.storageInstance, Number.MAX_SAFE_INTEGER)).documents;
