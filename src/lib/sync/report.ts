import { readMark, writeMark, type SyncMark } from './shared.ts';
import { type SideTables } from '../store/sideTables.ts';

/** What the leader tab tells all tabs about the way to the server; writes one after the other. */
export class Report {
  #side: SideTables;
  #clock: () => Date;
  #mark: SyncMark | null = null;
  #last: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(side: SideTables, clock: () => Date) {
    this.#side = side;
    this.#clock = clock;
  }

  reached(): void {
    const at = this.#clock().toISOString();
    this.#write({ lastSyncAt: at, heardAt: at, state: 'running', code: null });
  }

  rested(): void {
    this.#write((mark) => (mark.state === 'running' ? { state: 'idle' } : {}));
  }

  failed(code: string): void {
    const heardAt = this.#clock().toISOString();
    this.#write({ heardAt, state: code === 'sign-in-needed' ? 'signed-out' : 'failing', code });
  }

  /** Nothing is written after this; resolves when what was asked for is on disk. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#last;
  }

  #write(change: Partial<SyncMark> | ((mark: SyncMark) => Partial<SyncMark>)): void {
    this.#last = this.#last.then(async () => {
      if (this.#stopped) return;
      const mark = (this.#mark ??= await readMark(this.#side));
      const next = { ...mark, ...(typeof change === 'function' ? change(mark) : change) };
      this.#mark = next;
      await writeMark(this.#side, next);
    });
  }
}
