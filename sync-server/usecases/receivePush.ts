import { done, refused, type Result } from '#domain/result.ts';
import { type PushRequest, type PushResponse } from '#protocol/sync.ts';
import { protocolVersion } from '#protocol/version.ts';
import { type Tx } from '../storage/storage.ts';
import { epochOf, type Actor, type Office } from './office.ts';
import { pushDraft } from './pushDraft.ts';
import { pushFile } from './pushFile.ts';
import { pushIntent } from './pushIntent.ts';
import { pushRowOf, subjectOfRow, type PushRow } from './pushRow.ts';
import { idOfRow } from './readRow.ts';
import { refuseRow } from './verdicts.ts';

/** Takes pushed rows one by one: a bad one blocks no other, a refusal is a verdict. Each intent is its own transaction. */
export async function receivePush(office: Office, actor: Actor, request: PushRequest): Promise<Result<PushResponse>> {
  if (request.version !== protocolVersion) return refused('client-too-old', { version: protocolVersion });
  const epoch = await epochOf(office.storage.read);
  if (request.epoch !== epoch) return refused('epoch-changed', { epoch });
  const rows = request.rows.map(pushRowOf);
  switch (request.collection) {
    case 'intents':
      for (const { next } of rows) await pushIntent(office, actor, next);
      return done({ conflicts: [] });
    case 'drafts':
      return done({ conflicts: await storeRows(office, actor, rows, pushDraft) });
    case 'files':
      return done({ conflicts: await storeRows(office, actor, rows, pushFile) });
  }
}

type Store = typeof pushDraft;

/** All in one transaction, which is one write to the disk; should that fail anywhere, each in its own. */
async function storeRows(office: Office, actor: Actor, rows: PushRow[], store: Store): Promise<unknown[]> {
  const at = office.clock();
  const storeThese = (some: PushRow[]) =>
    office.storage.transaction(async (tx) => {
      const conflicts: unknown[] = [];
      for (const row of some) conflicts.push(...(await storeRow(tx, actor, row, store, at)));
      return conflicts;
    });
  try {
    return await storeThese(rows);
  } catch (error) {
    if (rows.length < 2) throw error;
    const conflicts: unknown[] = [];
    for (const row of rows) conflicts.push(...(await storeThese([row])));
    return conflicts;
  }
}

async function storeRow(tx: Tx, actor: Actor, row: PushRow, store: Store, at: string): Promise<unknown[]> {
  const answer = await store(tx, actor, row);
  if (answer === 'accepted') return [];
  if ('conflict' in answer) return [JSON.parse(answer.conflict)];
  const id = idOfRow(row.next);
  await refuseRow(tx, { id, subjectId: subjectOfRow(row.next), refusal: answer.refusal, userId: actor.userId, at });
  return [];
}
