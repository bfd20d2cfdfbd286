import { done, refused, type Result } from '#domain/result.ts';
import { WireFile } from '#protocol/sync.ts';
import { type FileRecord } from '../storage/storage.ts';
import { enterpriseScope } from './draftScope.ts';
import { fileObstacle, filesObstacle } from './fileLimits.ts';
import { type Actor, type Office } from './office.ts';

/** A file as the device announces it before its bytes. */
export type Upload = { fileId: string; subjectId: string; size: number; type: string; sha256: string };

/** May these bytes come? Remembers what they must turn out to be. `verified` bytes need not come again. */
export async function uploadAllowed(office: Office, actor: Actor, upload: Upload): Promise<Result<FileRecord>> {
  const { fileId, subjectId, size, type, sha256 } = upload;
  return office.storage.transaction(async (tx) => {
    const stored = await tx.files.get(fileId);
    const scope = await enterpriseScope(tx, actor, stored?.subjectId ?? subjectId);
    if (!scope) return refused('not-your-dossier');
    const obstacle = /^[0-9a-f]{64}$/.test(sha256) ? fileObstacle(upload) : ({ code: 'file-mismatch' } as const);
    if (obstacle) return { ok: false, refusal: obstacle };
    if (stored) {
      const same = stored.subjectId === subjectId && stored.sha256 === sha256 && stored.size === size;
      return same && stored.type === type ? done(stored) : refused('file-mismatch', { fileId });
    }
    const others = (await tx.files.ofSubject(subjectId)).filter((each) => !isDeleted(each));
    const tooMuch = filesObstacle([...others, upload]);
    if (tooMuch) return { ok: false, refusal: tooMuch };
    const record: FileRecord = { fileId, subjectId, sha256, size, type, state: 'expected', rev: 0, body: null };
    await tx.files.put(record);
    return done(record);
  });
}

/** A file its author took away makes room for another. */
const isDeleted = ({ body }: FileRecord): boolean => body !== null && WireFile.parse(JSON.parse(body))._deleted;
