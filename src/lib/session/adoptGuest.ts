import { done, type Result } from '#domain/result.ts';
import { type FormKind } from '#domain/workflow/dossier.ts';
import { mergedDraft } from '../store/conflict.ts';
import { discardGuestDraft } from '../store/discardGuestDraft.ts';
import { guest as guestOwner, type LocalWorkspace } from '../store/openWorkspace.ts';
import { NotWritten } from '../store/notWritten.ts';
import { same } from '#domain/merge/same.ts';
import { type DraftSection, type EvidenceFile } from '../store/workspace.ts';

type Adoption = {
  guest: LocalWorkspace;
  mine: LocalWorkspace;
  kind: FormKind;
  /** The guest's local subject. */
  from: string;
  /** The account's subject, made by `dossierIdOf(enterpriseId, year, ordinal)`. */
  to: string;
};

export type Adopted = { sections: number; files: number; disputes: number };

/**
 * Takes a guest's draft and its files into the account. Nothing says which side is newer, so different values become
 * disputes. The guest copy goes only when the account copy was read back from the disk; refused, everything stays.
 */
export async function adoptGuest(adoption: Adoption): Promise<Result<Adopted>> {
  const { guest, mine, kind, from, to } = adoption;
  if (guest.owner !== guestOwner || mine.owner === guestOwner) throw new Error('adopts from the guest into an account');
  const sections = Object.values(await guest.drafts.read(kind, from));
  try {
    for (const { section, fields, disputes } of sections)
      await mine.drafts.rewrite({ kind, subjectId: to, section }, (there) => {
        const merged = mergedDraft(undefined, { fields, disputes }, { ...there, _deleted: false });
        return { fields: merged.fields, disputes: merged.disputes as DraftSection['disputes'] };
      });
  } catch (error) {
    if (error instanceof NotWritten) return { ok: false, refusal: error.refusal };
    throw error;
  }
  const files = await guest.files.list(from);
  for (const file of files) {
    const copied = await copyFile(adoption, file);
    if (!copied.ok) return copied;
  }
  await discardGuestDraft(guest, kind, from, {
    why: `adopted into the account as ${to}`,
    isSafe: () => holdsAll(adoption, sections, files)
  });
  const now = Object.values(await mine.drafts.read(kind, to));
  const disputes = now.reduce((count, section) => count + section.disputes.length, 0);
  return done({ sections: sections.length, files: files.length, disputes });
}

async function copyFile({ guest, mine, from, to }: Adoption, file: EvidenceFile): Promise<Result<unknown>> {
  if (hasFile(await mine.files.list(to), file)) return done(null);
  const bytes = await guest.files.bytes(from, file.fileId);
  if (!bytes.ok) return bytes;
  return mine.files.add(to, file.box, new File([bytes.value], file.name, { type: file.type }));
}

/** Every box and every file of the guest is in the account, as a value or as one side of a dispute. */
async function holdsAll({ mine, kind, to }: Adoption, sections: DraftSection[], files: EvidenceFile[]) {
  const [there, theirFiles] = [await mine.drafts.read(kind, to), await mine.files.list(to)];
  const boxesAreThere = sections.every(({ section, fields, disputes }) => {
    const account = there[section];
    if (!account) return false;
    const again = mergedDraft(undefined, { fields, disputes }, { ...account, _deleted: false });
    // Merging once more brings nothing that is not there already.
    return same(again.fields, account.fields) && again.disputes.length === account.disputes.length;
  });
  return boxesAreThere && files.every((file) => hasFile(theirFiles, file));
}

const hasFile = (files: EvidenceFile[], { box, sha256, name }: EvidenceFile) =>
  files.some((file) => file.box === box && file.sha256 === sha256 && file.name === name);
