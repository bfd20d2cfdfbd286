import { pushedCollections, type PushedCollection } from '#protocol/collections.ts';
import { type SealedCollection } from './openStore.ts';
import { openRow } from './sealedRow.ts';
import { type Sealer } from './sealer.ts';

/** Somebody's own work on this device does not open: it was changed from outside, or the keys are gone. */
export class Unreadable extends Error {
  constructor(readonly rows: Partial<Record<PushedCollection, number>>) {
    super(
      `unreadable: ${Object.entries(rows)
        .map(([name, count]) => `${name} ${count}`)
        .join(', ')}`
    );
    this.name = 'Unreadable';
  }
}

/**
 * Throws `Unreadable` unless all drafts, files and intents open. Told before anything is shown: an unreadable section
 * looks like an empty one, and nothing of its collection would ever be sent. Changes nothing.
 */
export async function refuseUnreadable(
  own: Partial<Record<PushedCollection, SealedCollection>>,
  sealer: Sealer
): Promise<void> {
  const counted = await Promise.all(
    pushedCollections.map(async (name) => [name, await unreadableIn(name, own[name], sealer)] as const)
  );
  const bad = counted.filter(([, count]) => count > 0);
  if (bad.length > 0) throw new Unreadable(Object.fromEntries(bad));
}

async function unreadableIn(
  name: PushedCollection,
  collection: SealedCollection | undefined,
  sealer: Sealer
): Promise<number> {
  const docs = (await collection?.find().exec()) ?? [];
  const opened = await Promise.allSettled(docs.map((doc) => openRow(sealer, name, doc.toMutableJSON(true))));
  return opened.filter(({ status }) => status === 'rejected').length;
}
