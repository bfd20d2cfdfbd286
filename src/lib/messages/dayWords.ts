import { dayOf, type Day, type Instant } from '#domain/day.ts';

/** 2026-05-08 → 5月8日. */
export const monthDay = (day: Day): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/** 2026-05-08 → 2026年5月8日. */
export const fullDay = (day: Day): string => `${day.slice(0, 4)}年${monthDay(day)}`;

/** An instant as the clock on the wall in Shanghai shows it: 5月8日 16:03. */
export function dayAndTime(instant: Instant): string {
  const shifted = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
  return `${monthDay(dayOf(instant))} ${shifted.slice(11, 16)}`;
}

/** 1284 → 1,284. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
