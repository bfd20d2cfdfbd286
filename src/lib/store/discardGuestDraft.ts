import { draftId } from '#protocol/collections.ts';
import type { WireDraft } from '#protocol/sync.ts';
import { type FormKind } from '#domain/workflow/dossier.ts';
import { logDeletion } from './logDeletion.ts';
import { guest as guestOwner, type LocalWorkspace } from './openWorkspace.ts';
import { openRow, sealRow } from './sealedRow.ts';
import { writeRow } from './writeRow.ts';

/** Deletes a guest's draft and files, once `isSafe` has found the work elsewhere on the disk; else throws and keeps all. */
export async function discardGuestDraft(
  guest: LocalWorkspace,
  kind: FormKind,
  subjectId: string,
  { why, isSafe }: { why: string; isSafe: () => Promise<boolean> }
): Promise<void> {
  if (guest.owner !== guestOwner) throw new Error('only a guest draft may be discarded');
  const { own, sealer, side, clock } = guest;
  const sections = Object.keys(await guest.drafts.read(kind, subjectId));
  const files = await guest.files.list(subjectId);
  if (!(await isSafe())) throw new Error('kept: the work is not elsewhere on the disk');
  for (const section of sections)
    await writeRow(own.drafts!, draftId({ kind, subjectId, section }), async (current) => {
      if (!current) return undefined;
      const draft = await openRow<WireDraft>(sealer, 'drafts', current);
      // The row stays as a mark, its contents go.
      return sealRow(sealer, 'drafts', { ...draft, fields: {}, disputes: [], rev: draft.rev + 1, _deleted: true });
    });
  for (const { fileId } of files) await guest.files.remove(fileId);
  const what = `guest ${kind} ${subjectId}: ${sections.length} sections, ${files.length} files`;
  await logDeletion(side, clock, what, why);
}
