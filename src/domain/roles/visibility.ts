import { type Dossier, type Status } from '../workflow/dossier.ts';
import { type ScopeKey } from './roles.ts';

/** A draft is the enterprise's own; whoever reviews sees a dossier from its first submission on. */
const unseenByOffice: readonly Status[] = ['draft'];

/** Feed keys under which a dossier is visible in this status. */
export function scopeKeysOfDossier(
  dossier: Pick<Dossier, 'enterpriseId' | 'bodyId' | 'provinceCode' | 'status' | 'submittedOn'>
): ScopeKey[] {
  const keys: ScopeKey[] = [`enterprise:${dossier.enterpriseId}`];
  if (unseenByOffice.includes(dossier.status) || dossier.submittedOn === null) return keys;
  return [...keys, `body:${dossier.bodyId}`, `province:${dossier.provinceCode}`];
}
