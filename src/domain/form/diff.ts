import { canonical } from '../proofs/canonical.ts';
import { type Snapshot } from '../workflow/dossier.ts';
import { boxOf, cellOf } from './box.ts';
import { fieldsOf, sectionNames, type SectionName } from './informationForm.ts';
import { inPaperOrder } from './paperOrder.ts';
import { sectionOf, type Sections } from './reading.ts';
import { rowPlaces } from './rowPlaces.ts';
import { liveRows } from './rows.ts';

/** One box that two rounds hold differently; `undefined` where a round has nothing there. */
export type Change = { box: string; before: unknown; after: unknown };

/** The boxes that changed between two snapshots of a form, in the order of the paper: what the second review looks at. */
export function changesBetween(before: Snapshot | null, after: Snapshot): Change[] {
  const [was, is] = [boxesOf(before?.sections ?? {}), boxesOf(after.sections)];
  const names = [...new Set([...is.keys(), ...was.keys()])];
  const changes = names.flatMap((box) =>
    canonical(was.get(box) ?? null) === canonical(is.get(box) ?? null)
      ? []
      : [{ box, before: was.get(box), after: is.get(box) }]
  );
  return inPaperOrder(changes, ({ box }) => box, rowPlaces(after.sections));
}

/** Every box that holds something, tables spread into their cells. */
function boxesOf(sections: Sections): Map<string, unknown> {
  return new Map(sectionNames.flatMap((section) => boxesOfSection(sections, section)));
}

function boxesOfSection(sections: Sections, section: SectionName): [string, unknown][] {
  const values = sectionOf(sections, section);
  return fieldsOf(section).flatMap(([name, field]): [string, unknown][] => {
    if (field.kind !== 'table') return values[name] === undefined ? [] : [[boxOf(section, name), values[name]]];
    return liveRows(values[name]).flatMap((row) =>
      Object.keys(field.columns).flatMap((column): [string, unknown][] =>
        row[column] === undefined ? [] : [[cellOf(name, row.rowId, column), row[column]]]
      )
    );
  });
}
