import { done, refused, type Result } from '../result.ts';
import { type ReviewSheet } from '../workflow/checks.ts';
import { type ReturnReason, type Section, type Snapshot } from '../workflow/dossier.ts';
import { returnReasonCodes } from '../workflow/reasons.ts';
import { cellOf, findBox } from './box.ts';
import { type Row } from './field.ts';
import { readSnapshot } from './readSnapshot.ts';
import { sectionOf, type Sections } from './reading.ts';
import { liveRows } from './rows.ts';

/**
 * 审核表 from its snapshot. A reason must point at a box of the form under review (a row that is in it), with one of
 * the known codes; an item nobody has answered is `null`.
 */
export function readSheet(sections: unknown, form: Snapshot | null): Result<ReviewSheet> {
  const read = readSnapshot(sections, 'reviewSheet');
  if (!read.ok) return read;
  const sheet: Section = read.value.sheet ?? {};
  const rows = liveRows(sheet.reasons);
  for (const row of rows) {
    const reason = reasonOf(row);
    if (!boxExists(reason.box, form?.sections ?? {})) return refused('reason-unknown-box', { box: reason.box });
    if (!returnReasonCodes.some((code) => code === reason.code))
      return refused('form-malformed', { box: cellOf('reasons', row.rowId, 'code') });
  }
  return done({
    complete: answerOf(sheet.complete),
    consistent: answerOf(sheet.consistent),
    sealed: answerOf(sheet.sealed),
    otherProblem: answerOf(sheet.otherProblem),
    otherWords: textOf(sheet.otherWords),
    reasons: rows.map(reasonOf)
  });
}

function boxExists(name: string, form: Sections): boolean {
  const box = findBox(name);
  if (box?.at !== 'cell') return box !== undefined;
  return liveRows(sectionOf(form, box.section)[box.table]).some(({ rowId }) => rowId === box.rowId);
}

const reasonOf = ({ box, code, words }: Row): ReturnReason => ({
  box: textOf(box),
  code: textOf(code),
  words: textOf(words)
});
const answerOf = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);
const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
