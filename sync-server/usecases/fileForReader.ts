import { done, refused, type Result } from '#domain/result.ts';
import { scopeKeyOf } from '#domain/roles/roles.ts';
import { scopeKeysOfDossier } from '#domain/roles/visibility.ts';
import { WireFile } from '#protocol/sync.ts';
import { type FileRecord } from '../storage/storage.ts';
import { enterpriseScope } from './draftScope.ts';
import { type Actor, type Office } from './office.ts';

export type ReadableFile = Pick<FileRecord, 'fileId' | 'subjectId' | 'sha256' | 'size' | 'type'> & { name: string };

/** A file whose bytes are here, for someone who sees its dossier; the office sees only files that were submitted. */
export async function fileForReader(office: Office, actor: Actor, fileId: string): Promise<Result<ReadableFile>> {
  return office.storage.snapshot(async (tx) => {
    const file = await tx.files.get(fileId);
    if (!file || file.state !== 'verified') return refused('not-found', { fileId });
    const head = await tx.dossiers.head(file.subjectId);
    const own = await enterpriseScope(tx, actor, file.subjectId);
    const submitted = head
      ? (await tx.dossiers.forms(head.id)).files.find((each) => each.fileId === fileId)
      : undefined;
    const keys: string[] = actor.memberships.map(scopeKeyOf);
    const seen = head && submitted && scopeKeysOfDossier(head).some((key) => keys.includes(key));
    if (!own && !seen) return refused('not-found', { fileId });
    const { subjectId, sha256, size, type, body } = file;
    const told = body === null ? undefined : WireFile.parse(JSON.parse(body)).name;
    return done({ fileId, subjectId, sha256, size, type, name: submitted?.name ?? told ?? fileId });
  });
}
