import { createHash, type Hash } from 'node:crypto';
import { type Kysely } from 'kysely';
import { type FactsRead } from '../storage.ts';
import { type Tables } from '../tables.ts';

const pageSize = 1000;

/** Hashes what is fact, row by row in the order of the keys. */
export const factsOn = (db: Kysely<Tables>): FactsRead => ({
  async hash() {
    const hash = createHash('sha256');
    await add(hash, (after) => db.selectFrom('dossiers').selectAll().where('id', '>', after).orderBy('id'), 'id');
    const forms = (after: string) =>
      db.selectFrom('dossier_forms').selectAll().where('dossier_id', '>', after).orderBy('dossier_id');
    await add(hash, forms, 'dossier_id');
    await add(hash, (after) => db.selectFrom('batches').selectAll().where('id', '>', after).orderBy('id'), 'id');
    await add(
      hash,
      (after) => db.selectFrom('registry').selectAll().where('number', '>', after).orderBy('number'),
      'number'
    );
    await add(hash, (after) => db.selectFrom('draws').selectAll().where('id', '>', after).orderBy('id'), 'id');
    const serials = await db.selectFrom('serials').selectAll().orderBy('year').orderBy('division').execute();
    return hash.update(JSON.stringify(serials)).digest('hex');
  }
});

type Query<Row> = { limit(count: number): { execute(): Promise<Row[]> } };

async function add<Row extends object>(
  hash: Hash,
  rowsAfter: (after: string) => Query<Row>,
  key: keyof Row & string
): Promise<void> {
  hash.update(`${key}\n`);
  for (let rows = await rowsAfter('').limit(pageSize).execute(); rows.length > 0;) {
    for (const row of rows) hash.update(`${JSON.stringify(row)}\n`);
    rows = await rowsAfter(String(rows.at(-1)?.[key]))
      .limit(pageSize)
      .execute();
  }
}
