import { done, refused } from '#domain/result.ts';
import { hashOfState } from './audit.ts';
import { type Case, type Decision } from './case.ts';
import { giveNumbers } from './giveNumbers.ts';
import { notify } from './notices.ts';
import { isProvince } from './provinceRights.ts';
import { saveDossiers } from './publishDossiers.ts';
import { saveBatch } from './records.ts';
import { stepAll } from './stepAll.ts';

/** The announcement: every dossier of the batch still in publicity gets its number, in this one transaction. */
export async function decideRegister(wish: Case): Promise<Decision> {
  const { tx, actor, intent, today, at } = wish;
  const batch = await tx.batches.get(intent.subjectId);
  if (!batch || !isProvince(actor, batch.provinceCode)) return refused('not-your-dossier');
  if (batch.state === 'frozen') return refused('publicity-not-opened');
  if (batch.state === 'announced') return refused('wrong-status', { status: 'registered' });
  const heads = (await tx.dossiers.inBatch(batch.id)).filter(({ status }) => status === 'publicized');
  const after = stepAll(wish, heads, 'register', { publicity: batch.publicity });
  if (!after.ok) return after;
  const numbered = await giveNumbers(tx, after.value, today);
  if (!numbered.ok) return numbered;

  const { entries, serials } = numbered.value;
  const numberOf = new Map(entries.map(({ dossierId, number }) => [dossierId, number]));
  const registered = after.value.map((head) => ({
    ...head,
    number: numberOf.get(head.id) ?? null,
    registeredOn: today
  }));
  const next = { ...batch, state: 'announced' as const, announcedOn: today };
  return done(async () => {
    for (const { year, division, next: free } of serials) await tx.registry.setNextSerial(year, division, free);
    await saveDossiers(tx, registered);
    await tx.registry.add(entries);
    await saveBatch(tx, next);
    await notify(tx, registered, 'register', at);
    const afterHash = hashOfState({ batch: next, numbers: entries.map(({ number }) => number) });
    const beforeHash = hashOfState(batch);
    return { chain: batch.provinceCode, role: 'province', onBehalfOf: null, beforeHash, afterHash };
  });
}
