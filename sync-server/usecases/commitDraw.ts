import { done, refused, type Result } from '#domain/result.ts';
import { commitment } from '#domain/spotCheck/commitment.ts';
import { yearPlan } from '#domain/years/plans.ts';
import { type Draw, type Pool } from '../storage/storage.ts';
import { hashOfState } from './audit.ts';
import { type Case, type Decision } from './case.ts';
import { isProvince, provinceFor } from './provinceRights.ts';
import { readCommitment } from './readForms.ts';
import { saveDraw } from './records.ts';

/** Freezes the list of a spot check and publishes rate and rule before anyone can know the seed. */
export async function decideCommitDraw(wish: Case): Promise<Decision> {
  const { tx, intent, at } = wish;
  const form = readCommitment(intent.form);
  if (!form.ok) return form;
  const { rateBasisPoints, strata, seedRule } = form.value;
  const pool = await poolOf(wish, form.value.batchId ?? null);
  if (!pool.ok) return pool;
  if (await tx.draws.get(intent.subjectId)) return refused('stale-dossier', { drawId: intent.subjectId });
  const { provinceCode, year, batchId } = pool.value;
  const plan = yearPlan(year);
  if (!plan.ok) return plan;
  const numbers = await tx.registry.numbersInForce(pool.value);
  const minimumBasisPoints = plan.value.spotCheck.minimumBasisPoints;
  const frozen = commitment({ numbers, rateBasisPoints, strata, seedRule, minimumBasisPoints, committedAt: at });
  if (!frozen.ok) return frozen;

  const title = `${year} 年度科技型中小企业抽查${batchId === null ? '' : '（按批次）'}`;
  const draw: Draw = {
    id: intent.subjectId,
    year,
    provinceCode,
    batchId,
    title,
    commitment: frozen.value,
    result: null,
    numbers
  };
  return done(async () => {
    await saveDraw(tx, draw);
    const afterHash = hashOfState(draw.commitment);
    return { chain: provinceCode, role: 'province', onBehalfOf: null, beforeHash: null, afterHash };
  });
}

/** The registered of one announced batch, or of the province's year. */
async function poolOf({ tx, actor, intent }: Case, batchId: string | null): Promise<Result<Pool>> {
  if (batchId !== null) {
    const batch = await tx.batches.get(batchId);
    if (!batch || !isProvince(actor, batch.provinceCode)) return refused('not-your-dossier');
    return done({ provinceCode: batch.provinceCode, year: batch.year, batchId });
  }
  const provinceCode = provinceFor(actor);
  if (provinceCode === undefined) return refused('not-your-dossier');
  return done({ provinceCode, year: intent.form?.year ?? 0, batchId });
}
