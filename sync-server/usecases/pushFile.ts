import { WireFile } from '#protocol/sync.ts';
import { type Tx } from '../storage/storage.ts';
import { enterpriseScope } from './draftScope.ts';
import { publish } from './feed.ts';
import { fileObstacle } from './fileLimits.ts';
import { type Actor } from './office.ts';
import { type PushRow, type RowAnswer } from './pushRow.ts';
import { readRow } from './readRow.ts';
import { withdrawRefusal } from './verdicts.ts';

/** Stores what a client says of an evidence file. An id stands for one content for ever; whether it came is not the client's to say. */
export async function pushFile(tx: Tx, actor: Actor, { next, assumedRev }: PushRow): Promise<RowAnswer> {
  const read = readRow(WireFile, next);
  if (!read) return { refusal: { code: 'malformed' } };
  const { document: file, text } = read;

  const stored = await tx.files.get(file.id);
  const scopeKey = await enterpriseScope(tx, actor, stored?.subjectId ?? file.subjectId);
  if (!scopeKey) return { refusal: { code: 'not-your-dossier' } };
  const unlike = stored && (stored.sha256 !== file.sha256 || stored.size !== file.size || stored.type !== file.type);
  if (unlike || (stored && stored.subjectId !== file.subjectId)) return { refusal: { code: 'file-mismatch' } };
  const obstacle = fileObstacle(file);
  if (obstacle) return { refusal: obstacle };
  if (stored?.body === text) return 'accepted';
  if (stored?.body && assumedRev !== stored.rev) return { conflict: stored.body };

  const { id: fileId, subjectId, sha256, size, type, rev } = file;
  await tx.files.put({ fileId, subjectId, sha256, size, type, rev, state: stored?.state ?? 'expected', body: text });
  await publish(tx, { collection: 'files', id: fileId, body: text, scopeKeys: [scopeKey] });
  await withdrawRefusal(tx, fileId, actor.userId);
  return 'accepted';
}
