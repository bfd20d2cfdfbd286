import { type Day } from '#domain/day.ts';
import { directMark } from '#domain/registration/directMark.ts';
import { composeNumber, foundingMark } from '#domain/registration/number.ts';
import { nextSerials } from '#domain/registration/serials.ts';
import { done, refused, type Result } from '#domain/result.ts';
import { yearPlan } from '#domain/years/plans.ts';
import { type DossierHead, type RegistryEntry, type Tx } from '../storage/storage.ts';
import { directItemsOf } from './directItems.ts';
import { districtName } from './districtName.ts';

type Serials = { year: number; division: string; next: number };

/**
 * Numbers for the dossiers of one announcement, ordered by division, day of submission and id, so that anyone repeats
 * the order. Nothing is written: a refused announcement leaves no gap.
 */
export async function giveNumbers(
  tx: Tx,
  heads: readonly DossierHead[],
  registeredOn: Day
): Promise<Result<{ entries: RegistryEntry[]; serials: Serials[] }>> {
  const entries: RegistryEntry[] = [];
  const serials: Serials[] = [];
  for (const group of byDivision(heads)) {
    const [{ year, division }] = group;
    const free = await tx.registry.nextSerial(year, division);
    const run = nextSerials(free - 1, group.length);
    if (!run.ok) return run;
    serials.push({ year, division, next: run.value.last + 1 });
    for (const [at, head] of group.entries()) {
      const entry = await entryOf(tx, head, run.value.first + at, registeredOn);
      if (!entry.ok)
        return refused(entry.refusal.code, { ...entry.refusal.facts, dossierId: head.id, name: head.name });
      entries.push(entry.value);
    }
  }
  return done({ entries, serials });
}

type Group = [DossierHead, ...DossierHead[]];

function byDivision(heads: readonly DossierHead[]): Group[] {
  const groups = new Map<string, Group>();
  for (const head of [...heads].sort(inOrder)) {
    const key = `${head.year}|${head.division}`;
    const group = groups.get(key);
    if (group) group.push(head);
    else groups.set(key, [head]);
  }
  return [...groups.values()];
}

const orderKey = ({ division, submittedOn, id }: DossierHead) => `${division}|${submittedOn}|${id}`;
const inOrder = (one: DossierHead, other: DossierHead) => (orderKey(one) < orderKey(other) ? -1 : 1);

async function entryOf(tx: Tx, head: DossierHead, serial: number, on: Day): Promise<Result<RegistryEntry>> {
  const { year, division, foundedOn, submittedOn, batchId } = head;
  const mark = foundingMark({ year, founded: foundedOn, submitted: submittedOn ?? '' });
  if (!mark.ok) return mark;
  const plan = yearPlan(year);
  if (!plan.ok) return plan;
  const items =
    head.route === 'direct' ? directItemsOf((await tx.dossiers.forms(head.id)).form, submittedOn ?? on) : [];
  const marks = { foundingMark: mark.value.foundingMark, directMark: directMark(items, plan.value.directMarks) };
  return done({
    number: composeNumber({ year, division, ...marks, serial }),
    dossierId: head.id,
    batchId: batchId ?? '',
    provinceCode: head.provinceCode,
    year,
    division,
    serial,
    name: head.name,
    creditCode: head.creditCode,
    districtName: districtName(division),
    registeredOn: on,
    revokedOn: null,
    revocationReason: null
  });
}
