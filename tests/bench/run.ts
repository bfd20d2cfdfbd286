/** `npm run bench -- score|start`: side by side in one run, medians of repeats, written to docs/benchmarks.md. */
import { type Section, writeSection } from './report.ts';

const benches: Record<string, () => Promise<Section>> = {
  score: async () => (await import('./score.ts')).bench(),
  start: async () => (await import('./start.ts')).bench()
};

const name = process.argv[2] ?? '';
const run = benches[name];
if (!run) {
  console.error(`usage: npm run bench -- ${Object.keys(benches).join('|')}`);
  process.exitCode = 2;
} else {
  const section = await run();
  await writeSection(name, section);
  console.log(section.text);
}
