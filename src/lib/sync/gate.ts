import { type WireFailure } from './wire.ts';

type Options = { random: () => number; schedule: (run: () => void, ms: number) => () => void };

const firstWait = 1_000;
const longestWait = 60_000;

/**
 * One gate before the server for all collections: after a failure it stays shut for a while that doubles each time, with
 * jitter; after "sign in" until somebody opens it.
 */
export class Gate {
  #failures = 0;
  #shut: { promise: Promise<void>; open: () => void } | null = null;
  #cancel: (() => void) | null = null;
  #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Resolves when the server may be asked. */
  passed(): Promise<void> {
    return this.#shut?.promise ?? Promise.resolve();
  }

  succeeded(): void {
    this.#failures = 0;
  }

  failed(failure: Pick<WireFailure, 'code' | 'retryAfter'>): void {
    if (this.#shut) return;
    let open = () => {};
    const promise = new Promise<void>((resolve) => (open = resolve));
    this.#shut = { promise, open };
    if (failure.code === 'sign-in-needed') return;
    const wait = Math.min(longestWait, firstWait * 2 ** this.#failures++) * (0.5 + this.#options.random());
    this.#cancel = this.#options.schedule(() => this.open(), Math.max(wait, (failure.retryAfter ?? 0) * 1_000));
  }

  /** Back on the network, signed in again, or asked by a person: try at once. */
  open(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#shut?.open();
    this.#shut = null;
  }
}
