import { of, switchMap, type Observable } from 'rxjs';
import { type MangoQuery } from 'rxdb/plugins/core';
import {
  type DossierDetail,
  type DossierRow,
  type Notice,
  type RecordDocument,
  type ReferenceDocument
} from '#protocol/documents.ts';
import { follow, rowsOf, type StoredRow } from './live.ts';
import { type PulledCollection, type SealedCollection } from './openStore.ts';
import { openRow, type SealedRow } from './sealedRow.ts';
import { type Sealer } from './sealer.ts';
import { type Office, type Unsubscribe } from './workspace.ts';

/** The server's collections of the present epoch, `null` while they are being opened anew (and for a guest always). */
export type Pulled = Observable<Record<PulledCollection, SealedCollection> | null>;

/** Rows of one of the server's collections, whatever the epoch. */
export const pulledRows = (
  pulled: Pulled,
  name: PulledCollection,
  query: MangoQuery<SealedRow> = {}
): Observable<StoredRow[]> =>
  pulled.pipe(switchMap((collections) => (collections ? rowsOf(collections[name], query) : of([]))));

/** The server's data on this device, opened for reading. */
export class LocalOffice implements Office {
  #pulled: Pulled;
  #sealer: Sealer;
  /** What was opened once stays open while its row is the same: a list of thousands is not opened for one change. */
  #opened = new Map<string, { mac: string; document: unknown }>();

  constructor(pulled: Pulled, sealer: Sealer) {
    this.#pulled = pulled;
    this.#sealer = sealer;
  }

  watchRows(onChange: (rows: DossierRow[]) => void): Unsubscribe {
    return this.#follow('dossierRows', { sort: [{ sortKey: 'asc' }] }, onChange);
  }

  watchDossier(id: string, onChange: (dossier: DossierDetail | null) => void): Unsubscribe {
    const first = (found: DossierDetail[]) => onChange(found[0] ?? null);
    return this.#follow<DossierDetail>('dossiers', { selector: { id } }, first);
  }

  watchRecords(onChange: (records: RecordDocument[]) => void): Unsubscribe {
    return this.#follow('records', {}, onChange);
  }

  watchReference(onChange: (documents: ReferenceDocument[]) => void): Unsubscribe {
    return this.#follow('reference', {}, onChange);
  }

  watchNotices(onChange: (notices: Notice[]) => void): Unsubscribe {
    return this.#follow<Notice>('notices', { sort: [{ at: 'asc' }] }, (found) => onChange(found.reverse()));
  }

  #follow<Document>(
    name: PulledCollection,
    query: MangoQuery<SealedRow>,
    onChange: (documents: Document[]) => void
  ): Unsubscribe {
    const open = (row: StoredRow) => this.#open<Document>(name, row);
    return follow(pulledRows(this.#pulled, name, query), (rows) => Promise.all(rows.map(open)), onChange);
  }

  async #open<Document>(name: PulledCollection, row: StoredRow): Promise<Document> {
    const key = `${name}|${row.id}`;
    const known = this.#opened.get(key);
    if (known?.mac === row.bodyMac) return known.document as Document;
    const document = await openRow<Document>(this.#sealer, name, row);
    this.#opened.set(key, { mac: row.bodyMac, document });
    return document;
  }
}
