import { combineLatest, firstValueFrom, of, type Observable } from 'rxjs';
import { canonical } from '#domain/proofs/canonical.ts';
import { sha256Hex } from '#domain/proofs/sha256.ts';
import { type Verdict } from '#protocol/documents.ts';
import type { WireIntent } from '#protocol/sync.ts';
import { type Acks } from './acks.ts';
import { follow, live, type StoredRow, rowsOf } from './live.ts';
import { type SealedCollection } from './openStore.ts';
import { openRow, sealRow } from './sealedRow.ts';
import { type Sealer } from './sealer.ts';
import { type Intents, type OutboxEntry, type Unsubscribe } from './workspace.ts';
import { writeRow } from './writeRow.ts';

type Parts = {
  collection: SealedCollection;
  /** All verdict rows, whatever the epoch. */
  verdicts: () => Observable<StoredRow[]>;
  sealer: Sealer;
  acks: Acks;
  clock: () => Date;
  newId: () => string;
};

/** The outbox: wishes written once, never changed, and the server's word on each. */
export class LocalIntents implements Intents {
  #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async send(intent: Parameters<Intents['send']>[0]): Promise<string> {
    const { collection, sealer, clock, newId } = this.#parts;
    const id = newId();
    const text = intent.form && canonical(intent.form);
    const wire: WireIntent = {
      ...intent,
      id,
      form: text === null ? null : (JSON.parse(text) as WireIntent['form']),
      formHash: text === null ? null : sha256Hex(text),
      at: clock().toISOString(),
      _deleted: false
    };
    await writeRow(collection, id, async () => sealRow(sealer, 'intents', wire));
    return id;
  }

  watch(subjectId: string | null, onChange: (entries: OutboxEntry[]) => void): Unsubscribe {
    const rows = rowsOf(this.#parts.collection, {
      ...(subjectId === null ? {} : { selector: { subjectId } }),
      sort: [{ at: 'asc' }]
    });
    const acks = live(() => this.#parts.acks.of('intents', subjectId ?? undefined));
    const sources = combineLatest([rows, acks, this.#parts.verdicts()]);
    return follow(
      sources,
      async ([now, acked, verdicts]) => {
        const wires = await this.#open(now);
        const words = await this.#verdictsOf(new Set(wires.map((wire) => wire.id)), verdicts);
        return wires.map(({ id, step, subjectId, at }): OutboxEntry => {
          const verdict = words.get(id) ?? null;
          return { id, step, subjectId, at, delivered: acked.has(id) || verdict !== null, verdict };
        });
      },
      onChange
    );
  }

  /** Intents that may still need something of this device: without a final verdict. */
  async open(): Promise<WireIntent[]> {
    const docs = await this.#parts.collection.find().exec();
    const wires = await this.#open(docs.map((doc) => doc.toMutableJSON(true) as StoredRow));
    const verdicts = await firstValueFrom(this.#parts.verdicts());
    const words = await this.#verdictsOf(new Set(wires.map((wire) => wire.id)), verdicts);
    return wires.filter((wire) => (words.get(wire.id)?.state ?? 'pending') === 'pending');
  }

  #open(rows: StoredRow[]): Promise<WireIntent[]> {
    return Promise.all(rows.map((row) => openRow<WireIntent>(this.#parts.sealer, 'intents', row)));
  }

  async #verdictsOf(ids: Set<string>, rows: StoredRow[]): Promise<Map<string, Verdict>> {
    const mine = rows.filter((row) => ids.has(row.id));
    const words = await Promise.all(mine.map((row) => openRow<Verdict>(this.#parts.sealer, 'verdicts', row)));
    return new Map(words.map((verdict) => [verdict.id, verdict]));
  }
}

/** A guest has no account to send from. */
export const noIntents: Intents = {
  send: () => Promise.reject(new Error('a guest cannot send intents')),
  watch: (_subjectId, onChange) => {
    const subscription = of<OutboxEntry[]>([]).subscribe(onChange);
    return () => subscription.unsubscribe();
  }
};
