import { type Kysely } from 'kysely';
import { type Draw, type Draws } from '../storage.ts';
import { type Tables } from '../tables.ts';

/** Draws: the frozen list of numbers lies beside the record, one a line. */
export const drawsOn = (db: Kysely<Tables>): Draws => ({
  async get(id) {
    const row = await db.selectFrom('draws').select(['body', 'numbers']).where('id', '=', id).executeTakeFirst();
    return row && { ...asRecord(row), numbers: row.numbers.split('\n').filter((line) => line !== '') };
  },
  async all() {
    const rows = await db.selectFrom('draws').select('body').orderBy('committed_at', 'desc').orderBy('id').execute();
    return rows.map(asRecord);
  },
  async put({ numbers, ...draw }) {
    const row = {
      province_code: draw.provinceCode,
      year: draw.year,
      committed_at: draw.commitment.committedAt,
      body: JSON.stringify(draw),
      numbers: numbers.join('\n')
    };
    await db
      .insertInto('draws')
      .values({ id: draw.id, ...row })
      .onConflict((clash) => clash.column('id').doUpdateSet(row))
      .execute();
  }
});

const asRecord = ({ body }: { body: string }) => JSON.parse(body) as Omit<Draw, 'numbers'>;
