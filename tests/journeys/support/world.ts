import { type Kysely } from 'kysely';
import { createHash } from 'node:crypto';
import { type DossierHead } from '../../../sync-server/storage/storage.ts';
import { type Tables } from '../../../sync-server/storage/tables.ts';
import { inDatabase } from './facts.ts';

export type ForeignFile = { fileId: string; sha256: string; size: number; type: string };

/** What a forger would like to lay hands on: ids he should not know. */
export type World = {
  own: DossierHead;
  /** One dossier of another enterprise for each status there is. */
  foreign: DossierHead[];
  batches: { id: string; state: string }[];
  draws: { id: string }[];
  foreignFile: ForeignFile;
};

/** Everything the forger aims at, read beside the server. */
export const worldAround = (data: string, ownId: string): Promise<World> =>
  inDatabase(data, async (storage) => {
    const db = storage.db as unknown as Kysely<Tables>;
    const own = await storage.read.dossiers.head(ownId);
    if (!own) throw new Error(`no dossier ${ownId}`);
    const others = await db
      .selectFrom('dossiers')
      .select(({ fn }) => fn.min('id').as('id'))
      .where('enterprise_id', '!=', own.enterpriseId)
      .groupBy('status')
      .execute();
    const file = await db.selectFrom('files').selectAll().where('subject_id', '!=', ownId).executeTakeFirstOrThrow();
    return {
      own,
      foreign: await storage.read.dossiers.heads(others.map(({ id }) => id)),
      batches: await db.selectFrom('batches').select(['id', 'state']).execute(),
      draws: await db.selectFrom('draws').select('id').execute(),
      foreignFile: { fileId: file.file_id, sha256: file.sha256, size: file.size, type: file.type }
    };
  });

/** One hash of all drafts and files, but those of one enterprise. */
export const workOfOthers = (data: string, ownKey: string, ownId: string): Promise<string> =>
  inDatabase(data, async (storage) => {
    const db = storage.db as unknown as Kysely<Tables>;
    const drafts = await db.selectFrom('drafts').selectAll().where('scope_key', '!=', ownKey).orderBy('id').execute();
    const files = await db
      .selectFrom('files')
      .selectAll()
      .where('subject_id', '!=', ownId)
      .orderBy('file_id')
      .execute();
    return createHash('sha256')
      .update(JSON.stringify([drafts, files]))
      .digest('hex');
  });

/** All sections of one dossier as the server has them, by draft id. */
export const draftsOf = (data: string, dossierId: string): Promise<Record<string, string>> =>
  inDatabase(data, async (storage) => {
    const db = storage.db as unknown as Kysely<Tables>;
    const rows = await db
      .selectFrom('drafts')
      .select(['id', 'body'])
      .where('id', 'like', `informationForm|${dossierId}|%`)
      .orderBy('id')
      .execute();
    return Object.fromEntries(rows.map(({ id, body }) => [id, body]));
  });
