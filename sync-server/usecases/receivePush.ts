import { done, refused, type Result } from '#domain/result.ts';
import { type PushRequest, type PushResponse } from '#protocol/sync.ts';
import { protocolVersion } from '#protocol/version.ts';
import { epochOf, type Actor, type Office } from './office.ts';
import { pushDraft } from './pushDraft.ts';
import { pushFile } from './pushFile.ts';
import { pushIntent } from './pushIntent.ts';
import { pushRowOf, subjectOfRow, type PushRow } from './pushRow.ts';
import { idOfRow } from './readRow.ts';
import { refuseRow } from './verdicts.ts';

/** Takes pushed rows one by one, each in its own transaction: a bad one blocks no other, a refusal is a verdict. */
export async function receivePush(office: Office, actor: Actor, request: PushRequest): Promise<Result<PushResponse>> {
  if (request.version !== protocolVersion) return refused('client-too-old', { version: protocolVersion });
  const epoch = await epochOf(office.storage.read);
  if (request.epoch !== epoch) return refused('epoch-changed', { epoch });
  const conflicts: unknown[] = [];
  for (const row of request.rows.map(pushRowOf)) {
    if (request.collection === 'intents') await pushIntent(office, actor, row.next);
    else
      conflicts.push(...(await storeRow(office, actor, row, request.collection === 'drafts' ? pushDraft : pushFile)));
  }
  return done({ conflicts });
}

async function storeRow(office: Office, actor: Actor, row: PushRow, store: typeof pushDraft): Promise<unknown[]> {
  const at = office.clock();
  return office.storage.transaction(async (tx) => {
    const answer = await store(tx, actor, row);
    if (answer === 'accepted') return [];
    if ('conflict' in answer) return [JSON.parse(answer.conflict)];
    const id = idOfRow(row.next);
    await refuseRow(tx, { id, subjectId: subjectOfRow(row.next), refusal: answer.refusal, userId: actor.userId, at });
    return [];
  });
}
