import { type Kysely } from 'kysely';
import { type Batch, type Batches } from '../storage.ts';
import { type Tables } from '../tables.ts';

/** Batches, frozen, in publicity, announced. */
export const batchesOn = (db: Kysely<Tables>): Batches => ({
  async get(id) {
    const row = await db.selectFrom('batches').select('body').where('id', '=', id).executeTakeFirst();
    return row && asBatch(row);
  },
  async count(provinceCode, year) {
    const row = await db
      .selectFrom('batches')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('province_code', '=', provinceCode)
      .where('year', '=', year)
      .executeTakeFirstOrThrow();
    return Number(row.count);
  },
  async published() {
    const rows = await db
      .selectFrom('batches')
      .select('body')
      .where('state', 'in', ['publicized', 'announced'])
      .orderBy('year', 'desc')
      .orderBy('ordinal', 'desc')
      .orderBy('id')
      .execute();
    return rows.map(asBatch);
  },
  async put(batch) {
    const row = {
      province_code: batch.provinceCode,
      year: batch.year,
      ordinal: batch.ordinal,
      state: batch.state,
      body: JSON.stringify(batch)
    };
    await db
      .insertInto('batches')
      .values({ id: batch.id, ...row })
      .onConflict((clash) => clash.column('id').doUpdateSet(row))
      .execute();
  }
});

const asBatch = ({ body }: { body: string }) => JSON.parse(body) as Batch;
