import { type Result } from '#domain/result.ts';
import { adoptGuest, type Adopted } from './adoptGuest.ts';
import { guest, openWorkspace, type LocalWorkspace } from '../store/openWorkspace.ts';
import { type Workspace } from '../store/workspace.ts';

/** Forms that were filled in on this device before anybody signed in. */
export type GuestWork = {
  subjects: string[];
  /** The enterprise's name as the draft has it, by subject; empty where it was not filled in. */
  names: Record<string, string>;
  /** Takes one of them into the account's dossier; the guest copy goes when the account's is on the disk. */
  adopt(from: string, to: string): Promise<Result<Adopted>>;
  close(): Promise<void>;
};

/** Looks into the device's guest database; it stays open until it is closed. */
export async function openGuestWork(mine: Workspace): Promise<GuestWork> {
  const found = await openWorkspace(guest);
  const subjects = await found.drafts.subjects('informationForm');
  const named = subjects.map(async (subject) => {
    const { basics } = await found.drafts.read('informationForm', subject);
    return [subject, typeof basics?.fields.name === 'string' ? basics.fields.name : ''] as const;
  });
  return {
    subjects,
    names: Object.fromEntries(await Promise.all(named)),
    adopt: (from, to) => adoptGuest({ guest: found, mine: mine as LocalWorkspace, kind: 'informationForm', from, to }),
    close: () => found.close()
  };
}
