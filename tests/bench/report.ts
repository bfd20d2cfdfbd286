import { readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';

/** One benchmark's part of docs/benchmarks.md. */
export type Section = { title: string; text: string };

const page = 'docs/benchmarks.md';
const head = `# Benchmarks

Made by \`npm run bench -- <name>\`. Each part compares, in one run on one machine, with a peer and with the bare limit; figures are medians of the repeats, spread in brackets. Benchmarks are not tests: no test asserts a time.
`;

export const machine = () =>
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, shared with others`;

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

export const spread = (values: readonly number[], unit = ''): string =>
  `${format(Math.min(...values))}–${format(Math.max(...values))}${unit}`;

export const format = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);

/** Replaces this benchmark's part and leaves the others as they were measured. */
export async function writeSection(name: string, { title, text }: Section): Promise<void> {
  const old = await readFile(page, 'utf8').catch(() => head);
  const open = `<!-- ${name} -->`;
  const close = `<!-- /${name} -->`;
  const part = `${open}\n## ${title}\n\n${text.trim()}\n${close}`;
  const from = old.indexOf(open);
  const next =
    from >= 0
      ? old.slice(0, from) + part + old.slice(old.indexOf(close) + close.length)
      : `${old.trimEnd()}\n\n${part}\n`;
  await writeFile(page, next);
}
