import { dayOf, yearOf } from '#domain/day.ts';
import { type Now } from '#protocol/documents.ts';
import { type RememberedNow } from './deviceMemory.ts';

/** The clock on the wall of this device. */
export const deviceClock = (): Date => new Date();

/** The server's day as this device can tell it: its own clock put right, but never a demonstration's day forgotten. */
export function nowOn(device: Date, told: RememberedNow | null): Now {
  if (!told) return unheard(device);
  const serverTime = new Date(device.getTime() + told.aheadMs).toISOString();
  return told.now.mode === 'demo'
    ? { ...told.now, serverTime }
    : { ...told.now, serverTime, legalDay: dayOf(serverTime) };
}

/** Before any server was heard: the wall in Shanghai. */
function unheard(device: Date): Now {
  const serverTime = device.toISOString();
  const legalDay = dayOf(serverTime);
  return { mode: 'production', legalDay, serverTime, epoch: 1, evaluationYear: yearOf(legalDay) };
}
