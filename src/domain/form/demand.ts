import { type Section } from '../workflow/dossier.ts';
import { isBlank } from './boxValue.ts';
import { type Field, type TableField } from './field.ts';
import { sections as form, type SectionName } from './informationForm.ts';
import { quarterBox, quartersAsked } from './quarters.ts';
import { sectionOf, valueOf, type Filing, type Sections } from './reading.ts';

/** What the form wants of a box now. A box that is not asked is neither shown, nor checked, nor counted. */
export type Demand = 'required' | 'optional' | 'not-asked';

/** What the form wants of one box, given what its other boxes say. */
export function demandOf(sections: Sections, filing: Filing, section: SectionName, name: string): Demand {
  const fields: Fields = form[section].fields;
  const field = fields[name];
  if (!field || !isAsked(fields, name, sectionOf(sections, section), filing.edition)) return 'not-asked';
  const quarter = section === 'people' ? quarterBox(name) : undefined;
  if (quarter) return demandOfQuarter(sections, filing, quarter);
  return field.required || field.requiredWhen ? 'required' : 'optional';
}

type Fields = Record<string, Field | TableField>;

/** Whether a box exists on this form at all: by edition, and by the answer it hangs on, which must be asked itself. */
export function isAsked(fields: Fields, name: string, section: Section, edition: string): boolean {
  const field = fields[name];
  if (!field || (field.kind !== 'table' && field.editions && !field.editions.includes(edition))) return false;
  if (!field.requiredWhen) return true;
  const { field: other, is } = field.requiredWhen;
  const answer = section[other];
  const fits = Array.isArray(answer) ? is.some((value) => answer.includes(value)) : is.includes(answer);
  return fits && isAsked(fields, other, section, edition);
}

/** A quarter before the founding is not asked, nor its start in the founding quarter; a typed average makes the rest optional. */
function demandOfQuarter(
  sections: Sections,
  filing: Filing,
  { headcount, quarter, end }: NonNullable<ReturnType<typeof quarterBox>>
): Demand {
  const life = quartersAsked(sections, filing).quarters[quarter - 1];
  if (life === 'absent' || (life === 'founding' && !end)) return 'not-asked';
  return isBlank(valueOf(sections, `people.${headcount}Average`)) ? 'required' : 'optional';
}
