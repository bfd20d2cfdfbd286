import { draftId } from '#protocol/collections.ts';
import { WireDraft } from '#protocol/sync.ts';
import { type Tx } from '../storage/storage.ts';
import { draftScope } from './draftScope.ts';
import { publish } from './feed.ts';
import { type Actor } from './office.ts';
import { liveDossier, newDossier, whoseDossier } from './ownDossier.ts';
import { saveDossiers } from './publishDossiers.ts';
import { type PushRow, type RowAnswer } from './pushRow.ts';
import { readRow } from './readRow.ts';
import { withdrawRefusal } from './verdicts.ts';

/** A section longer than this is no form. */
const longestDraft = 1_000_000;

/** Stores one section as the client has it; the client merges, the server only sees whether it knew the last state. */
export async function pushDraft(tx: Tx, actor: Actor, { next, assumedRev }: PushRow): Promise<RowAnswer> {
  const read = readRow(WireDraft, next);
  if (!read || read.document.id !== draftId(read.document)) return { refusal: { code: 'malformed' } };
  const { document: draft, text } = read;
  if (text.length > longestDraft) return { refusal: { code: 'body-too-large' } };

  const stored = await tx.drafts.get(draft.id);
  const scopeKey = await draftScope(tx, actor, draft);
  if (!scopeKey) return { refusal: { code: 'not-your-dossier' } };
  // A batch or draw that does not exist yet belongs to whose draft came first.
  if (stored && stored.scopeKey.startsWith('province:') && stored.scopeKey !== scopeKey)
    return { refusal: { code: 'not-your-dossier' } };
  if (stored?.body === text) return 'accepted';
  if (stored && assumedRev !== stored.rev) return { conflict: stored.body };

  await tx.drafts.put({ id: draft.id, scopeKey, rev: draft.rev, body: text });
  await publish(tx, { collection: 'drafts', id: draft.id, body: text, scopeKeys: [scopeKey] });
  await withdrawRefusal(tx, draft.id, actor.userId);
  if (draft.kind === 'informationForm') await openDossier(tx, actor, draft.subjectId);
  return 'accepted';
}

/** The first draft of a form opens the dossier, unless another of the same year still stands. */
async function openDossier(tx: Tx, actor: Actor, subjectId: string): Promise<void> {
  if (await tx.dossiers.head(subjectId)) return;
  const filing = whoseDossier(actor, subjectId);
  if (!filing) return;
  const others = await tx.dossiers.ofEnterprise(filing.enterpriseId);
  const dossier = liveDossier(others, filing.year, subjectId) ? undefined : await newDossier(tx, filing);
  if (dossier) await saveDossiers(tx, [dossier]);
}
