import { type Kysely } from 'kysely';
import { type Refusal } from '#domain/result.ts';
import { type IntentRecord, type Intents } from '../storage.ts';
import { type Tables } from '../tables.ts';

/** Wishes and the word on them. The id is the client's: at most one row, at most one decision. */
export const intentsOn = (db: Kysely<Tables>): Intents => ({
  async get(id) {
    const row = await db.selectFrom('intents').selectAll().where('id', '=', id).executeTakeFirst();
    return row && asRecord(row);
  },
  async waitingForFile(fileId) {
    const rows = await db
      .selectFrom('intents')
      .innerJoin('intent_waits', 'intent_waits.intent_id', 'intents.id')
      .selectAll('intents')
      .where('intent_waits.file_id', '=', fileId)
      .where('state', '=', 'pending')
      .orderBy('received_at')
      .orderBy('intents.id')
      .execute();
    return rows.map(asRecord);
  },
  async pending() {
    const pending = db.selectFrom('intents').selectAll().where('state', '=', 'pending');
    return (await pending.orderBy('received_at').orderBy('id').execute()).map(asRecord);
  },
  async add(record) {
    await db.insertInto('intents').values(asRow(record)).execute();
    await waitFor(db, record);
  },
  async settle(record) {
    const { complete_at, state, refusal, waits_for } = asRow(record);
    await db
      .updateTable('intents')
      .set({ complete_at, state, refusal, waits_for })
      .where('id', '=', record.id)
      .where('state', '=', 'pending')
      .execute();
    await db.deleteFrom('intent_waits').where('intent_id', '=', record.id).execute();
    await waitFor(db, record);
  }
});

async function waitFor(db: Kysely<Tables>, { id, waitsFor }: IntentRecord): Promise<void> {
  const rows = [...new Set(waitsFor)].map((fileId) => ({ file_id: fileId, intent_id: id }));
  if (rows.length > 0) await db.insertInto('intent_waits').values(rows).execute();
}

const asRow = (record: IntentRecord): Tables['intents'] => ({
  id: record.id,
  user_id: record.userId,
  display_name: record.displayName,
  step: record.step,
  subject_id: record.subjectId,
  body_hash: record.bodyHash,
  body: record.body,
  received_at: record.receivedAt,
  received_on: record.receivedOn,
  complete_at: record.completeAt,
  state: record.state,
  refusal: record.refusal && JSON.stringify(record.refusal),
  waits_for: JSON.stringify(record.waitsFor)
});

const asRecord = (row: Tables['intents']): IntentRecord => ({
  id: row.id,
  userId: row.user_id,
  displayName: row.display_name,
  step: row.step as IntentRecord['step'],
  subjectId: row.subject_id,
  bodyHash: row.body_hash,
  body: row.body,
  receivedAt: row.received_at,
  receivedOn: row.received_on,
  completeAt: row.complete_at,
  state: row.state as IntentRecord['state'],
  refusal: row.refusal === null ? null : (JSON.parse(row.refusal) as Refusal),
  waitsFor: JSON.parse(row.waits_for) as string[]
});
