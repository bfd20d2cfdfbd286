import { scopeKeysOfDossier } from '#domain/roles/visibility.ts';
import { deadlinesOf } from '#domain/years/deadlines.ts';
import { yearPlan } from '#domain/years/plans.ts';
import { type DossierRow } from '#protocol/documents.ts';
import { type DossierHead, type Tx } from '../storage/storage.ts';
import { publishAll, type Publication } from './feed.ts';

/** So many at a time: a whole batch at once would take its size in memory several times over. */
const portion = 1000;

/** Saves dossiers and tells everyone who may see them: the list row, and the dossier itself. */
export async function saveDossiers(tx: Tx, heads: readonly DossierHead[]): Promise<void> {
  for (let at = 0; at < heads.length; at += portion) await saveSome(tx, heads.slice(at, at + portion));
}

async function saveSome(tx: Tx, heads: readonly DossierHead[]): Promise<void> {
  await tx.dossiers.save(heads);
  await publishAll(
    tx,
    heads.flatMap((head): Publication[] => {
      const scopeKeys = scopeKeysOfDossier(head);
      return [
        { collection: 'dossierRows', id: head.id, body: (seq) => JSON.stringify(rowOf(head, seq)), scopeKeys },
        // Only points: the text lies with the dossier.
        { collection: 'dossiers', id: head.id, body: '', scopeKeys }
      ];
    })
  );
}

/** Feed numbers stay below this; what is left of it grows smaller with each change. */
const top = 1_000_000_000_000_000;

const rowOf = (head: DossierHead, seq: number): DossierRow => ({
  id: head.id,
  _deleted: false,
  sortKey: String(top - seq).padStart(16, '0'),
  status: head.status,
  name: head.name,
  creditCode: head.creditCode,
  division: head.division,
  year: head.year,
  bodyId: head.bodyId,
  submittedOn: head.submittedOn,
  dueOn: dueOn(head),
  round: head.history.filter(({ step }) => step === 'submit').length,
  total: head.total,
  route: head.route,
  batchId: head.batchId,
  number: head.number
});

/** The day by which whoever has the dossier must act. */
function dueOn({ status, year, reviewDueOn }: DossierHead): string | null {
  if (status === 'submitted') return reviewDueOn;
  if (status !== 'draft' && status !== 'returned') return null;
  const plan = yearPlan(year);
  const deadlines = plan.ok ? deadlinesOf(plan.value) : plan;
  if (!deadlines.ok) return null;
  return status === 'draft' ? deadlines.value.closesOn : deadlines.value.correctionDeadline;
}
