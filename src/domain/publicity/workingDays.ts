import { addDays, isWeekend, yearOf, type Day } from '../day.ts';
import { done, refused, type Result } from '../result.ts';
import { builtInCalendars } from './builtInCalendars.ts';
import { type Calendars } from './calendar.ts';

/** Whether offices work on this day; `unknown` when the year's holiday notice is not in the calendars. */
export function isWorkingDay(day: Day, calendars: Calendars = builtInCalendars): boolean | 'unknown' {
  const calendar = findCalendar(day, calendars);
  if (!calendar) return 'unknown';
  if (calendar.workdays.some(({ on }) => on === day)) return true;
  return !isWeekend(day) && feastOf(day, calendars) === undefined;
}

/** The feast a day off belongs to (劳动节), or nothing on other days. */
export function feastOf(day: Day, calendars: Calendars = builtInCalendars): string | undefined {
  return findCalendar(day, calendars)?.holidays.find(({ from, to }) => from <= day && day <= to)?.name;
}

/** The feast for which this Saturday or Sunday is worked (班), or nothing on other days. */
export function movedWorkdayOf(day: Day, calendars: Calendars = builtInCalendars): string | undefined {
  return findCalendar(day, calendars)?.workdays.find(({ on }) => on === day)?.name;
}

/** The calendar of the day's year. Of two for one year the later in the list holds: that is how one is corrected. */
export const findCalendar = (day: Day, calendars: Calendars = builtInCalendars) =>
  calendars.findLast(({ year }) => year === yearOf(day));

/** So many working days, the first being the given day itself or the next working day; refused over an unknown year. */
export function workingDaysFrom(start: Day, count: number, calendars: Calendars = builtInCalendars): Result<Day[]> {
  const days: Day[] = [];
  for (let day = start; days.length < count; day = addDays(day, 1)) {
    const works = isWorkingDay(day, calendars);
    if (works === 'unknown') return refused('calendar-unknown', { year: yearOf(day) });
    if (works) days.push(day);
  }
  return done(days);
}

/** The working day so many working days after the given day, which is itself not counted; negative goes back. */
export function addWorkingDays(day: Day, count: number, calendars: Calendars = builtInCalendars): Result<Day> {
  const step = Math.sign(count);
  let reached = day;
  for (let left = Math.abs(count); left > 0;) {
    reached = addDays(reached, step);
    const works = isWorkingDay(reached, calendars);
    if (works === 'unknown') return refused('calendar-unknown', { year: yearOf(reached) });
    if (works) left -= 1;
  }
  return done(reached);
}
