import { findBox } from '#domain/form/box.ts';
import { canonical } from '#domain/proofs/canonical.ts';
import { type Sections } from '#domain/form/reading.ts';
import { type FileRef, type ReturnReason } from '#domain/workflow/dossier.ts';
import { type DossierDetail } from '#protocol/documents.ts';

/** Returned boxes that still hold what was sent back: the reviewer would see the same again. */
export function untouchedBoxes(
  dossier: DossierDetail | null,
  form: Sections,
  files: readonly FileRef[]
): ReturnReason[] {
  if (dossier?.status !== 'returned') return [];
  const sent = dossier.form?.sections ?? {};
  return dossier.returnReasons.filter(({ box }) => {
    const found = findBox(box);
    if (!found) return false;
    if (found.at === 'evidence') {
      const of = (all: readonly FileRef[]) =>
        all
          .filter((file) => file.box === found.kind)
          .map((file) => file.sha256)
          .sort();
      return canonical(of(files)) === canonical(of(dossier.files));
    }
    const value = (sections: Sections) => {
      const section = sections[found.section] ?? {};
      if (found.at === 'field') return section[found.name];
      const rows = section[found.table];
      const row = Array.isArray(rows) ? rows.find((one: { rowId?: unknown }) => one.rowId === found.rowId) : undefined;
      return (row as Record<string, unknown> | undefined)?.[found.column];
    };
    return canonical(value(form) ?? null) === canonical(value(sent) ?? null);
  });
}
