import { Dexie } from 'dexie';
import { BehaviorSubject, type Observable, type Subscription } from 'rxjs';
import { type Acks } from './acks.ts';
import { InOrder } from './inOrder.ts';
import { live } from './live.ts';
import { logDeletion } from './logDeletion.ts';
import {
  openPulled,
  pulledCollections,
  pulledName,
  type PulledCollection,
  type SealedCollection,
  type SealedDatabase
} from './openStore.ts';
import { schemaVersion } from './sealedRow.ts';
import { type SideTables } from './sideTables.ts';

type Opened = Record<PulledCollection, SealedCollection>;
type Parts = { db: SealedDatabase; side: SideTables; acks: Acks; clock: () => Date };

/**
 * The server's collections of the present epoch. Each epoch has its own on disk: after a backup was restored they are
 * dropped and pulled again, in every tab, while own work stays.
 */
export class ServerData {
  #parts: Parts;
  #epoch: number;
  #opened: BehaviorSubject<Opened | null>;
  #moves = new InOrder();
  #watch: Subscription;

  private constructor(parts: Parts, epoch: number, opened: Opened) {
    this.#parts = parts;
    this.#epoch = epoch;
    this.#opened = new BehaviorSubject<Opened | null>(opened);
    // Another tab may be the one that hears of the new epoch.
    this.#watch = live(() => storedEpoch(parts.side)).subscribe((stored) => void this.#reopen(stored));
  }

  static async open(parts: Parts): Promise<ServerData> {
    const epoch = await storedEpoch(parts.side);
    return new ServerData(parts, epoch, await openPulled(parts.db, epoch));
  }

  get epoch(): number {
    return this.#epoch;
  }

  /** `null` while the collections of another epoch are being opened. */
  get opened$(): Observable<Opened | null> {
    return this.#opened;
  }

  get opened(): Opened | null {
    return this.#opened.value;
  }

  /** Drops the old epoch's copies, forgets what was acknowledged in it and opens the new ones. */
  async moveTo(epoch: number): Promise<void> {
    const { side, acks, clock } = this.#parts;
    const old = this.#epoch;
    if (epoch === old) return;
    await acks.forget();
    await side.marks.put({ key: 'epoch', value: epoch });
    await this.#reopen(epoch);
    await this.#drop(old);
    await logDeletion(side, clock, `${pulledCollections.join(', ')} of epoch ${old}`, `pulled again in epoch ${epoch}`);
  }

  async close(): Promise<void> {
    this.#watch.unsubscribe();
    await this.#moves.idle();
    this.#opened.complete();
  }

  #reopen(epoch: number): Promise<void> {
    return this.#moves.run('epoch', async () => {
      if (epoch === this.#epoch) return;
      const old = this.#opened.value;
      this.#opened.next(null);
      await Promise.all(Object.values(old ?? {}).map((collection) => collection.close()));
      this.#epoch = epoch;
      this.#opened.next(await openPulled(this.#parts.db, epoch));
    });
  }

  /** RxDB empties a removed collection but leaves its database. */
  async #drop(epoch: number): Promise<void> {
    const { name } = this.#parts.db;
    const databases = pulledCollections.map(
      (each) => `rxdb-dexie-${name}--${schemaVersion}--${pulledName(each, epoch)}`
    );
    await Promise.all(databases.map((database) => Dexie.delete(database)));
  }
}

async function storedEpoch(side: SideTables): Promise<number> {
  const mark = await side.marks.get('epoch');
  return typeof mark?.value === 'number' ? mark.value : 1;
}
