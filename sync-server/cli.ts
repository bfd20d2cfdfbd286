import { readFileSync } from 'node:fs';
import { run } from './cli/run.ts';

// npm changes the folder; what the caller typed is meant from where the caller stands.
const exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  say: (text) => process.stderr.write(`${text}\n`),
  read: (file) => readFileSync(file === '-' ? 0 : file, 'utf8'),
  folder: process.env.INIT_CWD ?? process.cwd(),
  env: process.env,
  clock: () => new Date().toISOString()
});
process.exitCode = exitCode;
