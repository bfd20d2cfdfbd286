import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';
import { faultsOf } from './rooms.ts';

const sources = ['src', 'sync-server'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|js|svelte)$/.test(entry.name))
    .map((entry) => relative('.', join(entry.parentPath, entry.name)).split(sep).join('/'))
);

test('every import stays within the rules', () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(sources.flatMap((path) => faultsOf(path, readFileSync(path, 'utf8')))).toEqual([]);
});

test('no barrels: nobody hides where a thing lives', () => {
  expect(sources.filter((path) => /(^|\/)index\.(ts|js)$/.test(path))).toEqual([]);
});

test.each([
  ['src/domain/x.ts', "import { z } from 'zod'"],
  ['src/domain/x.ts', "import fs from 'node:fs'"],
  ['src/domain/scoring/x.ts', "import { sha256 } from '@noble/hashes/sha2.js'"],
  ['src/domain/x.ts', "export * from '#protocol/sync.ts'"],
  ['src/domain/x.ts', "import type { A } from '../lib/store/open.ts'"],
  ['src/domain/x.ts', "const a = await import('#protocol/sync.ts')"],
  ['src/protocol/documents.ts', "import { z } from 'zod'"],
  ['src/lib/ui/X.svelte', '<script lang="ts" module>import { a } from \'#domain/scoring/score.ts\'</script>'],
  ['src/lib/dossier/X.svelte', "<script>import a from '$lib/review/a.ts'</script>"],
  ['src/lib/dossier/x.ts', "import a from '../review/a.ts'"],
  ['src/lib/dossier/x.ts', "type A = import('$lib/sync/replicate.ts').B"],
  ['src/lib/dossier/x.ts', "import { WireDraft } from '#protocol/sync.ts'"],
  ['src/lib/store/x.ts', "import a from '$lib/sync/a.ts'"],
  ['sync-server/usecases/a.ts', "import a from '../storage/sqlite/a.ts'"],
  ['sync-server/usecases/a.ts', "import a from 'better-sqlite3'"],
  ['sync-server/storage/sqlite/a.ts', "import a from '../../usecases/a.ts'"],
  ['sync-server/http/a.ts', "import a from '../main.ts'"],
  ['src/somewhere/a.ts', '']
])('a breach is seen: %s %s', (path, text) => {
  expect(faultsOf(path, text)).toHaveLength(1);
});
