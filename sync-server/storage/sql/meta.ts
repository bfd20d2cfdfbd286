import { type Kysely } from 'kysely';
import { type Meta } from '../storage.ts';
import { type Tables } from '../tables.ts';

/** Single values: the epoch, the demo's legal day, what a job has done. */
export const metaOn = (db: Kysely<Tables>): Meta => ({
  async get(key) {
    const row = await db.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst();
    return row?.value;
  },
  async set(key, value) {
    await db
      .insertInto('meta')
      .values({ key, value })
      .onConflict((clash) => clash.column('key').doUpdateSet({ value }))
      .execute();
  }
});
