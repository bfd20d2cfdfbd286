import { type Collection } from '#protocol/collections.ts';
import { type FeedLine, type FeedRead } from '../storage/storage.ts';

/** Gathers the documents of one answer: each once, as it stands now, at most `limit`. */
export class PullPage {
  readonly #texts = new Map<string, string>();

  constructor(
    readonly feed: FeedRead,
    readonly collection: Collection,
    /** Keys the reader has now. */
    readonly visible: ReadonlySet<string>,
    readonly limit: number
  ) {}

  get room(): number {
    return this.limit - this.#texts.size;
  }

  get texts(): string[] {
    return [...this.#texts.values()];
  }

  /** Follows one key as far as there is room; answers where it stopped and whether that was the end. */
  async follow(key: string, from: number): Promise<{ seq: number; ended: boolean }> {
    let seq = from;
    while (this.room > 0) {
      const wanted = this.room;
      const lines = await this.feed.page(key, this.collection, seq, wanted);
      for (const line of lines) this.#add(line);
      seq = lines.at(-1)?.seq ?? seq;
      if (lines.length < wanted) return { seq, ended: true };
    }
    return { seq, ended: false };
  }

  /** Follows several keys in the order of their numbers; answers the last number dealt with. */
  async followAll(keys: readonly string[], from: number): Promise<number> {
    let seq = from;
    while (this.room > 0) {
      const wanted = this.room;
      const pages = await Promise.all(keys.map((key) => this.feed.page(key, this.collection, seq, wanted)));
      // Beyond the end of a full page that key may have more: nothing later may be taken before it.
      const horizon = Math.min(
        ...pages.map((lines) => (lines.length < wanted ? Infinity : (lines.at(-1)?.seq ?? seq)))
      );
      const lines = pages
        .flat()
        .filter((line) => line.seq <= horizon)
        .sort((one, other) => one.seq - other.seq);
      for (const line of lines) {
        if (this.room === 0 && !this.#texts.has(line.id)) return seq;
        this.#add(line);
        seq = line.seq;
      }
      if (horizon === Infinity) break;
    }
    return seq;
  }

  /** An entry only points at its document: someone who sees it through another key keeps it. */
  #add({ id, text, scopeKeys }: FeedLine): void {
    const shown = text !== null && scopeKeys.some((key) => this.visible.has(key));
    this.#texts.set(id, shown ? text : `{"id":${JSON.stringify(id)},"_deleted":true}`);
  }
}
