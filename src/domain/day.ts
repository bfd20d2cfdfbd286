/** A legal day, `YYYY-MM-DD`, in Asia/Shanghai. Two days compare as strings. */
export type Day = string;

/** A moment as ISO text with a zone, `2026-06-12T10:42:00Z` or `…+08:00`. */
export type Instant = string;

const millisecondsADay = 86_400_000;
/** China has kept UTC+8 without summer time since 1992. */
const shanghaiAhead = 8 * 3_600_000;

/** True for a day that is in the calendar: 2024-02-29 is, 2023-02-29 and 2023-2-9 are not. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '0001') return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** The day so many days later; a negative count goes back. */
export function addDays(day: Day, count: number): Day {
  const reached = new Date(midnight(day) + count * millisecondsADay).toISOString().slice(0, 10);
  if (!isDay(reached)) throw new RangeError(`no day ${count} days from ${day}`);
  return reached;
}

/** How many days lie between two days: 0 for the same day, negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => (midnight(to) - midnight(from)) / millisecondsADay;

/** 0 is Sunday, 6 is Saturday. */
export const weekday = (day: Day): number => new Date(midnight(day)).getUTCDay();

/** True on Saturday and Sunday, whatever the holiday notice says. */
export const isWeekend = (day: Day): boolean => weekday(day) % 6 === 0;

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** The day on the wall in Shanghai at this moment. */
export const dayOf = (instant: Instant): Day => inShanghai(instant).toISOString().slice(0, 10);

/** The hour on the wall in Shanghai at this moment, 0 to 23. */
export const hourOf = (instant: Instant): number => inShanghai(instant).getUTCHours();

/** Milliseconds since midnight in Shanghai: tells 18:00:00 from the moment after it. */
export const timeOfDay = (instant: Instant): number => inShanghai(instant).getTime() - midnight(dayOf(instant));

function midnight(day: Day): number {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
  return Date.parse(`${day}T00:00:00Z`);
}

function inShanghai(instant: Instant): Date {
  const at = /T.*(Z|[+-]\d{2}:\d{2})$/.test(instant) ? Date.parse(instant) : NaN;
  if (Number.isNaN(at)) throw new RangeError(`not an instant with its zone: ${instant}`);
  return new Date(at + shanghaiAhead);
}
