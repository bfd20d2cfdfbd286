import { type Kysely } from 'kysely';
import { type Audit, type AuditRow } from '../storage.ts';
import { type Tables } from '../tables.ts';

/** The chained record of every act; rows are only ever added. */
export const auditOn = (db: Kysely<Tables>): Audit => ({
  async last(chain) {
    const rows = db.selectFrom('audit').selectAll().where('chain', '=', chain);
    const row = await rows.orderBy('position', 'desc').limit(1).executeTakeFirst();
    return row && asAuditRow(row);
  },
  async chains() {
    const rows = await db.selectFrom('audit').select('chain').distinct().orderBy('chain').execute();
    return rows.map(({ chain }) => chain);
  },
  async rows(chain, after, limit) {
    const rows = db.selectFrom('audit').selectAll().where('chain', '=', chain).where('position', '>', after);
    return (await rows.orderBy('position').limit(limit).execute()).map(asAuditRow);
  },
  async add(row) {
    await db
      .insertInto('audit')
      .values({
        chain: row.chain,
        position: row.position,
        at: row.at,
        device_at: row.deviceAt,
        user_id: row.userId,
        on_behalf_of: row.onBehalfOf,
        role: row.role,
        step: row.step,
        subject_id: row.subjectId,
        before_hash: row.beforeHash,
        after_hash: row.afterHash,
        intent_id: row.intentId,
        previous_hash: row.previousHash,
        hash: row.hash
      })
      .execute();
  }
});

const asAuditRow = (row: Tables['audit']): AuditRow => ({
  chain: row.chain,
  position: row.position,
  at: row.at,
  deviceAt: row.device_at,
  userId: row.user_id,
  onBehalfOf: row.on_behalf_of,
  role: row.role,
  step: row.step,
  subjectId: row.subject_id,
  beforeHash: row.before_hash,
  afterHash: row.after_hash,
  intentId: row.intent_id,
  previousHash: row.previous_hash,
  hash: row.hash
});
