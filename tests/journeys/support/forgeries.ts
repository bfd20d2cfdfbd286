import { randomUUID } from 'node:crypto';
import { canonical } from '#domain/proofs/canonical.ts';
import { sha256Hex } from '#domain/proofs/sha256.ts';
import { dossierIdOf } from '#domain/proofs/uuid5.ts';
import { type Snapshot } from '#domain/workflow/dossier.ts';
import { type WireIntent } from '#protocol/sync.ts';
import { type World } from './world.ts';

export type Forgery = {
  what: string;
  row: Record<string, unknown>;
  /** The code the server must give as its verdict; `pending` where it waits for bytes that never come. */
  code: string;
};

type Patch = Record<string, unknown>;

/** A true submission with each field replaced in turn. */
export function forgedSubmissions(truth: WireIntent, { own, foreign, foreignFile, batches, draws }: World): Forgery[] {
  const form = truth.form!;
  const { basics } = form.sections;
  const [file, ...otherFiles] = truth.files;
  const of = (code: string, what: string, patch: Patch): Forgery => ({
    what,
    code,
    row: { ...truth, id: randomUUID(), ...patch }
  });
  const signed = (other: unknown) => ({ form: other, formHash: sha256Hex(canonical(other)) });
  const withBasics = (patch: Patch) =>
    signed({ ...form, sections: { ...form.sections, basics: { ...basics, ...patch } } });
  const withFile = (patch: Patch) => ({ files: [{ ...file, ...patch }, ...otherFiles] });
  const somebody = foreign.find(({ status }) => status === 'registered')!;
  return [
    ...foreign.map((head) =>
      of('not-your-dossier', `subjectId: another's dossier, ${head.status}`, { subjectId: head.id, baseSeq: head.seq })
    ),
    of('not-your-dossier', 'subjectId: of nobody', { subjectId: randomUUID() }),
    of('not-your-dossier', 'subjectId: a batch', { subjectId: batches[0]!.id }),
    of('not-your-dossier', 'subjectId: a draw', { subjectId: draws[0]!.id }),
    of('already-filed', 'subjectId: a second filing of the same year', {
      subjectId: dossierIdOf(own.enterpriseId, own.year, own.ordinal + 1),
      baseSeq: 0
    }),
    of('form-malformed', 'subjectId: the filing of another year', {
      subjectId: dossierIdOf(own.enterpriseId, own.year - 1, 1),
      baseSeq: 0
    }),
    of('malformed', 'subjectId: empty', { subjectId: '' }),
    of('malformed', 'subjectId: endless', { subjectId: 'x'.repeat(10_000) }),

    of('stale-dossier', 'baseSeq: one behind', { baseSeq: truth.baseSeq - 1 }),
    of('stale-dossier', 'baseSeq: one ahead', { baseSeq: truth.baseSeq + 1 }),
    of('malformed', 'baseSeq: negative', { baseSeq: -1 }),
    of('malformed', 'baseSeq: no whole number', { baseSeq: 0.5 }),
    of('malformed', 'baseSeq: a text', { baseSeq: String(truth.baseSeq) }),

    of('form-malformed', 'form: none', { form: null, formHash: null }),
    of('form-changed', 'form: none, with the hash of the true one', { form: null }),
    of('form-changed', 'form: changed beneath its hash', {
      form: { ...form, sections: { ...form.sections, basics: { ...basics, name: somebody.name } } }
    }),
    of('form-malformed', "form: another's credit code", withBasics({ creditCode: somebody.creditCode })),
    of('form-malformed', 'form: another edition', signed({ ...form, edition: '2017' })),
    of('form-malformed', 'form: another year', signed({ ...form, year: form.year - 1 })),
    of('form-malformed', 'form: another kind', signed({ ...form, kind: 'reviewSheet' })),
    of('malformed', 'form: a kind that is none', signed({ ...form, kind: 'registry' })),
    of(
      'form-malformed',
      'form: a section that is none',
      signed({ ...form, sections: { ...form.sections, registry: {} } })
    ),
    of('form-malformed', 'form: a box that is none', withBasics({ number: '202649010200000311' })),
    of('form-malformed', 'form: a box of another shape', withBasics({ name: ['a', 'b'] })),
    of('malformed', 'form: sections that are none', signed({ ...form, sections: [] })),
    of('form-changed', 'formHash: another', { formHash: 'f'.repeat(64) }),
    of('malformed', 'formHash: no hash', { formHash: 'yes' }),
    of('form-changed', 'formHash: none', { formHash: null }),

    of('file-mismatch', "files: another's file, with its true hash", withFile(foreignFile)),
    of('file-mismatch', "files: another's file under our hash", withFile({ fileId: foreignFile.fileId })),
    of('file-mismatch', 'files: another hash', withFile({ sha256: 'a'.repeat(64) })),
    of('file-mismatch', 'files: another size', withFile({ size: file!.size + 1 })),
    of('pending', 'files: one that never comes', withFile({ fileId: randomUUID() })),
    of('malformed', 'files: a size of nothing', withFile({ size: 0 })),
    of('malformed', 'files: too many', { files: Array.from({ length: 61 }, () => file) }),
    of('malformed', 'files: none of any shape', { files: null }),

    of('malformed', 'at: no text', { at: 17 }),
    of('malformed', 'at: endless', { at: '2'.repeat(1000) }),
    of('malformed', '_deleted', { _deleted: true }),
    of('malformed', 'step: of no table', { step: 'announce' }),
    of('malformed', 'step: no text', { step: ['submit'] })
  ];
}

