import { type Fault } from '../form/field.ts';
import { evidenceBox } from '../form/box.ts';
import { claimsOf } from '../form/claims.ts';
import { rowsOf, type Sections } from '../form/reading.ts';
import { type FileRef } from '../workflow/dossier.ts';
import { evidenceKinds, type EvidenceKind } from './kinds.ts';

/** The kinds of proof that this form needs: the standing ones, certificates for rights, proofs for claims. */
export function requiredEvidence(sections: Sections): EvidenceKind[] {
  return (Object.keys(evidenceKinds) as EvidenceKind[]).filter((kind) => {
    if (kind === 'ipCertificates') return rowsOf(sections, 'rights').length > 0;
    if (kind === 'directConfirmation') return claimsOf(sections).length > 0;
    return evidenceKinds[kind].required;
  });
}

/** A fault for each kind of proof that is needed and has no file. */
export function evidenceFaults(files: readonly Pick<FileRef, 'box'>[], sections: Sections): Fault[] {
  return requiredEvidence(sections)
    .filter((kind) => !files.some(({ box }) => box === kind))
    .map((kind) => ({
      box: evidenceBox(kind),
      section: 'evidence',
      code: 'evidence-missing',
      facts: { label: evidenceKinds[kind].label, number: '' }
    }));
}
