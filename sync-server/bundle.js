// Run by npm's `prepare`: the bundled command line starts in a fraction of tsx's time. Another folder may be named.
import { build } from 'esbuild';

await build({
  entryPoints: { kexiao: 'sync-server/cli.ts', main: 'sync-server/main.ts' },
  outdir: process.argv[2] ?? 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  sourcemap: 'linked',
  logLevel: 'warning'
});
