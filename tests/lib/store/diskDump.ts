/** Everything that lies in IndexedDB, as text: sealed or not. CryptoKeys have no text. */
export async function diskDump(): Promise<string> {
  const texts: string[] = [];
  for (const { name } of await indexedDB.databases()) {
    const db = await opened(indexedDB.open(name!));
    for (const store of db.objectStoreNames) {
      const rows = await opened(db.transaction(store).objectStore(store).getAll());
      texts.push(`${name}/${store} ${JSON.stringify(rows, bytesAsText)}`);
    }
    db.close();
  }
  return texts.join('\n');
}

const opened = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const bytesAsText = (_key: string, value: unknown) =>
  value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value;
