// `npm run dev`: the pages on vite's own port, and beside them the server, restarted at each change.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const run = (args, env = {}) =>
  spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });

// vite.config.ts sends /api to this port.
const children = [
  run(['node_modules/tsx/dist/cli.mjs', 'watch', 'sync-server/main.ts'], { KEXIAO_PORT: '4174' }),
  run(['node_modules/vite/bin/vite.js', 'dev', ...process.argv.slice(2)])
];

const stop = () => children.forEach((child) => child.kill());
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
// One without the other is of no use.
for (const child of children)
  child.on('exit', (code) => {
    stop();
    process.exitCode ??= code ?? 0;
  });
