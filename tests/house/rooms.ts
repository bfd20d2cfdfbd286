import { dirname, join } from 'node:path';
import ts from 'typescript';

/** Room of a source file: the longest prefix wins. */
const rooms: [prefix: string, room: string][] = [
  ['src/domain/', 'domain'],
  ['src/protocol/', 'protocol'],
  ['src/protocol/documents.ts', 'documents'],
  ['src/protocol/collections.ts', 'documents'],
  ['src/lib/ui/', 'ui'],
  ['src/lib/store/', 'store'],
  ['src/lib/sync/', 'sync'],
  ['src/lib/session/', 'session'],
  ['src/lib/messages/', 'messages'],
  ['src/lib/print/', 'print'],
  ['src/lib/', 'subject'],
  ['src/routes/', 'routes'],
  ['src/service-worker', 'worker'],
  ['src/hooks', 'routes'],
  ['src/params/', 'routes'],
  ['src/app.', 'style'],
  ['sync-server/main.ts', 'main'],
  ['sync-server/cli.ts', 'cli'],
  ['sync-server/cli/', 'cli'],
  ['sync-server/bundle.js', 'tool'],
  ['sync-server/dev.js', 'tool'],
  ['sync-server/start.js', 'tool'],
  ['sync-server/http/', 'http'],
  ['sync-server/app.ts', 'http'],
  ['sync-server/auth.ts', 'auth'],
  ['sync-server/config.ts', 'config'],
  ['sync-server/usecases/', 'usecases'],
  ['sync-server/jobs/', 'jobs'],
  ['sync-server/seed', 'jobs'],
  ['sync-server/storage/storage.ts', 'storage'],
  ['sync-server/storage/', 'adapter'],
  ['sync-server/files/files.ts', 'storage'],
  ['sync-server/files/', 'adapter']
];

/** What each room may import besides itself. `documents` are message types without zod. */
const may: Record<string, string[]> = {
  domain: [],
  protocol: ['domain', 'documents'],
  documents: ['domain', 'protocol'],
  ui: [],
  messages: ['domain', 'protocol', 'documents'],
  store: ['domain', 'protocol', 'documents'],
  session: ['domain', 'protocol', 'documents', 'store'],
  sync: ['store', 'protocol', 'documents', 'domain'],
  print: ['ui', 'domain', 'messages'],
  subject: ['ui', 'store', 'session', 'messages', 'domain', 'documents', 'print'],
  routes: [
    'ui',
    'store',
    'session',
    'messages',
    'sync',
    'subject',
    'print',
    'domain',
    'protocol',
    'documents',
    'style'
  ],
  worker: [],
  style: [],
  usecases: ['domain', 'storage', 'protocol', 'documents'],
  jobs: ['usecases', 'domain', 'storage', 'auth', 'protocol', 'documents'],
  storage: ['domain', 'protocol', 'documents'],
  adapter: ['storage', 'domain', 'protocol', 'documents'],
  auth: ['adapter', 'storage'],
  config: [],
  http: ['usecases', 'jobs', 'protocol', 'documents', 'domain', 'auth', 'storage', 'adapter'],
  cli: ['usecases', 'jobs', 'domain', 'protocol', 'adapter', 'storage', 'auth', 'config'],
  main: ['http', 'usecases', 'jobs', 'adapter', 'storage', 'auth', 'config', 'domain'],
  tool: []
};

/** Packages a room may name; rooms that are not listed may name any. */
const packages: Record<string, RegExp> = {
  domain: /^@noble\/hashes(\/|$)/,
  protocol: /^zod$/,
  documents: /^$/,
  ui: /^svelte(\/|$)/,
  messages: /^svelte$/,
  usecases: /^(zod|node:timers\/promises)$/
};
/** Inside the domain only these two folders may hash. */
const hashing = /^src\/domain\/(spotCheck|proofs)\//;

export const roomOf = (path: string): string | undefined =>
  rooms.filter(([prefix]) => path.startsWith(prefix)).sort(([a], [b]) => b.length - a.length)[0]?.[1];

const subjectOf = (path: string) => path.split('/')[2];

const scriptOf = (path: string, text: string) =>
  path.endsWith('.svelte')
    ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]).join('\n')
    : text;

function targetOf(from: string, spec: string): string | undefined {
  if (spec.startsWith('#')) return `src/${spec.slice(1)}`;
  if (spec.startsWith('$lib/')) return `src/lib/${spec.slice(5)}`;
  if (spec.startsWith('.')) return join(dirname(from), spec.split('?')[0]!);
  return undefined;
}

/** Every import of a file that the rules forbid, in words. Sees type imports, re-exports and dynamic imports. */
export function faultsOf(path: string, text: string): string[] {
  const from = roomOf(path);
  if (from === undefined) return [`${path}: has no room`];
  const found: string[] = [];
  for (const { fileName: spec } of ts.preProcessFile(scriptOf(path, text), true, true).importedFiles) {
    const to = targetOf(path, spec);
    if (to === undefined) {
      const allowed = packages[from];
      if (allowed && !allowed.test(spec)) found.push(`${path}: ${from} imports package ${spec}`);
      else if (from === 'domain' && !hashing.test(path))
        found.push(`${path}: only spotCheck and proofs hash (${spec})`);
      continue;
    }
    if (to.includes('$types')) continue;
    const toRoom = roomOf(to);
    const home = toRoom === from && (from !== 'subject' || subjectOf(path) === subjectOf(to));
    if (!home && (toRoom === undefined || !may[from]?.includes(toRoom)))
      found.push(`${path}: ${from} imports ${toRoom ?? 'nowhere'} (${spec})`);
  }
  return found;
}
