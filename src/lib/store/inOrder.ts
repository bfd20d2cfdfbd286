/** Runs tasks of one key one after the other, so that rapid changes of one document never overtake each other. */
export class InOrder {
  #last = new Map<string, Promise<unknown>>();

  run<Value>(key: string, task: () => Promise<Value>): Promise<Value> {
    const before = this.#last.get(key) ?? Promise.resolve();
    const mine = before.then(task, task);
    const settled = mine.catch(() => undefined);
    this.#last.set(key, settled);
    void settled.then(() => {
      if (this.#last.get(key) === settled) this.#last.delete(key);
    });
    return mine;
  }

  /** Resolves when everything asked for so far is done. */
  async idle(): Promise<void> {
    await Promise.all(this.#last.values());
  }
}
