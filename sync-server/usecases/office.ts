import { dayOf, type Day } from '#domain/day.ts';
import { type Membership } from '#domain/roles/roles.ts';
import { type MetaRead, type Storage } from '../storage/storage.ts';

/** What every use case is given: where things are kept, the technical clock, identities, and who runs it. */
export type Office = {
  storage: Storage;
  /** The real moment as an ISO instant; never moved, not even in the demonstration. */
  clock: () => string;
  newId: () => string;
  mode: 'demo' | 'production';
  origin: string;
};

/** A signed-in person and what this person may act for. */
export type Actor = { userId: string; displayName: string; memberships: Membership[] };

/** Where the demonstration keeps its movable day. */
export const legalDayKey = 'legalDay';

/** The day that decides deadlines: the day in Shanghai, or the demonstration's own. */
export async function legalDay(
  { meta }: { meta: MetaRead },
  { clock, mode }: Pick<Office, 'clock' | 'mode'>
): Promise<Day> {
  const moved = mode === 'demo' ? await meta.get(legalDayKey) : undefined;
  return moved ?? dayOf(clock());
}

/** Raised when a backup is restored: every checkpoint from before is void. */
export const epochOf = async ({ meta }: { meta: MetaRead }): Promise<number> => Number((await meta.get('epoch')) ?? 1);
