import { type Messages } from '$lib/messages/messages.ts';
import { type DraftSection, type OutboxEntry } from '$lib/store/workspace.ts';
import { type DossierDetail } from '#protocol/documents.ts';
import { dayAndTime } from '$lib/messages/dayWords.ts';

type Work = {
  drafts: Record<string, DraftSection>;
  entries: OutboxEntry[];
  dossier: DossierDetail | null;
  unwritten: boolean;
};
export type Truth = { place: string; detail: string; second?: string; mark: 'here' | 'done' | 'half' | 'empty' };

/** Where the work is, in words that are true (S13): never “saved” for what only this device has. */
export function truthOf({ drafts, entries, dossier, unwritten }: Work, guest: boolean, t: Messages['dossier']): Truth {
  const submission = entries.filter(({ step }) => step === 'submit').sort((a, b) => b.at.localeCompare(a.at))[0];
  if (submission && (!submission.verdict || submission.verdict.state === 'pending')) {
    const waitsFor = submission.verdict?.waitsFor.length ?? 0;
    return { place: t.status(t.place.waiting), detail: t.waitingFor(waitsFor), mark: 'half' };
  }
  const sections = Object.values(drafts);
  const local = sections.flatMap(({ whereabouts: at }) => (at.place === 'device' ? [at.changedAt] : []));
  const acked = sections.flatMap(({ whereabouts: at }) => (at.place === 'server' ? [at.ackedAt] : []));
  const ackedTime = acked.length > 0 ? dayAndTime(newest(acked)) : null;
  if (unwritten) return { place: t.status(t.typing), detail: '', mark: 'half' };
  if (dossier && dossier.status !== 'draft' && dossier.status !== 'returned')
    return {
      place: t.status(t.place.received),
      detail: dossier.filingNumber ? t.receivedAs(dossier.filingNumber) : '',
      mark: 'done'
    };
  if (local.length > 0)
    return {
      place: t.status(t.place.device),
      detail: `${t.changedAt(dayAndTime(newest(local)))}${guest ? t.guestPlace : ''}`,
      ...(ackedTime ? { second: t.someOnServer(ackedTime) } : {}),
      mark: 'here'
    };
  if (ackedTime) return { place: t.status(`${t.place.server} ${ackedTime}`), detail: '', mark: 'done' };
  return { place: t.nothingYet, detail: guest ? t.guestPlace : '', mark: 'empty' };
}

const newest = (instants: string[]): string => instants.toSorted().at(-1) ?? '';
