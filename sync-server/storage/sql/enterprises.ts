import { type Kysely } from 'kysely';
import { type AuthorityRecord, type BodyRecord, type EnterpriseRecord, type Enterprises } from '../storage.ts';
import { type Tables } from '../tables.ts';

/** Who takes part: enterprises, evaluation bodies, provincial authorities. */
export const enterprisesOn = (db: Kysely<Tables>): Enterprises => ({
  async enterprise(id) {
    const row = await db.selectFrom('enterprises').select('body').where('id', '=', id).executeTakeFirst();
    return row && (JSON.parse(row.body) as EnterpriseRecord);
  },
  async body(id) {
    const row = await db.selectFrom('evaluation_bodies').select('body').where('id', '=', id).executeTakeFirst();
    return row && (JSON.parse(row.body) as BodyRecord);
  },
  async authority(provinceCode) {
    const row = await db
      .selectFrom('authorities')
      .select('body')
      .where('province_code', '=', provinceCode)
      .executeTakeFirst();
    return row && (JSON.parse(row.body) as AuthorityRecord);
  },
  async putEnterprise(record) {
    const row = {
      credit_code: record.creditCode,
      body_id: record.bodyId,
      province_code: record.provinceCode,
      body: JSON.stringify(record)
    };
    await db
      .insertInto('enterprises')
      .values({ id: record.enterpriseId, ...row })
      .onConflict((clash) => clash.column('id').doUpdateSet(row))
      .execute();
  },
  async putBody(record) {
    const row = { province_code: record.provinceCode, body: JSON.stringify(record) };
    await db
      .insertInto('evaluation_bodies')
      .values({ id: record.id, ...row })
      .onConflict((clash) => clash.column('id').doUpdateSet(row))
      .execute();
  },
  async putAuthority(record) {
    const body = JSON.stringify(record);
    await db
      .insertInto('authorities')
      .values({ province_code: record.provinceCode, body })
      .onConflict((clash) => clash.column('province_code').doUpdateSet({ body }))
      .execute();
  }
});
