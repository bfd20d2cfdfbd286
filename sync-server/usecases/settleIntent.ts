import { type IntentRecord } from '../storage/storage.ts';
import { writeAudit } from './audit.ts';
import { type Case } from './case.ts';
import { decide } from './decide.ts';
import { legalDay, type Office } from './office.ts';

type Settling = Pick<Case, 'tx' | 'actor' | 'intent' | 'at'> & { mode: Office['mode']; record: IntentRecord };

/** Decides a wish and, if it is granted, does it; answers the record with the server's word on it. */
export async function settleIntent({ tx, mode, actor, intent, record, at }: Settling): Promise<IntentRecord> {
  const { receivedAt, receivedOn } = record;
  const today = await legalDay(tx, { mode, clock: () => at });
  const decision = await decide({ tx, mode, actor, intent, at, today, receivedAt, receivedOn });
  if (decision.ok === 'pending') return { ...record, state: 'pending', waitsFor: decision.waitsFor };
  if (!decision.ok) return { ...record, state: 'refused', refusal: decision.refusal, waitsFor: [] };
  const trace = await decision.value();
  await writeAudit(tx, {
    ...trace,
    at,
    deviceAt: intent.at,
    userId: actor.userId,
    step: intent.step,
    subjectId: intent.subjectId,
    intentId: intent.id
  });
  return { ...record, state: 'accepted', completeAt: at, waitsFor: [] };
}
