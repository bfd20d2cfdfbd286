import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** `import { type X }` leaves a bare import behind, and with it zod in every page: the schemas are named as types only. */
test('pages never load the schemas', () => {
  const pages = ['src/lib', 'src/routes', 'src/protocol/documents.ts'].flatMap((place) =>
    place.endsWith('.ts')
      ? [place]
      : readdirSync(place, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
          .map((entry) => join(entry.parentPath, entry.name))
  );
  const named = pages.filter((path) =>
    /^\s*(import|export)(?! type)\b[^;]*from '(#protocol|\.)\/sync\.ts'/m.test(readFileSync(path, 'utf8'))
  );
  expect(named).toEqual([]);
});
