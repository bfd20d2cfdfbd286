import { done, refused, type Result } from '#domain/result.ts';
import { type FileRef } from '#domain/workflow/dossier.ts';
import { type FileRecord, type Tx } from '../storage/storage.ts';
import { fileObstacle, filesObstacle } from './fileLimits.ts';

/** The ids of files whose bytes are not here yet; refused when one is not what the submission says it is. */
export async function missingFiles(tx: Tx, subjectId: string, files: readonly FileRef[]): Promise<Result<string[]>> {
  const distinct = [...new Map(files.map((file) => [file.fileId, file])).values()];
  const refusal = distinct.map(fileObstacle).find((obstacle) => obstacle) ?? filesObstacle(distinct);
  if (refusal) return { ok: false, refusal };
  const missing: string[] = [];
  for (const file of files) {
    const stored = await tx.files.get(file.fileId);
    if (stored && !isSame(stored, file, subjectId))
      return refused('file-mismatch', { fileId: file.fileId, box: file.box });
    if (stored?.state !== 'verified' && !missing.includes(file.fileId)) missing.push(file.fileId);
  }
  return done(missing);
}

const isSame = (stored: FileRecord, file: FileRef, subjectId: string) =>
  stored.subjectId === subjectId &&
  stored.sha256 === file.sha256 &&
  stored.size === file.size &&
  stored.type === file.type;
