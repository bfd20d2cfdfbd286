import { type Refusal } from '../result.ts';
import { evidenceLimits } from './kinds.ts';
import { type EvidenceType } from './magicBytes.ts';

/** A file somebody wants to add: its size in bytes, and its type by its first bytes (`typeOf`). */
export type Picked = { size: number; type: EvidenceType | null };

/** Why a file cannot be added beside those that are there, or nothing. Device and server both ask here. */
export function pickFault({ size, type }: Picked, existing: readonly { size: number }[]): Refusal | undefined {
  const { fileBytes, files, dossierBytes } = evidenceLimits;
  const total = existing.reduce((sum, file) => sum + file.size, size);
  if (size <= 0) return { code: 'file-empty' };
  if (size > fileBytes) return { code: 'file-too-large', facts: { size, most: fileBytes } };
  if (type === null) return { code: 'file-type' };
  if (existing.length >= files) return { code: 'too-many-files', facts: { most: files } };
  if (total > dossierBytes) return { code: 'dossier-too-large', facts: { size: total, most: dossierBytes } };
  return undefined;
}
