import { isDay, yearOf } from '../../day.ts';
import { cellOf } from '../box.ts';
import { claimsOf } from '../claims.ts';
import { rowsOf, textOf } from '../reading.ts';
import { faultInRow, faultWhen, type Rule } from './rule.ts';

/** Nobody signs or founds in the future; a founding after the evaluation year has its own fault. */
export const dayIsInFuture: Rule = (sections, { on, year }) => {
  const foundedOn = textOf(sections, 'basics.foundedOn');
  return [
    ...faultWhen(isAfter(textOf(sections, 'cover.filledOn'), on), 'cover.filledOn', 'date-in-future', { on }),
    ...faultWhen(isAfter(foundedOn, on) && yearOf(foundedOn ?? '') <= year, 'basics.foundedOn', 'date-in-future', {
      on
    })
  ];
};

const grants = [
  ['hnte', 'direct.hnteIssuedOn'],
  ['ministerialLab', 'direct.labApprovedOn'],
  ['ledStandard', 'direct.standardOn']
] as const;

/** What a claim rests on has been granted already. */
export const claimIsNotGrantedYet: Rule = (sections, { on }) =>
  grants.flatMap(([claim, box]) =>
    faultWhen(claimsOf(sections).includes(claim) && isAfter(textOf(sections, box), on), box, 'date-in-future', { on })
  );

/** A right that is not granted yet does not count and cannot be listed. */
export const rightIsNotGrantedYet: Rule = (sections, { on }) =>
  rowsOf(sections, 'rights').flatMap(({ rowId, grantedOn }) =>
    faultInRow(isAfter(grantedOn, on), ['ip', cellOf('rights', rowId, 'grantedOn')], 'date-in-future', { on })
  );

const isAfter = (day: unknown, on: string): boolean => isDay(day) && day > on;
