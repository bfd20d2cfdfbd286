import { sha256Hex } from '#domain/proofs/sha256.ts';
import { WireIntent } from '#protocol/sync.ts';
import { type IntentRecord } from '../storage/storage.ts';
import { publish } from './feed.ts';
import { legalDay, type Actor, type Office } from './office.ts';
import { subjectOfRow } from './pushRow.ts';
import { idOfRow, readRow } from './readRow.ts';
import { settleIntent } from './settleIntent.ts';
import { publishVerdict, refuseRow } from './verdicts.ts';

/** Takes one wish. The first row under an id decides for ever: whatever comes later under it is a repeat. */
export async function pushIntent(office: Office, actor: Actor, row: unknown): Promise<void> {
  const receivedAt = office.clock();
  const read = readRow(WireIntent, row);
  if (!read) return refuseMalformed(office, actor, row, receivedAt);
  const { document: intent, text } = read;
  await office.storage.transaction(async (tx) => {
    if (await tx.intents.get(intent.id)) return;
    const record: IntentRecord = {
      id: intent.id,
      userId: actor.userId,
      displayName: actor.displayName,
      step: intent.step,
      subjectId: intent.subjectId,
      bodyHash: sha256Hex(text),
      body: text,
      receivedAt,
      receivedOn: await legalDay(tx, office),
      completeAt: null,
      state: 'pending',
      refusal: null,
      waitsFor: []
    };
    const settled = await settleIntent({ tx, mode: office.mode, actor, intent, record, at: receivedAt });
    await tx.intents.add(settled);
    await publish(tx, { collection: 'intents', id: intent.id, body: text, scopeKeys: [`user:${actor.userId}`] });
    await publishVerdict(tx, settled);
  });
}

async function refuseMalformed(office: Office, actor: Actor, row: unknown, at: string): Promise<void> {
  const id = idOfRow(row);
  const subjectId = subjectOfRow(row);
  const refusal = { code: 'malformed' } as const;
  await office.storage.transaction(async (tx) => {
    if (await tx.intents.get(id)) return;
    await refuseRow(tx, { id, subjectId, refusal, userId: actor.userId, at });
    // An id that could be an intent's keeps its refusal: a better row under it comes too late.
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return;
    const receivedOn = await legalDay(tx, office);
    const { userId, displayName } = actor;
    const told = { id, userId, displayName, subjectId, refusal, receivedAt: at, receivedOn, waitsFor: [] };
    await tx.intents.add({ ...told, step: 'malformed', bodyHash: '', body: null, completeAt: null, state: 'refused' });
  });
}
