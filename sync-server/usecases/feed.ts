import { type Collection } from '#protocol/collections.ts';
import { type FeedDocument, type FeedEntry, type Tx } from '../storage/storage.ts';

/** One changed document. A null body deletes it; a body may need to know its own number. */
export type Publication = {
  collection: Collection;
  id: string;
  body: string | null | ((seq: number) => string);
  scopeKeys: readonly string[];
};

/** Puts a change into the feed of everyone who could see the document before or can now. */
export const publish = (tx: Tx, publication: Publication): Promise<void> => publishAll(tx, [publication]);

/** The same for many at once: one run of numbers, few statements. A document may appear only once. */
export async function publishAll(tx: Tx, publications: readonly Publication[]): Promise<void> {
  if (publications.length === 0) return;
  const before = await keysBefore(tx, publications);
  const first = await tx.feed.takeSequence(publications.length);
  const documents = publications.map((publication, at): FeedDocument => {
    const { collection, id, body, scopeKeys } = publication;
    const seq = first + at;
    const text = typeof body === 'function' ? body(seq) : body;
    return { collection, id, body: text, scopeKeys: text === null ? [] : [...new Set(scopeKeys)], seq };
  });
  await tx.feed.write(
    documents,
    documents.flatMap((document) => entriesOf(document, before.get(keyOf(document)) ?? []))
  );
}

function entriesOf({ collection, id, scopeKeys, seq }: FeedDocument, before: readonly string[]): FeedEntry[] {
  const entry = (scopeKey: string, gone: boolean) => ({ scopeKey, collection, documentId: id, seq, gone });
  const lost = before.filter((key) => !scopeKeys.includes(key));
  return [...scopeKeys.map((key) => entry(key, false)), ...lost.map((key) => entry(key, true))];
}

async function keysBefore(tx: Tx, publications: readonly Publication[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const collection of new Set(publications.map((each) => each.collection))) {
    const ids = publications.filter((each) => each.collection === collection).map(({ id }) => id);
    for (const [id, keys] of await tx.feed.scopeKeysOf(collection, ids)) found.set(keyOf({ collection, id }), keys);
  }
  return found;
}

const keyOf = ({ collection, id }: { collection: Collection; id: string }) => `${collection}|${id}`;
