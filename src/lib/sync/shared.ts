import { type SideTables } from '../store/sideTables.ts';

/** How replication stands, as its leader tab wrote it down for all tabs. */
export type SyncMark = {
  /** ISO instant of the last answer from the server. */
  lastSyncAt: string | null;
  /** ISO instant of the leader's last sign of life, be it a failure. */
  heardAt: string | null;
  state: 'idle' | 'running' | 'signed-out' | 'failing';
  code: string | null;
};

/** Before any leader has written. */
export const unheard: SyncMark = { lastSyncAt: null, heardAt: null, state: 'idle', code: null };

/** Reads the leader's mark. */
export async function readMark(side: SideTables): Promise<SyncMark> {
  return ((await side.marks.get('sync'))?.value as SyncMark | undefined) ?? unheard;
}

/** Only the leader writes it. */
export async function writeMark(side: SideTables, mark: SyncMark): Promise<void> {
  await side.marks.put({ key: 'sync', value: mark });
}

/** A round that some tab asks the leader for; `all`: also the collections that change seldom. */
export type Wish = { at: number; all: boolean };

/** Any tab may ask the leader for a round. */
export async function askForRound(side: SideTables, wish: Wish): Promise<void> {
  await side.marks.put({ key: 'round-asked', value: wish });
}

/** The round asked for last. */
export async function roundAsked(side: SideTables): Promise<Wish> {
  return ((await side.marks.get('round-asked'))?.value as Wish | undefined) ?? { at: 0, all: false };
}