/** Steps that are not the enterprise's to take, on every dossier, batch and draw, with forms that would do. */
export function forgedSteps(truth: WireIntent, { own, foreign, batches, draws }: World): Forgery[] {
  const snapshot = (kind: Snapshot['kind'], sections: Snapshot['sections']) => {
    const form = { kind, edition: own.edition, year: own.year, sections };
    return { form, formHash: sha256Hex(canonical(form)) };
  };
  const of = (code: string, step: string, subjectId: string, baseSeq: number, patch: Patch, what = ''): Forgery => ({
    what: `${step} ${what}`,
    code,
    row: { ...truth, id: randomUUID(), step, subjectId, baseSeq, files: [], form: null, formHash: null, ...patch }
  });
  const decision = snapshot('decision', { decision: { words: '伪造' } });
  const revocation = snapshot('revocation', { decision: { words: '伪造', reason: 'serious-fraud' } });
  const sheet = snapshot('reviewSheet', { sheet: { formComplete: 'yes', filesComplete: 'yes', consistent: 'yes' } });
  const steps: [step: string, patch: Patch][] = [
    ['return', sheet],
    ['passReview', sheet],
    ['recommend', {}],
    ['sendBack', decision],
    ['reject', decision],
    ['revoke', revocation]
  ];
  const recommended = foreign.filter(({ status }) => status === 'recommended').map(({ id }) => id);
  const commitment = { rateBasisPoints: 500, strata: 'none', seedRule: '伪造' };
  return [
    ...foreign.flatMap((head) =>
      [...steps, ['withdraw', {}] as (typeof steps)[number]].map(([step, patch]) =>
        of('not-your-dossier', step, head.id, head.seq, patch, `another's, ${head.status}`)
      )
    ),
    ...steps.map(([step, patch]) => of('*', step, own.id, own.seq, patch, 'our own')),
    of('not-your-dossier', 'batch', randomUUID(), 0, snapshot('batchList', { list: { dossierIds: recommended } })),
    of('not-your-dossier', 'batch', randomUUID(), 0, snapshot('batchList', { list: { dossierIds: [own.id] } }), 'own'),
    ...batches.flatMap(({ id, state }) =>
      ['publicize', 'register'].map((step) => of('not-your-dossier', step, id, 0, {}, state))
    ),
    of('not-your-dossier', 'commitDraw', randomUUID(), 0, snapshot('drawCommitment', { commitment })),
    of(
      'not-your-dossier',
      'commitDraw',
      randomUUID(),
      0,
      snapshot('drawCommitment', { commitment: { ...commitment, batchId: batches[0]!.id } }),
      'of a batch'
    ),
    ...draws.map(({ id }) => of('not-your-dossier', 'draw', id, 0, snapshot('drawSeed', { seed: { values: ['1'] } })))
  ];
}

/** Rows that are no rows. */
export const rubbish: unknown[] = [
  null,
  17,
  true,
  'row',
  [],
  {},
  { id: 17 },
  { id: '' },
  { id: 'x'.repeat(5000) },
  { id: '../../etc/passwd' },
  { id: '\ud800' },
  { __proto__: null, constructor: { prototype: { role: 'province' } } },
  Array.from({ length: 200 }).reduce<unknown>((inner) => ({ inner }), {})
];

/** Bodies that are no messages at all. */
export const noMessages: unknown[] = [
  '',
  'rubbish',
  '[]',
  '{}',
  '{"version":1,',
  { version: 99, collection: 'intents', epoch: 1, rows: [] },
  { version: 1, collection: 'intents', epoch: 99, rows: [] },
  { version: 1, collection: 'intents', epoch: 1, rows: 'all' },
  { version: 1, collection: 'intents', epoch: 1, rows: [null] },
  { version: 1, collection: 'intents', epoch: 1, rows: Array.from({ length: 201 }, () => ({ newDocumentState: {} })) },
  { version: 1, collection: 'dossiers', epoch: 1, rows: [] },
  { version: 1, collection: 'verdicts', epoch: 1, rows: [{ newDocumentState: { id: 'x', state: 'accepted' } }] },
  `{"version":1,"collection":"intents","epoch":1,"rows":[{"newDocumentState":"${'x'.repeat(17 * 1024 * 1024)}"}]}`,
  '['.repeat(100_000)
];
