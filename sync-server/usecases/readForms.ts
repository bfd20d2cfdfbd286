import { z } from 'zod';
import { done, refused, type Result } from '#domain/result.ts';
import { type Snapshot } from '#domain/workflow/dossier.ts';
import { revocationReasons, type RevocationReason } from '#domain/workflow/reasons.ts';

const words = z.string().trim().max(2000);
const Decision = z.object({ words: words.nullish() });
const Revocation = Decision.extend({ reason: z.enum(revocationReasons).nullish() });
const BatchList = z.object({
  dossierIds: z.array(z.string().min(1).max(120)).max(100_000),
  title: z.string().trim().max(100).nullish()
});
const Commitment = z.object({
  batchId: z.string().max(120).nullish(),
  rateBasisPoints: z.number(),
  strata: z.enum(['none', 'division']),
  seedRule: z.string().max(1000)
});
const Seed = z.object({ values: z.array(z.string().max(2000)).max(100) });

/** Why the province decided so; for a revocation with one of the six reasons. */
export function readDecision(
  form: Snapshot | null,
  kind: 'decision' | 'revocation'
): Result<{ words: string; reason: RevocationReason | null }> {
  const read = section(form, kind, 'decision', Revocation);
  return read.ok ? done({ words: read.value.words ?? '', reason: read.value.reason ?? null }) : read;
}

export const readBatchList = (form: Snapshot | null) => section(form, 'batchList', 'list', BatchList);
export const readCommitment = (form: Snapshot | null) => section(form, 'drawCommitment', 'commitment', Commitment);
export const readSeed = (form: Snapshot | null) => section(form, 'drawSeed', 'seed', Seed);

function section<Value>(
  form: Snapshot | null,
  kind: Snapshot['kind'],
  name: string,
  shape: z.ZodType<Value>
): Result<Value> {
  if (form?.kind !== kind) return refused('form-malformed', { kind });
  const read = shape.safeParse(form.sections[name] ?? {});
  return read.success
    ? done(read.data)
    : refused('form-malformed', { box: read.error.issues[0]?.path.join('.') ?? '' });
}
