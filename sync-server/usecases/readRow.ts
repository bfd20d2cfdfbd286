import { type ZodType } from 'zod';
import { canonical } from '#domain/proofs/canonical.ts';
import { sha256Hex } from '#domain/proofs/sha256.ts';

/** A pushed row as the wire contract has it, with its canonical text. */
export type ReadRow<Doc> = { document: Doc; text: string };

/** Reads one row on its own; nothing when it does not fit the contract or has no canonical text. */
export function readRow<Doc>(schema: ZodType<Doc>, row: unknown): ReadRow<Doc> | undefined {
  const read = schema.safeParse(row);
  const text = read.success ? textOf(read.data) : undefined;
  return read.success && text !== undefined ? { document: read.data, text } : undefined;
}

/** The row's own id where it is a plain short text, else a hash: a verdict must be found under something. */
export function idOfRow(row: unknown): string {
  const id = typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined;
  return typeof id === 'string' && /^[\w|.:-]{1,120}$/.test(id) ? id : sha256Hex(textOf(row) ?? String(row));
}

function textOf(value: unknown): string | undefined {
  try {
    return canonical(value);
  } catch {
    // Half characters or nesting without end: JSON, but nothing that can be hashed.
    return undefined;
  }
}
