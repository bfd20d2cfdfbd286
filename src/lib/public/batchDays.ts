import { addDays, isWeekend, weekday, type Day } from '#domain/day.ts';
import { feastOf, movedWorkdayOf } from '#domain/publicity/workingDays.ts';
import { type PublicBatch } from '#protocol/documents.ts';

type Days = Pick<PublicBatch, 'start' | 'end' | 'days'>;

/** Where today stands in the ten working days of a batch. */
export type Standing =
  | { at: 'before' }
  | { at: 'working-day'; ordinal: number; total: number }
  | { at: 'rest-day'; done: number; total: number }
  | { at: 'over' };

export function standing({ end, days }: Days, today: Day): Standing {
  const total = days.length;
  const ordinal = days.indexOf(today) + 1;
  if (ordinal > 0) return { at: 'working-day', ordinal, total };
  if (today > end) return { at: 'over' };
  const done = days.filter((day) => day < today).length;
  return done === 0 ? { at: 'before' } : { at: 'rest-day', done, total };
}

/** How many working days are behind us: the pale blocks. */
export const daysBehind = ({ days }: Days, today: Day): number => days.filter((day) => day < today).length;

/** The weeks of a publicity period, Monday to Sunday, each day with what it counts as. */
export function calendarOf(batch: Days, today: Day, words: { first: string; last: string; moved: string }) {
  const days: Day[] = [];
  const from = addDays(batch.start, -mondaysAway(batch.start));
  const until = addDays(batch.end, 6 - mondaysAway(batch.end));
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day);
  return days.map((day) => {
    const counted = batch.days.indexOf(day) + 1;
    const inside = day >= batch.start && day <= batch.end;
    const labels = [
      counted === 1 && words.first,
      counted > 0 && movedWorkdayOf(day) && words.moved,
      day === batch.end && words.last,
      counted === 0 && inside && feastOf(day)
    ];
    return {
      day,
      ordinal: counted || undefined,
      rest: counted === 0 && (inside || isWeekend(day)),
      label: labels.filter(Boolean).join(' ') || undefined,
      state:
        day === today
          ? ('today' as const)
          : inside
            ? day < today
              ? ('past' as const)
              : ('future' as const)
            : ('out' as const)
    };
  });
}

const mondaysAway = (day: Day): number => (weekday(day) + 6) % 7;
