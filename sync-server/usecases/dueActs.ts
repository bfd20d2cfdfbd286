import { type Day } from '#domain/day.ts';
import { refused, type Result } from '#domain/result.ts';
import { type Deadlines } from '#domain/workflow/checks.ts';
import { terminalStatuses, type Status } from '#domain/workflow/dossier.ts';
import { take } from '#domain/workflow/take.ts';
import { yearPlans } from '#domain/years/plans.ts';
import { type DossierHead, type IntentRecord, type Tx } from '../storage/storage.ts';
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
  await refuseIncomplete(office);
  return expired;
}

async function expire(office: Office, year: number, status: Status): Promise<number> {
  const at = office.clock();
  const mark = `due|expire|${status}|${year}`;
  return oncePerDay(office, mark, async (tx, today) => {
    const deadlines = deadlinesFor({ year });
    if (!deadlines.ok) return 0;
    const attempt = { by: 'server', on: today, deadlines: deadlines.value } as const;
    const before = (await tx.dossiers.withStatus(year, status)).filter((head) => take(head, 'expire', attempt).ok);
    const event = { step: 'expire', on: today, at, by: 'server', role: 'server' };
    const after = before.map((head) => stepped(head, 'expired', event));
    await saveDossiers(tx, after);
    await notify(tx, after, 'expire', at);
    for (const [index, head] of after.entries()) await writeExpiry(tx, before[index] ?? head, head, at);
    return after.length;
  });
}

/** A submission whose files did not come in time gets its last word; it must not wait for ever. */
const refuseIncomplete = (office: Office): Promise<number> =>
  oncePerDay(office, 'due|refuseIncomplete', async (tx, today) => {
    let refusedNow = 0;
    for (const record of await tx.intents.pending()) {
      if (!(await isTooLate(tx, record, today))) continue;
      const refusal = { code: 'files-missing', facts: { files: record.waitsFor } } as const;
      const settled = { ...record, state: 'refused' as const, refusal, waitsFor: [] };
      await tx.intents.settle(settled);
      await publishVerdict(tx, settled);
      refusedNow += 1;
    }
    return refusedNow;
  });

async function isTooLate(tx: Tx, { subjectId, body }: IntentRecord, today: Day): Promise<boolean> {
  const head = await tx.dossiers.head(subjectId);
  if (head && (terminalStatuses as readonly Status[]).includes(head.status)) return true;
  const deadlines = head ? deadlinesFor(head) : deadlinesOfForm(body);
  if (!deadlines.ok) return true;
  const { closesOn, correctionDeadline } = deadlines.value;
  return today > (head?.status === 'returned' ? correctionDeadline : closesOn);
}

function deadlinesOfForm(body: string | null): Result<Deadlines> {
  const { form } = JSON.parse(body ?? '{}') as { form?: { year: number } | null };
  return form ? deadlinesFor(form) : refused('year-unknown');
}

/** The act and its mark are one: a second run on the same legal day does nothing, a crash leaves neither. */
async function oncePerDay(office: Office, mark: string, act: (tx: Tx, today: Day) => Promise<number>): Promise<number> {
  return office.storage.transaction(async (tx) => {
    const today = await legalDay(tx, office);
    if ((await tx.meta.get(mark)) === today) return 0;
    const count = await act(tx, today);
    await tx.meta.set(mark, today);
    return count;
  });
}

async function writeExpiry(tx: Tx, before: DossierHead, after: DossierHead, at: string): Promise<void> {
  const who = { userId: 'system', role: 'server', onBehalfOf: null, deviceAt: null, intentId: null };
  const hashes = { beforeHash: hashOfState(before), afterHash: hashOfState(after) };
  await writeAudit(tx, { ...who, chain: after.provinceCode, at, step: 'expire', subjectId: after.id, ...hashes });
}
