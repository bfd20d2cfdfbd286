import { uuid5 } from '#domain/proofs/uuid5.ts';
import { type Refusal } from '#domain/result.ts';
import { type Verdict } from '#protocol/documents.ts';
import { type IntentRecord, type Tx } from '../storage/storage.ts';
import { publish } from './feed.ts';

/** Tells the author of an intent what became of it. */
export async function publishVerdict(tx: Tx, record: IntentRecord): Promise<void> {
  const verdict: Verdict = {
    id: record.id,
    _deleted: false,
    subjectId: record.subjectId,
    step: record.step,
    state: record.state,
    refusal: record.refusal,
    waitsFor: record.waitsFor,
    receivedAt: record.receivedAt,
    completeAt: record.completeAt
  };
  await publish(tx, {
    collection: 'verdicts',
    id: verdict.id,
    body: JSON.stringify(verdict),
    scopeKeys: [`user:${record.userId}`]
  });
}

type RefusedRow = { id: string; subjectId: string; refusal: Refusal; userId: string; at: string };

/** Refuses a row that is no intent: a malformed one, or a draft or file of somebody else's. */
export async function refuseRow(tx: Tx, { id, subjectId, refusal, userId, at }: RefusedRow): Promise<void> {
  if (await tx.intents.get(id)) return;
  const verdict: Verdict = {
    id: await freeVerdictId(tx, id, userId),
    _deleted: false,
    subjectId,
    step: 'malformed',
    state: 'refused',
    refusal,
    waitsFor: [],
    receivedAt: at,
    completeAt: null
  };
  const scopeKeys = [`user:${userId}`];
  await publish(tx, { collection: 'verdicts', id: verdict.id, body: JSON.stringify(verdict), scopeKeys });
}

/** A row that was refused once and is accepted now is no longer refused. */
export async function withdrawRefusal(tx: Tx, id: string, userId: string): Promise<void> {
  const keys = (await tx.feed.scopeKeysOf('verdicts', [id])).get(id) ?? [];
  if (keys.includes(`user:${userId}`)) await publish(tx, { collection: 'verdicts', id, body: null, scopeKeys: [] });
}

/** Nobody may overwrite another person's verdict by naming its id. */
async function freeVerdictId(tx: Tx, id: string, userId: string): Promise<string> {
  const keys = (await tx.feed.scopeKeysOf('verdicts', [id])).get(id) ?? [];
  return keys.every((key) => key === `user:${userId}`) ? id : uuid5(`verdict|${userId}|${id}`);
}
