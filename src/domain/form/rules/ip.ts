import { isDay } from '../../day.ts';
import { cellOf } from '../box.ts';
import { rowsOf, textOf } from '../reading.ts';
import { duplicatesIn } from '../rights.ts';
import { rightNumberLooksRight } from '../rightNumber.ts';
import { faultInRow, type Rule } from './rule.ts';

const cell = (rowId: string, column: string) => ['ip', cellOf('rights', rowId, column)] as const;

/** A right that has run out does not count. */
export const rightHasRunOut: Rule = (sections, { on }) =>
  rowsOf(sections, 'rights').flatMap(({ rowId, validUntil }) =>
    faultInRow(isDay(validUntil) && validUntil < on, cell(rowId, 'validUntil'), 'certificate-expired')
  );

export const rightNumberLooksOdd: Rule = (sections) =>
  rowsOf(sections, 'rights').flatMap(({ rowId, kind, number }) =>
    faultInRow(
      typeof number === 'string' && number.trim() !== '' && !rightNumberLooksRight(kind, number),
      cell(rowId, 'number'),
      'right-number-format'
    )
  );

/** One right, listed twice, is still one right. */
export const rightIsListedTwice: Rule = (sections) => {
  const rows = rowsOf(sections, 'rights');
  const duplicates = duplicatesIn(rows);
  return rows.flatMap(({ rowId }, at) => {
    const first = duplicates.get(at);
    return faultInRow(first !== undefined, cell(rowId, 'number'), 'duplicate', { row: (first ?? 0) + 1 });
  });
};

/** The owner on the certificate is the enterprise; a former name is possible, hence only a question. */
export const rightBelongsToAnother: Rule = (sections) => {
  const name = textOf(sections, 'basics.name');
  return rowsOf(sections, 'rights').flatMap(({ rowId, owner }) =>
    faultInRow(
      name !== undefined && typeof owner === 'string' && owner.trim() !== '' && !owner.includes(name),
      cell(rowId, 'owner'),
      'owner-differs',
      { name: name ?? '' }
    )
  );
};
