// `npm start`: builds what is missing or older than its sources, then serves.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));

const pages = ['src', 'static', 'svelte.config.js', 'vite.config.ts', 'package.json'];
const server = ['sync-server', 'src/domain', 'src/protocol', 'package.json'];

if (isOlder('build/shell.html', pages)) make('the pages', ['node_modules/vite/bin/vite.js', 'build']);
if (isOlder('dist/main.mjs', server)) make('the server', ['sync-server/bundle.js']);
await import(new URL('../dist/main.mjs', import.meta.url).href);

/** True when the made file is missing or one of its sources is newer. Without the tools to make it, it is taken as it is. */
function isOlder(made, sources) {
  if (!existsSync(made)) return true;
  return existsSync('node_modules/vite') && newest(sources) > statSync(made).mtimeMs;
}

function newest(paths) {
  const times = paths.filter(existsSync).flatMap((path) => {
    if (statSync(path).isFile()) return statSync(path).mtimeMs;
    const entries = readdirSync(path, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
  });
  return Math.max(0, ...times);
}

function make(what, args) {
  console.log(`Building ${what} …`);
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
