import { type DossierRow } from '#protocol/documents.ts';

export type Tab = 'waiting' | 'corrected' | 'passed' | 'done';

/** Which pile of the desk a dossier lies on. */
export function tabOf({ status, round }: DossierRow): Tab {
  if (status === 'submitted') return round > 1 ? 'corrected' : 'waiting';
  return status === 'reviewPassed' ? 'passed' : 'done';
}

/** Earliest due first; among equals the one that has waited longest. */
export function sortQueue(rows: readonly DossierRow[]): DossierRow[] {
  const key = (row: DossierRow) => `${row.dueOn ?? '9999'}|${row.submittedOn ?? '9999'}|${row.id}`;
  return [...rows].sort((a, b) => key(a).localeCompare(key(b)));
}

/** The dossier after this one: first those that wait for the first time, then those that came back corrected. */
export function nextAfter(rows: readonly DossierRow[], id: string): DossierRow | undefined {
  const waiting = (['waiting', 'corrected'] as const).flatMap((pile) =>
    sortQueue(rows.filter((row) => tabOf(row) === pile))
  );
  const at = waiting.findIndex((row) => row.id === id);
  return waiting[at + 1] ?? waiting.find((row) => row.id !== id);
}
