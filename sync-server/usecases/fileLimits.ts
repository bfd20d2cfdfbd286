import { evidenceLimits } from '#domain/evidence/kinds.ts';
import { type Refusal } from '#domain/result.ts';

type Sized = { size: number; type: string };

/** What one file may be: the same limits that are shown beside the button. */
export function fileObstacle({ size, type }: Sized): Refusal | undefined {
  if (size < 1) return { code: 'file-empty' };
  if (size > evidenceLimits.fileBytes) return { code: 'file-too-large', facts: { limit: evidenceLimits.fileBytes } };
  if (!(evidenceLimits.types as readonly string[]).includes(type)) return { code: 'file-type', facts: { type } };
  return undefined;
}

/** What all files of one dossier may come to. */
export function filesObstacle(files: readonly Sized[]): Refusal | undefined {
  if (files.length > evidenceLimits.files) return { code: 'too-many-files', facts: { limit: evidenceLimits.files } };
  const total = files.reduce((sum, { size }) => sum + size, 0);
  return total > evidenceLimits.dossierBytes
    ? { code: 'dossier-too-large', facts: { limit: evidenceLimits.dossierBytes } }
    : undefined;
}
