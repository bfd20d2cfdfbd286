import { z } from 'zod';
import { type Refusal } from '#domain/result.ts';

/** One pushed row: what the client has, and the revision it believes the server has. */
export type PushRow = { next: unknown; assumedRev: number | undefined };

/** A refusal becomes a verdict; a conflict carries the stored text for the client to merge with. */
export type RowAnswer = 'accepted' | { conflict: string } | { refusal: Refusal };

const Assumed = z.object({ rev: z.number() });

export function pushRowOf(row: { newDocumentState?: unknown; assumedMasterState?: unknown }): PushRow {
  const assumed = Assumed.safeParse(row.assumedMasterState);
  return { next: row.newDocumentState, assumedRev: assumed.success ? assumed.data.rev : undefined };
}

/** The subject a refused row was about, as far as it says. */
export function subjectOfRow(row: unknown): string {
  const subject = typeof row === 'object' && row !== null && 'subjectId' in row ? row.subjectId : undefined;
  return typeof subject === 'string' ? subject.slice(0, 120) : '';
}
