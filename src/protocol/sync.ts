import { z } from 'zod';
import { formKinds } from '#domain/workflow/dossier.ts';
import { collections, pushedCollections } from './collections.ts';

// zod's fast path builds functions from text, which a strict content security policy refuses.
z.config({ jitless: true });

const id = z.string().min(1).max(120);
const rev = z.number().int().min(0).max(1e9);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.string().max(40);

/** Where a reader stands in one collection: `behind` holds scope keys that are still being caught up. */
export const Checkpoint = z.object({
  epoch: z.number().int(),
  seq: z.number().int().min(0),
  scopeVersion: z.number().int().min(0),
  behind: z.record(z.string().max(120), z.number().int().min(0))
});
export type Checkpoint = z.infer<typeof Checkpoint>;

export const Dispute = z.object({
  path: z.string().max(200),
  base: z.unknown().optional(),
  mine: z.unknown().optional(),
  theirs: z.unknown().optional()
});

/** One section of one form, in clear text; merged by the client, ordered by `rev`. */
export const WireDraft = z.object({
  id,
  kind: z.enum(formKinds),
  subjectId: id,
  section: z.string().min(1).max(40),
  rev,
  fields: z.record(z.string().max(80), z.unknown()),
  disputes: z.array(Dispute).max(500),
  _deleted: z.boolean()
});
export type WireDraft = z.infer<typeof WireDraft>;

/** What the client knows of an evidence file; whether it arrived and was verified is told by `dossiers`. */
export const WireFile = z.object({
  id,
  subjectId: id,
  box: z.string().max(120),
  name: z.string().min(1).max(200),
  size: z.number().int().min(1),
  type: z.string().max(80),
  sha256,
  rev,
  _deleted: z.boolean()
});
export type WireFile = z.infer<typeof WireFile>;

export const Snapshot = z.object({
  kind: z.enum(formKinds),
  edition: z.string().max(10),
  year: z.number().int(),
  sections: z.record(z.string().max(40), z.record(z.string().max(80), z.unknown()))
});

export const intentSteps = [
  'submit',
  'return',
  'passReview',
  'recommend',
  'sendBack',
  'reject',
  'withdraw',
  'revoke',
  'batch',
  'publicize',
  'register',
  'commitDraw',
  'draw'
] as const;
export type IntentStep = (typeof intentSteps)[number];

/** A wish, written once on the device with everything the server needs to decide. `subjectId`: dossier, batch or draw round. */
export const WireIntent = z.object({
  id: z.uuid(),
  step: z.enum(intentSteps),
  subjectId: id,
  baseSeq: z.number().int().min(0),
  form: Snapshot.nullable(),
  formHash: sha256.nullable(),
  files: z
    .array(
      z.object({
        fileId: id,
        box: z.string().max(120),
        name: z.string().max(200),
        sha256,
        size: z.number().int().min(1),
        type: z.string().max(80)
      })
    )
    .max(60),
  at: instant,
  _deleted: z.literal(false)
});
export type WireIntent = z.infer<typeof WireIntent>;

export const PullRequest = z.object({
  version: z.number().int(),
  collection: z.enum(collections),
  epoch: z.number().int(),
  checkpoint: Checkpoint.nullable(),
  limit: z.number().int().min(1).max(500)
});
export type PullRequest = z.infer<typeof PullRequest>;
export type PullResponse<Doc = { id: string; _deleted: boolean }> = { documents: Doc[]; checkpoint: Checkpoint };

/** Rows are read one by one, so that a malformed one becomes a refused verdict and blocks no other. */
export const PushRequest = z.object({
  version: z.number().int(),
  collection: z.enum(pushedCollections),
  epoch: z.number().int(),
  rows: z.array(z.object({ newDocumentState: z.unknown(), assumedMasterState: z.unknown().optional() })).max(200)
});
export type PushRequest = z.infer<typeof PushRequest>;
/** Rows the server holds otherwise; the client merges and pushes again. */
export type PushResponse = { conflicts: unknown[] };
