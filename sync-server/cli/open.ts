import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createAuth, migrateAuth, type Auth } from '../auth.ts';
import { readConfig, type Config } from '../config.ts';
import { migrate } from '../storage/migrations/migrate.ts';
import { openSqlite } from '../storage/sqlite/open.ts';
import { type Storage } from '../storage/storage.ts';
import { WrongUsage, type Terminal } from './command.ts';

/** What a command that works on the database is given. */
export type Opened = { config: Config; storage: Storage; auth: Auth; migrated: string[] };

/** Opens the database that the environment names, brings it up to date, and closes it after the work. */
export async function withDatabase<Value>(
  { env, folder, read }: Terminal,
  work: (opened: Opened) => Promise<Value>
): Promise<Value> {
  const found = readConfig({ INIT_CWD: folder, ...env }, read);
  if (!found.ok) throw new WrongUsage(found.faults.join('\n'));
  const { config } = found;
  mkdirSync(config.dataDir, { recursive: true });
  const storage = openSqlite(join(config.dataDir, 'kexiao.sqlite'));
  try {
    const migrated = await migrate(storage);
    // No session is made here, so what would sign its cookie is nobody's to know.
    const secret = config.secret ?? randomBytes(32).toString('hex');
    const accounts = { db: storage.db, type: storage.type, origin: config.origin ?? 'http://localhost', secret };
    await migrateAuth(accounts);
    return await work({ config, storage, auth: createAuth(accounts), migrated });
  } finally {
    await storage.close();
  }
}
