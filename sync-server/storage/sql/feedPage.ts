import { type Kysely } from 'kysely';
import { type Collection } from '#protocol/collections.ts';
import { type FeedLine } from '../storage.ts';
import { type Tables } from '../tables.ts';

type Page = { scopeKey: string; collection: Collection; after: number; limit: number };

/** Entries of one key from one number on, with each document's stored text: nothing is parsed on the way out. */
export async function readPage(db: Kysely<Tables>, page: Page): Promise<FeedLine[]> {
  const rows = page.collection === 'dossiers' ? await dossierRows(db, page) : await plainRows(db, page);
  return rows.map(({ seq, id, gone, text, scope_keys }) => ({
    seq,
    id,
    gone: gone === 1,
    text,
    scopeKeys: (scope_keys ?? '').split('\n').filter((key) => key !== '')
  }));
}

const entries = (db: Kysely<Tables>, { scopeKey, collection, after, limit }: Page) =>
  db
    .selectFrom('feed')
    .leftJoin('documents', (join) =>
      join.onRef('documents.collection', '=', 'feed.collection').onRef('documents.id', '=', 'feed.document_id')
    )
    .where('feed.scope_key', '=', scopeKey)
    .where('feed.collection', '=', collection)
    .where('feed.seq', '>', after)
    .orderBy('feed.seq')
    .limit(limit);

const plainRows = (db: Kysely<Tables>, page: Page) =>
  entries(db, page)
    .select(['feed.seq', 'feed.document_id as id', 'feed.gone', 'documents.body as text', 'documents.scope_keys'])
    .execute();

/** A dossier is put together from its head and its forms, which lie once, with the dossier. */
async function dossierRows(db: Kysely<Tables>, page: Page) {
  const rows = await entries(db, page)
    .leftJoin('dossiers', 'dossiers.id', 'feed.document_id')
    .leftJoin('dossier_forms', 'dossier_forms.dossier_id', 'feed.document_id')
    .select([
      'feed.seq',
      'feed.document_id as id',
      'feed.gone',
      'documents.body as shown',
      'documents.scope_keys',
      'dossiers.body as head',
      'dossier_forms.form',
      'dossier_forms.previous_form',
      'dossier_forms.files'
    ])
    .execute();
  return rows.map(({ shown, head, form, previous_form, files, ...row }) => ({
    ...row,
    text:
      shown === null || head === null
        ? null
        : `${head.slice(0, -1)},"form":${form ?? 'null'},"previousForm":${previous_form ?? 'null'},` +
          `"files":${files ?? '[]'},"_deleted":false}`
  }));
}
