import { scopeKeyOf, type ScopeKey } from '#domain/roles/roles.ts';
import { type FormKind } from '#domain/workflow/dossier.ts';
import { type ReadSide } from '../storage/storage.ts';
import { type Actor } from './office.ts';
import { whoseDossier } from './ownDossier.ts';

type Key = { kind: FormKind; subjectId: string };

/** Under which key a draft is shared, if this person may write it at all. */
export async function draftScope(tx: ReadSide, actor: Actor, { kind, subjectId }: Key): Promise<ScopeKey | undefined> {
  switch (kind) {
    case 'informationForm':
      return enterpriseScope(tx, actor, subjectId);
    case 'reviewSheet': {
      const head = await tx.dossiers.head(subjectId);
      return head && head.submittedOn !== null ? mine(actor, `body:${head.bodyId}`) : undefined;
    }
    case 'revocation':
    case 'decision': {
      const head = await tx.dossiers.head(subjectId);
      return head && head.submittedOn !== null ? mine(actor, `province:${head.provinceCode}`) : undefined;
    }
    case 'batchList': {
      const batch = await tx.batches.get(subjectId);
      return batch ? mine(actor, `province:${batch.provinceCode}`) : ownProvince(actor);
    }
    case 'drawCommitment':
    case 'drawSeed': {
      const draw = await tx.draws.get(subjectId);
      return draw ? mine(actor, `province:${draw.provinceCode}`) : ownProvince(actor);
    }
  }
}

/** The enterprise whose dossier this is or will be, if the actor acts for it. */
export async function enterpriseScope(tx: ReadSide, actor: Actor, subjectId: string): Promise<ScopeKey | undefined> {
  const enterpriseId =
    (await tx.dossiers.head(subjectId))?.enterpriseId ?? whoseDossier(actor, subjectId)?.enterpriseId;
  return enterpriseId === undefined ? undefined : mine(actor, `enterprise:${enterpriseId}`);
}

const keysOf = (actor: Actor): ScopeKey[] => actor.memberships.map(scopeKeyOf);
const mine = (actor: Actor, key: ScopeKey) => keysOf(actor).find((own) => own === key);
const ownProvince = (actor: Actor) => keysOf(actor).find((key) => key.startsWith('province:'));
