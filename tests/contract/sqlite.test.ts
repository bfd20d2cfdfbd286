import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrate } from '../../sync-server/storage/migrations/migrate.ts';
import { openSqlite } from '../../sync-server/storage/sqlite/open.ts';
import { storageContract } from './storage.ts';

async function open() {
  const folder = mkdtempSync(join(tmpdir(), 'kexiao-contract-'));
  const storage = openSqlite(join(folder, 'test.sqlite'));
  const migrated = await migrate(storage);
  const close = async () => {
    await storage.close();
    rmSync(folder, { recursive: true });
  };
  return { storage, migrated, close };
}

storageContract('SQLite', open);

test('migrations run once', async () => {
  const { storage, migrated, close } = await open();
  expect(migrated).toEqual(['0001-first']);
  expect(await migrate(storage)).toEqual([]);
  await close();
});

test('what is read cannot write', async () => {
  const { storage, close } = await open();
  const reader = storage.read as unknown as { meta: { set(key: string, value: string): Promise<void> } };
  await expect(reader.meta.set('a', '1')).rejects.toThrow('readonly');
  await close();
});
