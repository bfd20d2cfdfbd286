import { type Refusal } from '#domain/result.ts';
import { type ExitCode, type Terminal } from './command.ts';

/** Prints a result as JSON, or for people as a table. */
export function print(value: unknown, asTable: boolean | undefined, { out }: Terminal): void {
  out(asTable ? table(value) : `${JSON.stringify(value)}\n`);
}

/** Prints a refusal where the result would have stood. */
export function printRefusal({ code, facts }: Refusal, asTable: boolean | undefined, terminal: Terminal): ExitCode {
  print({ error: { code, ...facts } }, asTable, terminal);
  return 1;
}

/** One line per element with a column per key, or one line per key of a single object. */
function table(value: unknown): string {
  const rows = Array.isArray(value) ? rowsOf(value) : Object.entries(flat(value)).map(([key, text]) => [key, text]);
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ''))));
  return rows
    .map(
      (row) =>
        `${row
          .map((text, at) => pad(text, widths[at]!))
          .join('  ')
          .trimEnd()}\n`
    )
    .join('');
}

function rowsOf(values: readonly unknown[]): string[][] {
  const flattened = values.map((value) => flat(value));
  const keys = [...new Set(flattened.flatMap((row) => Object.keys(row)))];
  return [keys, ...flattened.map((row) => keys.map((key) => row[key] ?? ''))];
}

/** An object's values as texts, nested ones by dotted keys; lists of texts in one cell, explanations left out. */
function flat(value: unknown, path = ''): Record<string, string> {
  if (Array.isArray(value)) {
    const plain = value.filter((item) => typeof item !== 'object');
    return plain.length === value.length ? { [path]: plain.join(' ') } : {};
  }
  if (typeof value !== 'object' || value === null) return { [path || 'value']: value === null ? '' : String(value) };
  const parts = Object.entries(value).map(([key, item]) => flat(item, path ? `${path}.${key}` : key));
  return Object.assign({}, ...parts);
}

/** Chinese characters take two columns. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, sign) => sum + (/[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60]/.test(sign) ? 2 : 1),
    0
  );
const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));
