import { yearOf, type Day } from '#domain/day.ts';
import { dossierIdOf } from '#domain/proofs/uuid5.ts';
import { yearPlan, yearPlans } from '#domain/years/plans.ts';
import { type DossierHead, type Tx } from '../storage/storage.ts';
import { type Actor } from './office.ts';

/** More filings than this in one year nobody makes: each needs a withdrawal before it. */
const mostOrdinals = 12;

/** Which of the actor's enterprises, which year and filing an id stands for; nothing for anybody else's. */
export function whoseDossier(actor: Actor, subjectId: string): Filing | undefined {
  for (const { role, scope: enterpriseId } of actor.memberships) {
    if (role !== 'enterprise') continue;
    for (const { year } of yearPlans)
      for (let ordinal = 1; ordinal <= mostOrdinals; ordinal += 1)
        if (dossierIdOf(enterpriseId, year, ordinal) === subjectId) return { enterpriseId, year, ordinal };
  }
  return undefined;
}

export type Filing = { enterpriseId: string; year: number; ordinal: number };

/** A dossier that nobody has filed yet, made of the server's own record of the enterprise, never of what a client says. */
export async function newDossier(tx: Tx, { enterpriseId, year, ordinal }: Filing): Promise<DossierHead | undefined> {
  const enterprise = await tx.enterprises.enterprise(enterpriseId);
  const plan = yearPlan(year);
  if (!enterprise || !plan.ok) return undefined;
  const id = dossierIdOf(enterpriseId, year, ordinal);
  // Bytes may have come before the first draft did.
  const files = await tx.files.ofSubject(id);
  return {
    id,
    enterpriseId,
    year,
    ordinal,
    edition: plan.value.edition,
    status: 'draft',
    seq: 0,
    name: enterprise.name,
    creditCode: enterprise.creditCode,
    division: enterprise.division,
    foundedOn: enterprise.foundedOn,
    bodyId: enterprise.bodyId,
    provinceCode: enterprise.provinceCode,
    formHash: null,
    filingNumber: null,
    submittedOn: null,
    receivedAt: null,
    completeAt: null,
    reviewDueOn: null,
    total: null,
    route: null,
    returnReasons: [],
    batchId: null,
    number: null,
    registeredOn: null,
    revocation: null,
    drawnIn: null,
    history: [],
    received: files.filter(({ state }) => state === 'verified').map(({ fileId }) => fileId)
  };
}

/** The enterprise's dossier of a year that stands in the way of another: one that was not withdrawn and has not expired. */
export const liveDossier = (others: readonly DossierHead[], year: number, except: string): DossierHead | undefined =>
  others.find((other) => other.year === year && other.id !== except && !isFreed(other));

const isFreed = ({ status }: DossierHead): boolean => status === 'withdrawn' || status === 'expired';

/** Rejected and revoked end a dossier too, but bar the year. */
export const isBarring = ({ status }: DossierHead): boolean => status === 'rejected' || status === 'revoked';

/** From 2024 on a revocation for serious fraud bars its enterprise for three years [A24]. */
export function barredForFraudUntil({ revocation }: DossierHead): Day | undefined {
  if (revocation?.reason !== 'serious-fraud' || yearOf(revocation.on) < 2024) return undefined;
  return `${yearOf(revocation.on) + 3}${revocation.on.slice(4)}`;
}
