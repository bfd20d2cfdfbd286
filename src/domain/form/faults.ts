import { labelAt } from './boxLabel.ts';
import { boxFaultsOf } from './boxFaults.ts';
import { inPaperOrder } from './paperOrder.ts';
import { type Fault } from './field.ts';
import { sectionNames, type SectionName } from './informationForm.ts';
import { type Filing, type Sections } from './reading.ts';
import * as basics from './rules/basics.ts';
import * as days from './rules/days.ts';
import * as direct from './rules/direct.ts';
import * as finances from './rules/finances.ts';
import * as ip from './rules/ip.ts';
import * as people from './rules/people.ts';
import * as projects from './rules/projects.ts';
import { rowPlaces, type RowPlaces } from './rowPlaces.ts';
import { type Rule } from './rules/rule.ts';
import { severityOf } from './severity.ts';

const rules: Rule[] = [basics, days, people, finances, projects, ip, direct].flatMap((subject) =>
  Object.values(subject)
);

/** Everything wrong in a form, in the order of the paper; `facts` always hold the box's number and label. */
export function faultsOf(sections: Sections, filing: Filing): Fault[] {
  const found = [
    ...sectionNames.flatMap((section) => boxFaultsOf(sections, section, filing)),
    ...rules.flatMap((rule) => rule(sections, filing))
  ];
  const rows = rowPlaces(sections);
  return inPaperOrder(found, ({ box }) => box, rows).map((fault) => withLabel(fault, rows));
}

/** The faults of one 表, for its page. */
export const faultsOfSection = (sections: Sections, section: SectionName, filing: Filing): Fault[] =>
  faultsOf(sections, filing).filter((fault) => fault.section === section);

/** True when a fault keeps the form from being submitted. */
export const mustBeFixed = ({ code }: Fault): boolean => severityOf(code) === 'must-fix';

function withLabel(fault: Fault, rows: RowPlaces): Fault {
  const { label = '', number = '' } = labelAt(fault.box, rows) ?? {};
  return { ...fault, facts: { ...fault.facts, label, number } };
}
