/** What was rewritten, by database and store. */
export type Mangled = Record<string, number>;

/** Runs in the page: what lies on the disk for drafts, byte for byte, by database. */
export async function dumpDrafts(): Promise<string[]> {
  const asked = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('request failed'));
    });
  const rows: string[] = [];
  for (const { name } of await indexedDB.databases()) {
    if (!name!.endsWith('--drafts')) continue;
    const database = await asked(indexedDB.open(name!));
    const docs: unknown[] = await asked(database.transaction('docs').objectStore('docs').getAll());
    rows.push(...docs.map((doc) => JSON.stringify(doc)));
    database.close();
  }
  return rows;
}

/**
 * Runs in the page: rewrites every row of every IndexedDB of this origin by hand. Texts are spoilt, statuses are flipped,
 * bytes are turned over, and every second row gets its neighbour's contents. Databases named like one of `but` are left.
 */
export async function mangleIndexedDb(but: string[]): Promise<Mangled> {
  const asked = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('request failed'));
    });
  const statuses = ['draft', 'submitted', 'registered', 'pending', 'accepted', 'refused', 'verified'];
  const spoilt = (value: unknown, at: number): unknown => {
    if (typeof value === 'string') {
      if (statuses.includes(value)) return value === 'registered' ? 'draft' : 'registered';
      return at % 3 === 0 ? `${value.slice(1)}F` : at % 3 === 1 ? '' : [...value].reverse().join('');
    }
    if (typeof value === 'boolean') return !value;
    if (typeof value === 'number') return value + 7;
    if (value instanceof Uint8Array) return value.map((byte) => byte ^ 0xff);
    if (Array.isArray(value)) return value.map((one) => spoilt(one, at));
    if (value && Object.getPrototypeOf(value) === Object.prototype)
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, spoilt(one, at)]));
    return value;
  };
  const mangled: Mangled = {};
  for (const { name } of await indexedDB.databases()) {
    if (but.some((part) => name!.includes(part))) continue;
    const database = await asked(indexedDB.open(name!));
    for (const storeName of database.objectStoreNames) {
      const store = database.transaction(storeName, 'readwrite').objectStore(storeName);
      const keys = await asked(store.getAllKeys());
      const rows = (await asked(store.getAll())) as Record<string, unknown>[];
      const inKey = [store.keyPath ?? []].flat();
      for (const [at, key] of keys.entries()) {
        const own = rows[at]!;
        // Every second row takes the contents of its neighbour; its key stays, else it would be another row.
        const from = at % 2 === 0 ? own : rows[at - 1]!;
        const next = Object.fromEntries(
          Object.entries(from).map(([column, value]) => [
            column,
            inKey.includes(column) ? own[column] : from === own ? spoilt(value, at) : value
          ])
        );
        await asked(store.keyPath === null ? store.put(next, key) : store.put(next));
        mangled[`${name}/${storeName}`] = at + 1;
      }
    }
    database.close();
  }
  return mangled;
}
