import { sql, type Kysely } from 'kysely';
import { type Registry, type RegistryEntry } from '../storage.ts';
import { type Tables } from '../tables.ts';
import { chunks } from './chunks.ts';
import { byNamePart, indexNames, searchForm } from './registrySearch.ts';

/** 信息库: numbers in force and revoked. A number is unique, a serial is unique in its year and division. */
export const registryOn = (db: Kysely<Tables>): Registry => ({
  async byNumber(number) {
    const row = await db.selectFrom('registry').selectAll().where('number', '=', number).executeTakeFirst();
    return row && asEntry(row);
  },
  async byCreditCode(creditCode, limit) {
    const rows = db.selectFrom('registry').selectAll().where('credit_code', '=', creditCode);
    return (await rows.orderBy('year', 'desc').orderBy('number').limit(limit).execute()).map(asEntry);
  },
  byNamePart: async (part, limit) => (await byNamePart(db, part, limit)).map(asEntry),
  async ofBatch(batchId) {
    const rows = await db
      .selectFrom('registry')
      .selectAll()
      .where('batch_id', '=', batchId)
      .orderBy('number')
      .execute();
    return rows.map(asEntry);
  },
  async numbersInForce({ provinceCode, year, batchId }) {
    const ofProvince = db
      .selectFrom('registry')
      .select('number')
      .where('province_code', '=', provinceCode)
      .where('year', '=', year)
      .where('revoked_on', 'is', null);
    const ofPool = batchId === null ? ofProvince : ofProvince.where('batch_id', '=', batchId);
    return (await ofPool.execute()).map(({ number }) => number).sort();
  },
  async counts(year) {
    const row = await db
      .selectFrom('registry')
      .select([
        sql<number>`coalesce(sum(case when year = ${year} and revoked_on is null then 1 else 0 end), 0)`.as('of_year'),
        sql<number>`count(*)`.as('ever'),
        sql<number>`count(revoked_on)`.as('revoked')
      ])
      .executeTakeFirstOrThrow();
    return { ofYear: Number(row.of_year), ever: Number(row.ever), revoked: Number(row.revoked) };
  },
  async nextSerial(year, division) {
    const row = await db
      .selectFrom('serials')
      .select('next')
      .where('year', '=', year)
      .where('division', '=', division)
      .executeTakeFirst();
    return row?.next ?? 1;
  },
  async setNextSerial(year, division, next) {
    await db
      .insertInto('serials')
      .values({ year, division, next })
      .onConflict((clash) => clash.columns(['year', 'division']).doUpdateSet({ next }))
      .execute();
  },
  async add(entries) {
    for (const rows of chunks(entries.map(asRow))) await db.insertInto('registry').values(rows).execute();
    for (const batchId of new Set(entries.map((entry) => entry.batchId))) await indexNames(db, batchId);
  },
  async revoke(number, on, reason) {
    await db
      .updateTable('registry')
      .set({ revoked_on: on, revocation_reason: reason })
      .where('number', '=', number)
      .execute();
  }
});

const asRow = (entry: RegistryEntry): Tables['registry'] => ({
  number: entry.number,
  dossier_id: entry.dossierId,
  batch_id: entry.batchId,
  province_code: entry.provinceCode,
  year: entry.year,
  division: entry.division,
  serial: entry.serial,
  name: entry.name,
  search_name: searchForm(entry.name),
  credit_code: entry.creditCode,
  district_name: entry.districtName,
  registered_on: entry.registeredOn,
  revoked_on: entry.revokedOn,
  revocation_reason: entry.revocationReason
});

const asEntry = (row: Tables['registry']): RegistryEntry => ({
  number: row.number,
  dossierId: row.dossier_id,
  batchId: row.batch_id,
  provinceCode: row.province_code,
  year: row.year,
  division: row.division,
  serial: row.serial,
  name: row.name,
  creditCode: row.credit_code,
  districtName: row.district_name,
  registeredOn: row.registered_on,
  revokedOn: row.revoked_on,
  revocationReason: row.revocation_reason
});
