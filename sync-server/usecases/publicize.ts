import { firstCountedDay, publicityPeriod } from '#domain/publicity/period.ts';
import { done, refused } from '#domain/result.ts';
import { yearPlan } from '#domain/years/plans.ts';
import { hashOfState } from './audit.ts';
import { type Case, type Decision } from './case.ts';
import { notify } from './notices.ts';
import { isProvince } from './provinceRights.ts';
import { saveDossiers } from './publishDossiers.ts';
import { saveBatch } from './records.ts';
import { stepAll } from './stepAll.ts';

/** Opens the publicity of a frozen batch; the period is computed once, with the calendar it names, and kept. */
export async function decidePublicize(wish: Case): Promise<Decision> {
  const { tx, actor, intent, mode, today, at } = wish;
  const batch = await tx.batches.get(intent.subjectId);
  if (!batch || !isProvince(actor, batch.provinceCode)) return refused('not-your-dossier');
  if (batch.state !== 'frozen') return refused('batch-not-frozen', { state: batch.state });
  const plan = yearPlan(batch.year);
  if (!plan.ok) return plan;
  const { days, countFrom, cutoffHour } = plan.value.publicity;
  // The demonstration's day has no hours: there what is published today counts from today.
  const start = mode === 'demo' ? today : firstCountedDay(at, cutoffHour);
  const period = publicityPeriod({ start, days, countFrom });
  if (!period.ok) return period;
  const heads = (await tx.dossiers.inBatch(batch.id)).filter(({ status }) => status === 'batched');
  const after = stepAll(wish, heads, 'publicize', {});
  if (!after.ok) return after;

  const next = { ...batch, state: 'publicized' as const, publicity: period.value };
  return done(async () => {
    await saveBatch(tx, next);
    await saveDossiers(tx, after.value);
    await notify(tx, after.value, 'publicize', at);
    const hashes = { beforeHash: hashOfState(batch), afterHash: hashOfState(next) };
    return { chain: batch.provinceCode, role: 'province', onBehalfOf: null, ...hashes };
  });
}
