import { type PushedCollection } from '#protocol/collections.ts';
import { type SealedRow } from './sealedRow.ts';
import { type Ack, type SideTables } from './sideTables.ts';

type Clock = () => Date;

/** What the server has acknowledged: the truth line may say "on the server" only for contents with the same MAC. */
export class Acks {
  #side: SideTables;
  #clock: Clock;

  constructor(side: SideTables, clock: Clock) {
    this.#side = side;
    this.#clock = clock;
  }

  /** The server took these rows. */
  async pushed(collection: PushedCollection, rows: readonly SealedRow[]): Promise<void> {
    await this.#side.acks.bulkPut(rows.map((row) => this.#ack(collection, row)));
  }

  /** The server holds these rows; one older than what it already acknowledged is a page that was under way. */
  async pulled(collection: PushedCollection, rows: readonly SealedRow[]): Promise<void> {
    await this.#side.transaction('rw', this.#side.acks, async () => {
      const known = await this.#side.acks.bulkGet(rows.map((row) => [collection, row.id] as [string, string]));
      const news = rows.filter((row, at) => (row.rev ?? 0) >= (known[at]?.rev ?? 0) && known[at]?.mac !== macOf(row));
      await this.#side.acks.bulkPut(news.map((row) => this.#ack(collection, row)));
    });
  }

  /** All that is acknowledged of one collection, by id. */
  async of(collection: PushedCollection, subjectId?: string): Promise<Map<string, Ack>> {
    const found = await (subjectId === undefined
      ? this.#side.acks.where('[collection+id]').between([collection, ''], [collection, '\uffff']).toArray()
      : this.#side.acks.where({ collection, subjectId }).toArray());
    return new Map(found.map((ack) => [ack.id, ack]));
  }

  /** The server was restored from a backup: nothing is known until it says so again. */
  async forget(): Promise<void> {
    await this.#side.acks.clear();
  }

  #ack(collection: PushedCollection, row: SealedRow): Ack {
    return {
      collection,
      id: row.id,
      subjectId: row.subjectId ?? '',
      mac: macOf(row),
      rev: row.rev ?? 0,
      at: this.#clock().toISOString()
    };
  }
}

/** A deleted row is other contents than the same row before. */
export const macOf = (row: SealedRow): string => (row._deleted ? `gone:${row.bodyMac}` : row.bodyMac);

/** Has the server exactly this? */
export const isAcked = (row: SealedRow, ack: Ack | undefined): ack is Ack => ack?.mac === macOf(row);
