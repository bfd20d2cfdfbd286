import { boxOf, cellOf } from './box.ts';
import { faultOfValue } from './valueFault.ts';
import { normalValue } from './boxValue.ts';
import { demandOf } from './demand.ts';
import { type Fault, type Field, type TableField } from './field.ts';
import { fieldsOf, type SectionName } from './informationForm.ts';
import { sectionOf, type Filing, type Sections } from './reading.ts';
import { liveRows } from './rows.ts';

/** What is wrong in each box of one 表 taken for itself: blank though required, or not of its kind. */
export function boxFaultsOf(sections: Sections, section: SectionName, filing: Filing): Fault[] {
  const values = sectionOf(sections, section);
  return fieldsOf(section).flatMap(([name, field]) => {
    const demand = demandOf(sections, filing, section, name);
    if (demand === 'not-asked') return [];
    const box = boxOf(section, name);
    return field.kind === 'table'
      ? faultsOfTable(section, name, field, values[name])
      : faultsAt({ box, section }, field, values[name], demand === 'required');
  });
}

function faultsOfTable(section: SectionName, table: string, field: TableField, value: unknown): Fault[] {
  const box = boxOf(section, table);
  const rows = liveRows(value);
  if (rows.length === 0) return [{ box, section, code: 'required', facts: { kind: field.kind } }];
  if (rows.length > field.maxRows)
    return [{ box, section, code: 'too-many-rows', facts: { rows: rows.length, most: field.maxRows } }];
  return rows.flatMap((row) =>
    Object.entries(field.columns).flatMap(([column, each]) =>
      faultsAt({ box: cellOf(table, row.rowId, column), section }, each, row[column], each.required)
    )
  );
}

function faultsAt(at: { box: string; section: SectionName }, field: Field, raw: unknown, required: boolean): Fault[] {
  const value = normalValue(field.kind, raw);
  if (value === undefined) return required ? [{ ...at, code: 'required', facts: { kind: field.kind } }] : [];
  const finding = faultOfValue(field, value);
  return finding ? [{ ...at, code: finding.code, facts: { ...finding.facts, kind: field.kind } }] : [];
}
