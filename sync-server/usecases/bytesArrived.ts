import { WireIntent } from '#protocol/sync.ts';
import { done, refused, type Result } from '#domain/result.ts';
import { type FileRecord, type IntentRecord, type Tx } from '../storage/storage.ts';
import { type Office } from './office.ts';
import { saveDossiers } from './publishDossiers.ts';
import { settleIntent } from './settleIntent.ts';
import { publishVerdict } from './verdicts.ts';

/**
 * All bytes of a file are here and have the promised hash: notes it, and decides again whatever waited for them.
 * Whoever calls has compared them with what `uploadAllowed` answered.
 */
export async function bytesArrived(office: Office, fileId: string): Promise<Result<null>> {
  return office.storage.transaction(async (tx) => {
    const file = await tx.files.get(fileId);
    if (!file) return refused('not-found', { fileId });
    if (file.state === 'verified') return done(null);
    await tx.files.put({ ...file, state: 'verified' });
    await noteReceived(tx, file);
    for (const record of await tx.intents.waitingForFile(fileId)) await decideAgain(office, tx, record);
    return done(null);
  });
}

async function noteReceived(tx: Tx, { subjectId, fileId }: FileRecord): Promise<void> {
  const head = await tx.dossiers.head(subjectId);
  if (head) await saveDossiers(tx, [{ ...head, received: [...new Set([...head.received, fileId])].sort() }]);
}

/** With the rights the author has now, on the day it is now. */
async function decideAgain(office: Office, tx: Tx, record: IntentRecord): Promise<void> {
  const { userId, displayName } = record;
  const intent = WireIntent.parse(JSON.parse(record.body ?? 'null'));
  const actor = { userId, displayName, memberships: await tx.members.of(userId) };
  const settled = await settleIntent({ tx, mode: office.mode, actor, intent, record, at: office.clock() });
  await tx.intents.settle(settled);
  await publishVerdict(tx, settled);
}
