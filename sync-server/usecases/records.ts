import { type BatchRecord, type DrawRecord } from '#protocol/documents.ts';
import { type Batch, type Draw, type Tx } from '../storage/storage.ts';
import { publish } from './feed.ts';

/** Saves a batch; from its publicity on anyone may see it. */
export async function saveBatch(tx: Tx, batch: Batch): Promise<void> {
  await tx.batches.put(batch);
  const record: BatchRecord = { ...batch, kind: 'batch', _deleted: false };
  const scopeKeys = [`province:${batch.provinceCode}`, ...(batch.state === 'frozen' ? [] : ['public'])];
  await publish(tx, { collection: 'records', id: batch.id, body: JSON.stringify(record), scopeKeys });
}

/** Saves a draw; the commitment is public before the seed exists, that is its point. */
export async function saveDraw(tx: Tx, draw: Draw): Promise<void> {
  await tx.draws.put(draw);
  const { numbers: _, ...rest } = draw;
  const record: DrawRecord = { ...rest, kind: 'draw', _deleted: false };
  const scopeKeys = [`province:${draw.provinceCode}`, 'public'];
  await publish(tx, { collection: 'records', id: draw.id, body: JSON.stringify(record), scopeKeys });
}
