import { addDays, dayOf, isDay, timeOfDay, yearOf, type Day, type Instant } from '../day.ts';
import { done, refused, type Result } from '../result.ts';
import { builtInCalendars } from './builtInCalendars.ts';
import { type Calendars } from './calendar.ts';
import { findCalendar, workingDaysFrom } from './workingDays.ts';

/** 公示期: the day given, the last day (to 24:00), each working day counted, and what it was computed with. */
export type PublicityPeriod = { start: Day; end: Day; days: Day[]; calendar: string };

/** `start`: the given day counts, or the next working day. `next`: the first working day after it counts. */
export type CountFrom = 'start' | 'next';

type PeriodWanted = { start: Day; days?: number; countFrom?: CountFrom };

const longest = 60;

/** 公示 10 个工作日 (评价办法; the way of counting is the year plan's). */
export function publicityPeriod(
  { start, days: count = 10, countFrom = 'start' }: PeriodWanted,
  calendars: Calendars = builtInCalendars
): Result<PublicityPeriod> {
  if (!isDay(start)) return refused('not-a-date', { field: 'start' });
  if (!Number.isInteger(count) || count < 1 || count > longest)
    return refused('not-allowed', { field: 'days', most: longest });
  if (!calendars.some(({ year }) => year >= yearOf(start))) return refused('calendar-unknown', { year: yearOf(start) });
  const counted = workingDaysFrom(countFrom === 'next' ? addDays(start, 1) : start, count, calendars);
  if (!counted.ok) return counted;
  const days = counted.value;
  return done({ start, end: days.at(-1) ?? start, days, calendar: versionsOf(days, calendars) });
}

/** The day publicity counts from: what is published after the cut-off hour counts as published the day after. */
export function firstCountedDay(publishedAt: Instant, cutoffHour = 18): Day {
  const day = dayOf(publishedAt);
  return timeOfDay(publishedAt) > cutoffHour * 3_600_000 ? addDays(day, 1) : day;
}

/** The period ends at 24:00 of its last day, so it is over from the day after. */
export const publicityIsOver = (end: Day, today: Day): boolean => today > end;

function versionsOf(days: readonly Day[], calendars: Calendars): string {
  return [...new Set(days.map((day) => findCalendar(day, calendars)?.version))].join('；');
}
