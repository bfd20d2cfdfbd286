import { typedFrom, type Exchange, type Typed } from './exchange.ts';

/** Where the answers lie on this device; the form picks them up from here. */
export const selfTestKey = 'kexiao-self-test';

/** What is stored: the exchange object for others, what was typed for ourselves. */
type Kept = { input: Exchange; answeredAt: string; typed?: Typed };

/** The answers on this device; without a storage (forbidden, full) they last as long as the page. */
export class Keep {
  #storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;
  #now: () => string;

  constructor(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null, now: () => string) {
    this.#storage = storage;
    this.#now = now;
  }

  read(): Typed {
    try {
      const kept = JSON.parse(this.#storage?.getItem(selfTestKey) ?? 'null') as Kept | null;
      return kept ? (kept.typed ?? typedFrom(kept.input)) : {};
    } catch {
      // Something else lies there, or reading is forbidden: begin with empty boxes.
      return {};
    }
  }

  /** False when the device has not taken it. */
  write(input: Exchange, typed: Typed): boolean {
    try {
      this.#storage?.setItem(selfTestKey, JSON.stringify({ input, answeredAt: this.#now(), typed }));
      return this.#storage !== null;
    } catch {
      // Full or forbidden: said on the page, the answers stay there.
      return false;
    }
  }

  clear(): void {
    try {
      this.#storage?.removeItem(selfTestKey);
    } catch {
      // Nothing was kept where nothing may be removed.
      return;
    }
  }
}
