import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { setImmediate } from 'node:timers/promises';
import { partsOn } from '../sql/parts.ts';
import { type Storage } from '../storage.ts';
import { type Tables } from '../tables.ts';

/** One SQLite file: everything that writes goes through one connection, pulls read through a second. */
export function openSqlite(file: string): Storage {
  const db = connect(file, {});
  const reading = connect(file, { readonly: true });
  return {
    type: 'sqlite',
    db: db as unknown as Kysely<unknown>,
    read: partsOn(reading),
    async transaction(work) {
      // kysely with better-sqlite3 runs on microtasks: hundreds of queued transactions would starve the loop.
      await setImmediate();
      return db.transaction().execute(async (trx) => {
        // Takes the write lock at once: another process (the command line) makes us wait here, never fail halfway.
        await trx.deleteFrom('meta').where('key', '=', '').execute();
        return work(partsOn(trx));
      });
    },
    async snapshot(work) {
      await setImmediate();
      return reading.transaction().execute((trx) => work(partsOn(trx)));
    },
    async close() {
      await reading.destroy();
      await db.destroy();
    }
  };
}

function connect(file: string, options: Database.Options): Kysely<Tables> {
  const database = new Database(file, options);
  if (!options.readonly) {
    database.pragma('journal_mode = WAL');
    // An authority's record: what was acknowledged survives a power cut.
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
  }
  database.pragma('busy_timeout = 5000');
  database.pragma('cache_size = -32768');
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
}
