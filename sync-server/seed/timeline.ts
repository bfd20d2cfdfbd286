import { addWorkingDays } from '#domain/publicity/workingDays.ts';
import { type Day } from '#domain/day.ts';
import { type Random } from './random.ts';

/** Something that happens at a moment; all of them together are played in order. */
export type Happening = { at: string; act: () => Promise<void> };

/** A moment in office hours of a day, Asia/Shanghai. */
export function inOfficeHours(random: Random, day: Day): string {
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  return `${day}T${twoDigits(random.whole(9, 16))}:${twoDigits(random.whole(0, 59))}:${twoDigits(random.whole(0, 59))}+08:00`;
}

/** The working day so many after a day. */
export function workingDaysLater(day: Day, count: number): Day {
  const later = addWorkingDays(day, count);
  if (!later.ok) throw new Error(`no calendar for ${day}`);
  return later.value;
}
