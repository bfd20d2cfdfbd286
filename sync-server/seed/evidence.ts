import { createHash } from 'node:crypto';
import { evidenceKinds, type EvidenceKind } from '#domain/evidence/kinds.ts';
import { type FileRef } from '#domain/workflow/dossier.ts';
import { pdf } from './pdf.ts';
import { type Random } from './random.ts';

/** One made-up proof of a kind: the bytes are the same for every enterprise, the file row is its own. */
export type Specimen = { kind: EvidenceKind; bytes: Uint8Array; sha256: string };

export function specimens(): Specimen[] {
  return (Object.keys(evidenceKinds) as EvidenceKind[]).map((kind) => {
    const bytes = pdf([
      evidenceKinds[kind].label,
      '演示材料，内容为虚构',
      '岭海省 · 科小演示环境',
      `KEXIAO DEMO / ${kind}`
    ]);
    return { kind, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
}

/** What a dossier of the demonstration is proved with. */
const attached: readonly EvidenceKind[] = [
  'firstPage',
  'licence',
  'headcountTable',
  'rdLedger',
  'taxReturn',
  'balanceSheet',
  'ipCertificates'
];

/** References to a file of its own for each proof. */
export function evidenceOf(random: Random, all: readonly Specimen[]): FileRef[] {
  return all
    .filter(({ kind }) => attached.includes(kind))
    .map(({ kind, sha256, bytes }) => ({
      fileId: random.uuid(),
      box: kind,
      name: `${evidenceKinds[kind].label.replace(/（.*/, '')}.pdf`,
      sha256,
      size: bytes.length,
      type: 'application/pdf'
    }));
}
