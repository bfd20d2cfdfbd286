import { type ClearRow } from '../../src/lib/store/sealedRow.ts';
import { WireFailure, type Wire } from '../../src/lib/sync/wire.ts';
import { type Collection } from '#protocol/collections.ts';
import { type Checkpoint, type PullRequest, type PushRequest } from '#protocol/sync.ts';

type Entry = { seq: number; collection: Collection; document: ClearRow };
type Row = { newDocumentState: ClearRow; assumedMasterState?: ClearRow };

/**
 * The server's side of replication in memory, by the rules of sync.md: accepts a row whose assumed rev is the stored one,
 * takes an identical body as accepted already, applies an intent once.
 */
export class FakeServer {
  epoch = 1;
  entries: Entry[] = [];
  intents: ClearRow[] = [];
  /** What every message said, in order. */
  heard: (PullRequest | PushRequest)[] = [];
  conflicts = 0;
  /** Set to make the server fail. */
  failure: WireFailure | null = null;
  /** Rows that this server cannot even read. */
  unreadable: (row: ClearRow) => boolean = () => false;
  /** Resolves before each answer: hand-cranked when set. */
  hold: () => Promise<void> = async () => {};

  get wire(): Wire {
    return {
      pull: async (request) => {
        await this.#enter(request);
        return this.#pull(request);
      },
      push: async (request) => {
        await this.#enter(request);
        const rows = request.rows as Row[];
        if (rows.some((row) => this.unreadable(row.newDocumentState)))
          throw new WireFailure('malformed', 400, null, null);
        return {
          conflicts: structuredClone(rows.flatMap((row) => this.#push(request.collection, row)))
        };
      }
    };
  }

  document(collection: Collection, id: string): ClearRow | undefined {
    return this.entries.find((entry) => entry.collection === collection && entry.document.id === id)?.document;
  }

  /** The server's own act. */
  publish(collection: Collection, document: ClearRow): void {
    const seq = 1 + Math.max(0, ...this.entries.map((entry) => entry.seq));
    this.entries = this.entries.filter((entry) => entry.collection !== collection || entry.document.id !== document.id);
    this.entries.push({ seq, collection, document: structuredClone(document) });
  }

  backup(): { entries: Entry[]; intents: ClearRow[] } {
    return structuredClone({ entries: this.entries, intents: this.intents });
  }

  /** A restored backup is another epoch. */
  restore({ entries, intents }: { entries: Entry[]; intents: ClearRow[] }): void {
    Object.assign(this, structuredClone({ entries, intents }));
    this.epoch++;
  }

  async #enter(request: PullRequest | PushRequest): Promise<void> {
    this.heard.push(structuredClone(request));
    await this.hold();
    if (this.failure) throw this.failure;
    if (request.epoch !== this.epoch) throw new WireFailure('epoch-changed', 409, this.epoch, null);
  }

  #pull({ collection, checkpoint, limit }: PullRequest): { documents: ClearRow[]; checkpoint: Checkpoint } {
    const since = checkpoint?.seq ?? 0;
    const page = this.entries
      .filter((entry) => entry.collection === collection && entry.seq > since)
      .sort((a, b) => a.seq - b.seq)
      .slice(0, limit);
    const seq = page.at(-1)?.seq ?? since;
    const documents = structuredClone(page.map((entry) => entry.document));
    return { documents, checkpoint: { epoch: this.epoch, seq, scopeVersion: 1, behind: {} } };
  }

  #push(collection: Collection, { newDocumentState, assumedMasterState }: Row): ClearRow[] {
    if (collection === 'intents') {
      if (!this.intents.some((intent) => intent.id === newDocumentState.id)) this.intents.push(newDocumentState);
      return [];
    }
    const stored = this.document(collection, newDocumentState.id);
    if (!stored || stored.rev === assumedMasterState?.rev) {
      this.publish(collection, newDocumentState);
      return [];
    }
    if (sameBody(stored, newDocumentState)) return [];
    this.conflicts++;
    return [stored];
  }
}

const sameBody = ({ rev: _a, ...a }: ClearRow, { rev: _b, ...b }: ClearRow) => sorted(a) === sorted(b);
const sorted = (row: object) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
