import { liveQuery } from 'dexie';
import { from, map, Observable, switchMap, type Subscription } from 'rxjs';
import { type RxDocumentData, type MangoQuery } from 'rxdb/plugins/core';
import { type SealedRow } from './sealedRow.ts';
import { type SealedCollection } from './openStore.ts';

export type StoredRow = RxDocumentData<SealedRow>;

/** The rows of a query, now and after every change in any tab. */
export const rowsOf = (collection: SealedCollection, query: MangoQuery<SealedRow> = {}): Observable<StoredRow[]> =>
  collection.find(query).$.pipe(map((docs) => docs.map((doc) => doc.toMutableJSON(true) as StoredRow)));

/** A query of plain Dexie tables, now and after every change in any tab. */
export const live = <Value>(query: () => Promise<Value>): Observable<Value> =>
  new Observable((subscriber) => {
    const subscription = liveQuery(query).subscribe(subscriber);
    return () => subscription.unsubscribe();
  });

/** Hands each value to `onChange` after `make` has prepared it; a newer value drops an older one still in the making. */
export function follow<Source, Value>(
  source: Observable<Source>,
  make: (source: Source) => Promise<Value>,
  onChange: (value: Value) => void
): () => void {
  const subscription: Subscription = source.pipe(switchMap((value) => from(make(value)))).subscribe(onChange);
  return () => subscription.unsubscribe();
}

/** When the row was last written on this device. */
export const changedAt = (row: StoredRow): string => new Date(row._meta.lwt).toISOString();
