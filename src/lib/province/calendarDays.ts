import { addDays, isWeekend, weekday, type Day } from '#domain/day.ts';
import { feastOf, isWorkingDay } from '#domain/publicity/workingDays.ts';

type Labels = { published: string; end: string; work: string };
export type CalendarDay = {
  day: Day;
  ordinal?: number;
  rest: boolean;
  label: string;
  state: 'past' | 'today' | 'future' | 'out';
};

/** Whole weeks from Monday around a publicity period, each working day with its ordinal. */
export function calendarDays(
  { start, end, days }: { start: Day; end: Day; days: Day[] },
  today: Day,
  labels: Labels
): CalendarDay[] {
  const monday = addDays(start, -((weekday(start) + 6) % 7));
  const sunday = addDays(end, (7 - weekday(end)) % 7);
  const drawn: CalendarDay[] = [];
  for (let day = monday; day <= sunday; day = addDays(day, 1)) {
    const at = days.indexOf(day);
    const works = isWorkingDay(day) === true;
    const notes = [
      feastOf(day) ?? '',
      works && isWeekend(day) ? labels.work : '',
      day === days[0] ? labels.published : '',
      day === end ? labels.end : ''
    ];
    drawn.push({
      day,
      ...(at >= 0 ? { ordinal: at + 1 } : {}),
      rest: !works,
      label: notes.filter(Boolean).join(' '),
      state: day < start || day > end ? 'out' : day === today ? 'today' : day < today ? 'past' : 'future'
    });
  }
  return drawn;
}
