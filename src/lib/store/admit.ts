import { evidenceLimits } from '#domain/evidence/kinds.ts';
import { done, refused, type Result } from '#domain/result.ts';
import { sniff } from './sniff.ts';

export type Admitted = { bytes: Uint8Array<ArrayBuffer>; type: string; sha256: string };

/** Checks a chosen file against the limits beside what is there, by its content and never by its name, and hashes it. */
export async function admit(file: File, there: readonly { size: number }[]): Promise<Result<Admitted>> {
  if (file.size === 0) return refused('file-empty');
  if (file.size > evidenceLimits.fileBytes) return refused('file-too-large', { limit: evidenceLimits.fileBytes });
  if (there.length >= evidenceLimits.files) return refused('too-many-files', { limit: evidenceLimits.files });
  const total = there.reduce((sum, { size }) => sum + size, file.size);
  if (total > evidenceLimits.dossierBytes) return refused('dossier-too-large', { limit: evidenceLimits.dossierBytes });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = sniff(bytes);
  if (!type) return refused('file-type');
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return done({ bytes, type, sha256: Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') });
}
