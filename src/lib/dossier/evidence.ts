import { evidenceKinds, evidenceLimits, type EvidenceKind } from '#domain/evidence/kinds.ts';
import { type EvidenceFile } from '$lib/store/workspace.ts';
import { type Messages } from '$lib/messages/messages.ts';

export const isEvidenceKind = (name: string): name is EvidenceKind => Object.hasOwn(evidenceKinds, name);
export const allKinds = Object.keys(evidenceKinds) as EvidenceKind[];
export const accept = evidenceLimits.types.join(',');

/** 1.8 MB, one decimal. */
export const size = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** What a file's tile says of its bytes: never “uploaded” before the server has checked them. */
export function uploadWords(
  { upload, size: all }: Pick<EvidenceFile, 'upload' | 'size'>,
  online: boolean,
  t: Messages['dossier']['upload']
): { state: string; mark: 'empty' | 'half' | 'done' | 'bad'; progress: number | null } {
  switch (upload.state) {
    case 'local':
      return { state: online ? t.local : t.paused, mark: 'empty', progress: null };
    case 'uploading':
      return { state: t.uploading(size(upload.sent), size(all)), mark: 'half', progress: upload.sent / all };
    case 'verified':
      return { state: t.verified, mark: 'done', progress: null };
    case 'refused':
      return { state: `${t.refused}（${upload.code}）`, mark: 'bad', progress: null };
  }
}
