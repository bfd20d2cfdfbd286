import { fieldsOf, sectionNames } from './informationForm.ts';
import { sectionOf, type Sections } from './reading.ts';
import { liveRows } from './rows.ts';

/** Where each row of each table stands, from 0; worked out once for many boxes. */
export type RowPlaces = ReadonlyMap<string, number>;

export const rowKey = (table: string, rowId: string): string => `${table}[${rowId}]`;

/** The places of all rows of a form. */
export function rowPlaces(form: Sections): RowPlaces {
  return new Map(
    sectionNames.flatMap((section) =>
      fieldsOf(section).flatMap(([table, { kind }]) =>
        kind === 'table'
          ? liveRows(sectionOf(form, section)[table]).map(({ rowId }, at): [string, number] => [
              rowKey(table, rowId),
              at
            ])
          : []
      )
    )
  );
}
