import { isDay } from '../../day.ts';
import { cellOf } from '../box.ts';
import { rdExpenseOf } from '../computed.ts';
import { type Hundredths } from '../../scoring/figure.ts';
import { figureText, hundredthsOf } from '../figure.ts';
import { type Row } from '../field.ts';
import { quartersAsked } from '../quarters.ts';
import { rowsOf, soundFigure, valueOf } from '../reading.ts';
import { projects } from '../sections/projects.ts';
import { faultInRow, faultWhen, type Rule } from './rule.ts';

/** The projects of 表五 add up to 研发费用合计 of 表四, to the last 0.01 万元. */
export const projectsDifferFromRd: Rule = (sections) => {
  const rd = rdExpenseOf(sections).value;
  const answered = typeof valueOf(sections, 'projects.hasProjects') === 'boolean';
  const expenses = rowsOf(sections, 'projects').map(expenseOf);
  if (rd === 'unknown' || !answered || expenses.includes(undefined)) return [];
  const sum = expenses.reduce<Hundredths>((total, each) => total + (each ?? 0), 0);
  const box = expenses.length > 0 ? 'projects.projects' : 'projects.hasProjects';
  return faultWhen(sum !== hundredthsOf(rd), box, 'rd-sum-differs', {
    sum: figureText(sum),
    rdExpense: rd,
    difference: figureText(Math.abs(sum - hundredthsOf(rd)))
  });
};

export const projectEndsBeforeItStarts: Rule = (sections) =>
  rowsOf(sections, 'projects').flatMap(({ rowId, startsOn, endsOn }) =>
    faultInRow(
      isDay(startsOn) && isDay(endsOn) && endsOn < startsOn,
      ['projects', cellOf('projects', rowId, 'endsOn')],
      'ends-before-start'
    )
  );

/** A project that did not run in the year of the figures has no expense in it. */
export const projectIsOutsideTheYear: Rule = (sections, filing) => {
  const { year } = quartersAsked(sections, filing);
  return rowsOf(sections, 'projects').flatMap(({ rowId, startsOn, endsOn }) => {
    if (!isDay(startsOn) || !isDay(endsOn) || endsOn < startsOn) return [];
    const wrong = endsOn < `${year}-01-01` || startsOn > `${year}-12-31`;
    return faultInRow(wrong, ['projects', cellOf('projects', rowId, 'startsOn')], 'outside-data-year', { year });
  });
};

const expenseOf = ({ rdExpense }: Row): Hundredths | undefined =>
  soundFigure(projects.fields.projects.columns.rdExpense, rdExpense);
