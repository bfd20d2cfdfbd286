import { combineLatest } from 'rxjs';
import { type Dispute } from '#domain/merge/threeWay.ts';
import { type FormKind, type Section } from '#domain/workflow/dossier.ts';
import { draftId } from '#protocol/collections.ts';
import type { WireDraft } from '#protocol/sync.ts';
import { type Acks, isAcked } from './acks.ts';
import { canonicalText } from './canonicalText.ts';
import { InOrder } from './inOrder.ts';
import { changedAt, follow, live, rowsOf, type StoredRow } from './live.ts';
import { type SealedCollection } from './openStore.ts';
import { openRow, sealRow } from './sealedRow.ts';
import { type Sealer } from './sealer.ts';
import { settled } from './settled.ts';
import { type Ack } from './sideTables.ts';
import { patched } from './tables.ts';
import { type DraftKey, type Drafts, type DraftSection, type Unsubscribe } from './workspace.ts';
import { writeRow } from './writeRow.ts';

/** Form sections on this device; each is one sealed document. */
export class LocalDrafts implements Drafts {
  #collection: SealedCollection;
  #sealer: Sealer;
  #acks: Acks;
  #queue = new InOrder();

  constructor(collection: SealedCollection, sealer: Sealer, acks: Acks) {
    this.#collection = collection;
    this.#sealer = sealer;
    this.#acks = acks;
  }

  async read(kind: FormKind, subjectId: string): Promise<Record<string, DraftSection>> {
    await this.#queue.idle();
    const docs = await this.#collection.find({ selector: { kind, subjectId } }).exec();
    const rows = docs.map((doc) => doc.toMutableJSON(true) as StoredRow);
    return this.#sections(rows, await this.#acks.of('drafts', subjectId));
  }

  watch(kind: FormKind, subjectId: string, onChange: (sections: Record<string, DraftSection>) => void): Unsubscribe {
    const rows = rowsOf(this.#collection, { selector: { kind, subjectId } });
    const acks = live(() => this.#acks.of('drafts', subjectId));
    return follow(combineLatest([rows, acks]), ([now, acked]) => this.#sections(now, acked), onChange);
  }

  change(key: DraftKey, patch: Section): Promise<void> {
    return this.rewrite(key, ({ fields, disputes }) => ({ fields: patched(fields, patch), disputes }));
  }

  settle(key: DraftKey, path: string, choice: 'mine' | 'theirs'): Promise<void> {
    return this.rewrite(key, (section) => settled(section, path, choice));
  }

  async subjects(kind: FormKind): Promise<string[]> {
    const docs = await this.#collection.find({ selector: { kind } }).exec();
    return [...new Set(docs.map((doc) => doc.subjectId ?? ''))];
  }

  /** Reads, changes and writes one section as a whole; what stays equal is not written. */
  rewrite(
    key: DraftKey,
    change: (section: { fields: Section; disputes: Dispute[] }) => { fields: Section; disputes: Dispute[] }
  ): Promise<void> {
    const id = draftId(key);
    return this.#queue.run(id, () =>
      writeRow(this.#collection, id, async (current) => {
        const there = current && (await openRow<WireDraft>(this.#sealer, 'drafts', current));
        const before = { fields: there?.fields ?? {}, disputes: (there?.disputes ?? []) as Dispute[] };
        const after = change(before);
        if (there && !there._deleted && canonicalText(after) === canonicalText(before)) return undefined;
        const { kind, subjectId, section } = key;
        const rev = (there?.rev ?? 0) + 1;
        return sealRow(this.#sealer, 'drafts', { id, kind, subjectId, section, ...after, rev, _deleted: false });
      })
    );
  }

  async #sections(rows: StoredRow[], acked: Map<string, Ack>): Promise<Record<string, DraftSection>> {
    const sections = await Promise.all(
      rows.map(async (row): Promise<DraftSection> => {
        const draft = await openRow<WireDraft>(this.#sealer, 'drafts', row);
        const ack = acked.get(row.id);
        return {
          section: draft.section,
          fields: draft.fields,
          disputes: draft.disputes as Dispute[],
          rev: draft.rev,
          whereabouts: isAcked(row, ack)
            ? { place: 'server', ackedAt: ack.at }
            : { place: 'device', changedAt: changedAt(row) }
        };
      })
    );
    return Object.fromEntries(sections.map((section) => [section.section, section]));
  }
}
