import { sections } from '#domain/form/informationForm.ts';
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
      const before = new Map(rowsOf(was?.[name]).map((row) => [row.rowId, row]));
      return rowsOf(now[name]).flatMap((row, index) =>
        Object.entries<Field>(field.columns).map(([column, columnField]) => ({
          box: `${name}[${row.rowId}].${column}`,
          section,
          sectionTitle,
          ...describe(words, columnField, row[column], was && { value: before.get(row.rowId)?.[column] }),
          number: `${field.number}.${index + 1}`,
          label: `第 ${index + 1} 项　${columnField.label}`
        }))
      );
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
