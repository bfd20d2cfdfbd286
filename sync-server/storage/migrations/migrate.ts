import { type Kysely, type Migration, Migrator } from 'kysely';
import { type Storage } from '../storage.ts';
import { up as first } from './0001-first.ts';

type Dialect = Storage['type'];
const steps: Record<string, (db: Kysely<unknown>, type: Dialect) => Promise<void>> = { '0001-first': first };

/** Brings a storage to the newest shape; answers the names of what it did, none when it was there already. */
export async function migrate({ db, type }: Pick<Storage, 'db' | 'type'>): Promise<string[]> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(asMigrations(type)) },
    migrationTableName: 'kexiao_migrations',
    migrationLockTableName: 'kexiao_migrations_lock'
  });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error) throw error;
  return results.map(({ migrationName }) => migrationName);
}

const asMigrations = (type: Dialect): Record<string, Migration> =>
  Object.fromEntries(Object.entries(steps).map(([name, up]) => [name, { up: (db) => up(db, type) }]));
