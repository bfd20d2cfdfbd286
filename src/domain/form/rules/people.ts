import { headcountOf } from '../computed.ts';
import { demandOf } from '../demand.ts';
import { hundredthsOf } from '../figure.ts';
import { quarterNumbers } from '../quarters.ts';
import { figureOf, type BoxName, type Filing, type Sections } from '../reading.ts';
import { faultWhen, type Rule } from './rule.ts';

/** 科技人员 are part of 职工总数: at every quarter figure, and for averages typed in. */
export const scienceStaffAboveEmployees: Rule = (sections, filing) => {
  const typedScience = figureOf(sections, 'people.scienceStaffAverage');
  const typedEmployees = figureOf(sections, 'people.employeesAverage');
  if (typedScience === undefined && typedEmployees === undefined)
    return quarterNumbers.flatMap((quarter) =>
      (['Start', 'End'] as const).flatMap((end) =>
        compareAt(sections, filing, `scienceStaffQ${quarter}${end}`, `employeesQ${quarter}${end}`)
      )
    );
  const science = headcountOf(sections, 'scienceStaff', filing).value;
  const employees = headcountOf(sections, 'employees', filing).value;
  if (science === 'unknown' || employees === 'unknown') return [];
  const box: BoxName = typedScience === undefined ? 'people.employeesAverage' : 'people.scienceStaffAverage';
  return faultWhen(hundredthsOf(science) > hundredthsOf(employees), box, 'science-staff-over-employees', {
    scienceStaff: science,
    employees
  });
};

type QuarterField<Stem extends string> = `${Stem}Q${1 | 2 | 3 | 4}${'Start' | 'End'}`;

function compareAt(
  sections: Sections,
  filing: Filing,
  scienceBox: QuarterField<'scienceStaff'>,
  employeesBox: QuarterField<'employees'>
) {
  if (demandOf(sections, filing, 'people', scienceBox) === 'not-asked') return [];
  const science = figureOf(sections, `people.${scienceBox}`);
  const employees = figureOf(sections, `people.${employeesBox}`);
  const wrong = science !== undefined && employees !== undefined && science > employees;
  return faultWhen(wrong, `people.${scienceBox}`, 'science-staff-over-employees', {
    scienceStaff: (science ?? 0) / 100,
    employees: (employees ?? 0) / 100
  });
}
