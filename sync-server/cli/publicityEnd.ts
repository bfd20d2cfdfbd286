import { publicityPeriod } from '#domain/publicity/period.ts';
import { needed, readArgs, wholeNumber, WrongUsage, type Command } from './command.ts';
import { print, printRefusal } from './print.ts';

/** `publicity-end`: the last day of a publicity period and every working day counted. */
export const publicityEnd: Command = {
  usage: 'kexiao publicity-end --start DATE [--days 10] [--count-from start|next] [--table]',
  help: `Counts working days in Asia/Shanghai with the State Council's holiday arrangement of each year, moved
working days included. Years 2017 to 2026 are known.

--start       the day of publication, YYYY-MM-DD
--days        how many working days, 1 to 60; 10 if not given
--count-from  start: day 1 is that day, or the next working day if it is not one
              next:  day 1 is the first working day strictly after it

Prints { "start", "end", "days", "calendar" }; the period ends at 24:00 of "end". A date whose calendar is
not known is refused: { "error": { "code": "calendar-unknown", "year" } }, exit 1.`,
  async run(args, terminal) {
    const { values, positionals } = readArgs(args, {
      start: { type: 'string' },
      days: { type: 'string', default: '10' },
      'count-from': { type: 'string', default: 'start' },
      table: { type: 'boolean' }
    });
    if (positionals.length > 0) throw new WrongUsage(`Not understood: ${positionals.join(' ')}`);
    const start = needed(values.start, 'start');
    const days = wholeNumber(values.days, 'days', 1, 60);
    const countFrom = values['count-from'];
    if (countFrom !== 'start' && countFrom !== 'next') throw new WrongUsage('--count-from is start or next.');
    const period = publicityPeriod({ start, days, countFrom });
    if (!period.ok) return printRefusal(period.refusal, values.table, terminal);
    const { end, days: counted, calendar } = period.value;
    print({ start, end, days: counted, calendar }, values.table, terminal);
    return 0;
  }
};
