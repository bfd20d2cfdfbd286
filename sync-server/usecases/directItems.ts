import { type Day } from '#domain/day.ts';
import { scoreInputOf } from '#domain/form/scoreInput.ts';
import { type DirectItem } from '#domain/registration/directMark.ts';
import { type Snapshot } from '#domain/workflow/dossier.ts';

/** The ways of direct confirmation a submitted form claims and that had not lapsed on its day. */
export function directItemsOf(form: Snapshot | null, on: Day): DirectItem[] {
  if (!form) return [];
  const { sections, year, edition } = form;
  return (scoreInputOf(sections, { year, edition, on }).directConfirmation ?? []) as DirectItem[];
}
