import { scopeKeyOf, type Membership } from '#domain/roles/roles.ts';
import { hashOfState, officeChain, writeAudit } from './audit.ts';
import { type Office } from './office.ts';

/** What a person may act for now. */
export const membershipsOf = (office: Office, userId: string): Promise<Membership[]> =>
  office.storage.read.members.of(userId);

/** Gives a person one more membership; one he has already changes nothing. */
export const grant = (office: Office, userId: string, membership: Membership, by = 'system'): Promise<void> =>
  change(office, { userId, by, step: 'grant' }, (now) =>
    now.some((each) => isSame(each, membership)) ? now : [...now, membership]
  );

/** Takes a membership away; at the next pull the person's devices drop what only it showed. */
export const withdrawGrant = (office: Office, userId: string, membership: Membership, by = 'system'): Promise<void> =>
  change(office, { userId, by, step: 'withdrawGrant' }, (now) => now.filter((each) => !isSame(each, membership)));

type Change = { userId: string; by: string; step: string };

async function change(
  { storage, clock }: Office,
  { userId, by, step }: Change,
  to: (now: Membership[]) => Membership[]
): Promise<void> {
  const at = clock();
  await storage.transaction(async (tx) => {
    const before = await tx.members.of(userId);
    const after = to(before);
    if (after.length === before.length) return;
    const { version } = await tx.members.scope(userId);
    await tx.members.replace(userId, after, { version: version + 1, keys: [...new Set(after.map(scopeKeyOf))] });
    const hashes = { beforeHash: hashOfState(before), afterHash: hashOfState(after) };
    const act = { chain: officeChain, at, deviceAt: null, userId: by, onBehalfOf: null, role: 'office', step };
    await writeAudit(tx, { ...act, subjectId: userId, intentId: null, ...hashes });
  });
}

const isSame = (one: Membership, other: Membership) => one.role === other.role && one.scope === other.scope;
