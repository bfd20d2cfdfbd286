import { sections } from '#domain/form/informationForm.ts';
import { boxLabel } from '#domain/form/boxLabel.ts';
import { type Sections } from '#domain/form/reading.ts';
import { type Field, type Row } from '#domain/form/field.ts';
import { type Dossier } from '#domain/workflow/dossier.ts';
import { shownValue } from '$lib/messages/shownValue.ts';
import { canonical } from '#domain/proofs/canonical.ts';

/** One line of the reviewer's list: a box, its value, what it was in the round before, what proves it. */
export type BoxLine = {
  box: string;
  section: string;
  sectionTitle: string;
  number: string;
  label: string;
  value: string;
  before: string | null;
  changed: boolean;
  evidence: readonly string[];
};

type YesNoWords = { yes: string; no: string };
type FormOf = Pick<Dossier, 'form' | 'previousForm'>;

/** All boxes of the submitted form in the paper's order; table rows are spread into their boxes. */
export function boxesOf({ form, previousForm }: FormOf, words: YesNoWords): BoxLine[] {
  return Object.entries(sections).flatMap(([section, { ordinal, title, fields }]) => {
    const now = form?.sections[section] ?? {};
    const was = previousForm?.sections[section];
    const sectionTitle = `${ordinal}　${title}`;
    return Object.entries(fields).flatMap(([name, field]): BoxLine[] => {
      if (field.kind !== 'table') {
        const line = { box: `${section}.${name}`, section, sectionTitle };
        return [{ ...line, ...describe(words, field, now[name], was && { value: was[name] }) }];
      }
      const rows = rowsOf(now[name]);
      const before = rowsOf(was?.[name]);
      const gone = before.filter(({ rowId }) => !rows.some((row) => row.rowId === rowId));
      const lines = (all: Row[], form: Sections, at: (row: Row, column: string) => [unknown, unknown]) =>
        all.flatMap((row) =>
          Object.entries<Field>(field.columns).map(([column, columnField]) => {
            const box = `${name}[${row.rowId}].${column}`;
            const [value, old] = at(row, column);
            const { number = field.number, label = columnField.label } = boxLabel(box, form) ?? {};
            const described = describe(words, columnField, value, was && { value: old });
            return { box, section, sectionTitle, ...described, number, label };
          })
        );
      const earlier = (rowId: string) => before.find((row) => row.rowId === rowId);
      return [
        ...lines(rows, form?.sections ?? {}, (row, column) => [row[column], earlier(row.rowId)?.[column]]),
        // A row that was taken away is a change too: its boxes are shown as emptied.
        ...lines(gone, previousForm?.sections ?? {}, (row, column) => [undefined, row[column]])
      ];
    });
  });
}

const rowsOf = (value: unknown): Row[] =>
  Array.isArray(value) ? (value as Row[]).filter((row) => row.deleted !== true) : [];

function describe(words: YesNoWords, field: Field, value: unknown, was: { value: unknown } | undefined) {
  const changed = was !== undefined && canonical(value ?? null) !== canonical(was.value ?? null);
  return {
    number: field.number,
    label: field.label,
    value: shownValue(field, value, words),
    before: changed ? shownValue(field, was.value, words) : null,
    changed,
    evidence: field.evidence ?? []
  };
}
