import { done, refused } from '#domain/result.ts';
import { type Batch } from '../storage/storage.ts';
import { hashOfState } from './audit.ts';
import { type Case, type Decision } from './case.ts';
import { isProvince } from './provinceRights.ts';
import { saveDossiers } from './publishDossiers.ts';
import { readBatchList } from './readForms.ts';
import { saveBatch } from './records.ts';
import { stepAll } from './stepAll.ts';

/** Freezes recommended dossiers of one province and year into a batch: all that are named, or none. */
export async function decideBatch(wish: Case): Promise<Decision> {
  const { tx, actor, intent, today } = wish;
  if (await tx.batches.get(intent.subjectId)) return refused('stale-dossier', { batchId: intent.subjectId });
  const list = readBatchList(intent.form);
  if (!list.ok) return list;
  const ids = [...new Set(list.value.dossierIds)];
  const heads = await tx.dossiers.heads(ids);
  const [first] = heads;
  if (ids.length === 0) return refused('batch-empty');
  if (!first || heads.length < ids.length) return refused('not-your-dossier');
  const { provinceCode, year } = first;
  const strange = heads.find((head) => head.provinceCode !== provinceCode || !isProvince(actor, head.provinceCode));
  if (strange) return refused('not-your-dossier');
  const otherYear = heads.find((head) => head.year !== year);
  if (otherYear) return refused('not-in-batch', { dossierId: otherYear.id, year: otherYear.year });
  const after = stepAll(wish, heads, 'batch', { batchId: intent.subjectId });
  if (!after.ok) return after;

  const ordinal = (await tx.batches.count(provinceCode, year)) + 1;
  const batch: Batch = {
    id: intent.subjectId,
    title: list.value.title || `${year} 年度第 ${ordinal} 批拟入库科技型中小企业名单`,
    year,
    ordinal,
    provinceCode,
    state: 'frozen',
    size: heads.length,
    frozenOn: today,
    publicity: null,
    announcedOn: null
  };
  return done(async () => {
    await saveBatch(tx, batch);
    await saveDossiers(
      tx,
      after.value.map((head) => ({ ...head, batchId: batch.id }))
    );
    const afterHash = hashOfState({ batch, ids });
    return { chain: provinceCode, role: 'province', onBehalfOf: null, beforeHash: null, afterHash };
  });
}
