import { sql, type Kysely } from 'kysely';
import { type Collection } from '#protocol/collections.ts';
import { type Feed, type FeedDocument, type FeedEntry } from '../storage.ts';
import { type Tables } from '../tables.ts';
import { chunks, portions } from './chunks.ts';
import { readPage } from './feedPage.ts';

/** What changed for whom, in one dense order; only the newest entry of each document and key is kept. */
export const feedOn = (db: Kysely<Tables>): Feed => ({
  async sequence() {
    const row = await db.selectFrom('counters').select('value').where('name', '=', 'feed').executeTakeFirst();
    return row?.value ?? 0;
  },
  page: (scopeKey, collection, after, limit) => readPage(db, { scopeKey, collection, after, limit }),
  async takeSequence(count) {
    const { value } = await db
      .insertInto('counters')
      .values({ name: 'feed', value: count })
      .onConflict((clash) => clash.column('name').doUpdateSet({ value: sql`counters.value + ${count}` }))
      .returning('value')
      .executeTakeFirstOrThrow();
    return Number(value) - count + 1;
  },
  async scopeKeysOf(collection: Collection, ids) {
    const found = new Map<string, string[]>();
    for (const portion of portions(ids)) {
      const some = db.selectFrom('documents').select(['id', 'scope_keys']).where('collection', '=', collection);
      for (const { id, scope_keys } of await some.where('id', 'in', portion).execute())
        found.set(id, keysOf(scope_keys));
    }
    return found;
  },
  async write(documents, entries) {
    for (const rows of chunks(documents.map(asDocumentRow)))
      await db
        .insertInto('documents')
        .values(rows)
        .onConflict((clash) =>
          clash.columns(['collection', 'id']).doUpdateSet((eb) => ({
            body: eb.ref('excluded.body'),
            scope_keys: eb.ref('excluded.scope_keys'),
            seq: eb.ref('excluded.seq')
          }))
        )
        .execute();
    for (const rows of chunks(entries.map(asEntryRow)))
      await db
        .insertInto('feed')
        .values(rows)
        .onConflict((clash) =>
          clash
            .columns(['collection', 'document_id', 'scope_key'])
            .doUpdateSet((eb) => ({ seq: eb.ref('excluded.seq'), gone: eb.ref('excluded.gone') }))
        )
        .execute();
  }
});

export const keysOf = (text: string) => text.split('\n').filter((key) => key !== '');

const asDocumentRow = ({ scopeKeys, ...rest }: FeedDocument): Tables['documents'] => ({
  ...rest,
  scope_keys: scopeKeys.join('\n')
});

const asEntryRow = (entry: FeedEntry): Tables['feed'] => ({
  scope_key: entry.scopeKey,
  collection: entry.collection,
  document_id: entry.documentId,
  seq: entry.seq,
  gone: entry.gone ? 1 : 0
});
