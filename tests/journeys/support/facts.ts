import { join } from 'node:path';
import { openSqlite } from '../../../sync-server/storage/sqlite/open.ts';
import { type Storage } from '../../../sync-server/storage/storage.ts';
import { factsHash } from '../../../sync-server/usecases/factsHash.ts';

/** Looks into a server's database beside it, by the project's own storage; the server may run meanwhile. */
export async function inDatabase<Value>(data: string, look: (storage: Storage) => Promise<Value>): Promise<Value> {
  const storage = openSqlite(join(data, 'kexiao.sqlite'));
  try {
    return await look(storage);
  } finally {
    await storage.close();
  }
}

/** One hash of everything the office holds as fact. */
export const factsIn = (data: string): Promise<string> => inDatabase(data, factsHash);
