import { Dexie, type EntityTable, type Table } from 'dexie';
import { type PushedCollection } from '#protocol/collections.ts';

/** The server holds the contents with this MAC since `at`. */
export type Ack = { collection: PushedCollection; id: string; subjectId: string; mac: string; rev: number; at: string };

/** Sealed bytes of one file. */
export type StoredBytes = { fileId: string; subjectId: string; sealed: Uint8Array<ArrayBuffer> };

/** How far the bytes of one file have travelled; `url` is where the upload goes on. */
export type UploadMark = {
  fileId: string;
  state: 'uploading' | 'verified' | 'refused';
  sent: number;
  url: string | null;
  code: string | null;
};

/** What was deleted on this device, and why. */
export type Deletion = { n: number; at: string; what: string; why: string };

/** Beside RxDB: what never replicates. One plain Dexie database per owner. */
export type SideTables = Dexie & {
  acks: Table<Ack, [string, string]>;
  bytes: EntityTable<StoredBytes, 'fileId'>;
  uploads: EntityTable<UploadMark, 'fileId'>;
  deletions: EntityTable<Deletion, 'n'>;
  marks: EntityTable<{ key: string; value: unknown }, 'key'>;
};

/** Opens the side tables of one owner. */
export async function openSideTables(name: string): Promise<SideTables> {
  const db = new Dexie(`${name}-side`) as SideTables;
  db.version(1).stores({
    acks: '[collection+id], [collection+subjectId]',
    bytes: 'fileId, subjectId',
    uploads: 'fileId',
    deletions: '++n',
    marks: 'key'
  });
  await db.open();
  return db;
}
