import { type Kysely } from 'kysely';
import { type Drafts } from '../storage.ts';
import { type Tables } from '../tables.ts';

/** What people have written so far; stored and handed on, never read for a decision. */
export const draftsOn = (db: Kysely<Tables>): Drafts => ({
  async get(id) {
    const row = await db.selectFrom('drafts').selectAll().where('id', '=', id).executeTakeFirst();
    return row && { id: row.id, scopeKey: row.scope_key, rev: row.rev, body: row.body };
  },
  async put({ id, scopeKey, rev, body }) {
    await db
      .insertInto('drafts')
      .values({ id, scope_key: scopeKey, rev, body })
      .onConflict((clash) => clash.column('id').doUpdateSet({ scope_key: scopeKey, rev, body }))
      .execute();
  }
});
