import { addDays, type Day } from '#domain/day.ts';
import { addWorkingDays } from '#domain/publicity/workingDays.ts';
import { done, refused, type Result } from '#domain/result.ts';
import { hashOfState, officeChain, writeAudit } from './audit.ts';
import { runDue } from './dueActs.ts';
import { legalDay, legalDayKey, type Actor, type Office } from './office.ts';

/** How far: in working days, or in days of the calendar. */
export type Advance = { workingDays: number } | { days: number };

/** Moves the demonstration's legal day forward and does what falls due; nowhere else can the day be moved. */
export async function advanceLegalDay(office: Office, actor: Actor, by: Advance): Promise<Result<{ legalDay: Day }>> {
  if (office.mode !== 'demo') return refused('demo-only');
  const count = 'days' in by ? by.days : by.workingDays;
  if (!Number.isInteger(count) || count < 1 || count > 400) return refused('not-allowed', { most: 400 });
  const at = office.clock();
  const moved = await office.storage.transaction(async (tx): Promise<Result<{ legalDay: Day }>> => {
    const from = await legalDay(tx, office);
    const to = 'days' in by ? done(addDays(from, by.days)) : addWorkingDays(from, by.workingDays);
    if (!to.ok) return to;
    await tx.meta.set(legalDayKey, to.value);
    const act = { chain: officeChain, at, deviceAt: null, userId: actor.userId, onBehalfOf: null, role: 'demo' };
    const hashes = { beforeHash: hashOfState(from), afterHash: hashOfState(to.value) };
    await writeAudit(tx, { ...act, step: 'advanceLegalDay', subjectId: legalDayKey, intentId: null, ...hashes });
    return done({ legalDay: to.value });
  });
  if (moved.ok) await runDue(office);
  return moved;
}
