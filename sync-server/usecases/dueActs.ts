import { type Day } from '#domain/day.ts';
import { type Status } from '#domain/workflow/dossier.ts';
import { take } from '#domain/workflow/take.ts';
import { yearPlans } from '#domain/years/plans.ts';
import { type DossierHead, type Tx } from '../storage/storage.ts';
import { hashOfState, writeAudit } from './audit.ts';
import { deadlinesFor, stepped } from './dossierCase.ts';
import { notify } from './notices.ts';
import { legalDay, type Office } from './office.ts';
import { saveDossiers } from './publishDossiers.ts';
import { publishVerdict } from './verdicts.ts';

/** Does what the calendar asks for; each act and its done-mark in one transaction. Answers how many dossiers expired. */
export async function runDue(office: Office): Promise<number> {
  let expired = 0;
  for (const { year } of yearPlans)
    for (const status of ['draft', 'returned'] as const) expired += await expire(office, year, status);
  return expired;
}

async function expire(office: Office, year: number, status: Status): Promise<number> {
  const at = office.clock();
  return office.storage.transaction(async (tx) => {
    const today = await legalDay(tx, office);
    const mark = `due|expire|${status}|${year}`;
    const deadlines = deadlinesFor({ year });
    if (!deadlines.ok || (await tx.meta.get(mark)) === today) return 0;
    const attempt = { by: 'server', on: today, deadlines: deadlines.value } as const;
    const before = (await tx.dossiers.withStatus(year, status)).filter((head) => take(head, 'expire', attempt).ok);
    const event = { step: 'expire', on: today, at, by: 'server', role: 'server' };
    const after = before.map((head) => stepped(head, 'expired', event));
    await saveDossiers(tx, after);
    await notify(tx, after, 'expire', at);
    for (const [index, head] of after.entries()) await close(tx, { head, was: before[index], today, at });
    await tx.meta.set(mark, today);
    return after.length;
  });
}

type Closing = { head: DossierHead; was: DossierHead | undefined; today: Day; at: string };

/** What still waited for files of an expired dossier gets its last word. */
async function close(tx: Tx, { head, was, at }: Closing): Promise<void> {
  for (const record of await tx.intents.pendingOn(head.id)) {
    const refusal = { code: 'files-missing', facts: { files: record.waitsFor } } as const;
    const settled = { ...record, state: 'refused' as const, refusal, waitsFor: [] };
    await tx.intents.settle(settled);
    await publishVerdict(tx, settled);
  }
  const who = { userId: 'system', role: 'server', onBehalfOf: null, deviceAt: null, intentId: null };
  const hashes = { beforeHash: hashOfState(was ?? null), afterHash: hashOfState(head) };
  await writeAudit(tx, { ...who, chain: head.provinceCode, at, step: 'expire', subjectId: head.id, ...hashes });
}
