import { type ClearRow } from '../store/sealedRow.ts';
import { type SideTables } from '../store/sideTables.ts';

/** The server says in a dossier which files it has verified; what is here is marked so. */
export async function markReceived(side: SideTables, dossiers: readonly ClearRow[]): Promise<void> {
  const received = dossiers.flatMap(({ received }) => (Array.isArray(received) ? received.map(String) : []));
  const known = new Set(await side.bytes.where('fileId').anyOf(received).primaryKeys());
  const marks = received.filter((fileId) => known.has(fileId));
  await side.uploads.bulkPut(
    marks.map((fileId) => ({ fileId, state: 'verified' as const, sent: 0, url: null, code: null }))
  );
}
