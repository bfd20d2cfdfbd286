import { getDefaultRevision, getDefaultRxDocumentMeta, type RxDocumentData } from 'rxdb/plugins/core';
import { written } from './notWritten.ts';
import { type SealedRow } from './sealedRow.ts';
import { type SealedCollection } from './openStore.ts';

/**
 * Reads one row from the disk, lets `next` decide, and writes it if nobody wrote in between, else tries again. Goes
 * below RxDocument because its cached state can be older than what another tab wrote.
 */
export async function writeRow(
  collection: SealedCollection,
  id: string,
  next: (current: SealedRow | undefined) => Promise<(SealedRow & { _deleted: boolean }) | undefined>
): Promise<void> {
  for (;;) {
    const [previous] = await collection.storageInstance.findDocumentsById([id], true);
    const row = await next(previous as SealedRow | undefined);
    if (!row) return;
    const document = {
      ...row,
      _meta: previous ? { ...previous._meta } : getDefaultRxDocumentMeta(),
      _rev: getDefaultRevision(),
      _attachments: {}
    } as RxDocumentData<SealedRow>;
    const { error } = await written(() => collection.storageInstance.bulkWrite([{ previous, document }], 'kexiao'));
    const refusal = error[0];
    if (!refusal) return;
    if (refusal.status !== 409) throw new Error(`row not written: ${refusal.status}`);
  }
}
