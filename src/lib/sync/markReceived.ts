import { type ClearRow } from '../store/sealedRow.ts';
import { type SideTables } from '../store/sideTables.ts';

/**
 * The server says in a dossier which files it has verified; they are marked so, also those whose bytes never were on
 * this device: a second device must not call them “not uploaded”.
 */
export async function markReceived(side: SideTables, dossiers: readonly ClearRow[]): Promise<void> {
  const received = dossiers.flatMap(({ received }) => (Array.isArray(received) ? received.map(String) : []));
  await side.uploads.bulkPut(
    received.map((fileId) => ({ fileId, state: 'verified' as const, sent: 0, url: null, code: null }))
  );
}
