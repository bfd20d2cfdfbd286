import { foundingMark, parseNumber } from '#domain/registration/number.ts';
import { needed, readArgs, wholeNumber, WrongUsage, type Command, type ExitCode, type Terminal } from './command.ts';
import { print, printRefusal } from './print.ts';

/** `number parse NUMBER` and `number mark …`. */
export const number: Command = {
  usage: `kexiao number parse NUMBER [--table]
       kexiao number mark --year Y --founded DATE --submitted DATE [--table]`,
  help: `parse  reads an 18-character registration number, also one issued elsewhere. Prints { "year", "division",
       "divisionKnown", "foundingMark", "directMark", "serial" }, or { "error": { "code" } } with the first of
       length, alphabet, year, division, founding-mark, serial, serial-zero, exit 1.
mark   finds the founding mark: 0 founded before the year and submitted by 31 May, A from 1 June on, B founded
       in the year. Prints { "foundingMark" }; refused: founded-after, submitted-outside-year, not-a-date.`,
  async run([what, ...args], terminal) {
    if (what === 'parse') return parse(args, terminal);
    if (what === 'mark') return mark(args, terminal);
    throw new WrongUsage('Say number parse or number mark.');
  }
};

function parse(args: string[], terminal: Terminal): ExitCode {
  const { values, positionals } = readArgs(args, { table: { type: 'boolean' } });
  const [text, ...more] = positionals;
  if (text === undefined || more.length > 0) throw new WrongUsage('Give one number.');
  const read = parseNumber(text);
  if (!read.ok) return printRefusal({ code: read.refusal.code }, values.table, terminal);
  const { year, division, divisionKnown, foundingMark: founding, directMark, serial } = read.value;
  print({ year, division, divisionKnown, foundingMark: founding, directMark, serial }, values.table, terminal);
  return 0;
}

function mark(args: string[], terminal: Terminal): ExitCode {
  const { values, positionals } = readArgs(args, {
    year: { type: 'string' },
    founded: { type: 'string' },
    submitted: { type: 'string' },
    table: { type: 'boolean' }
  });
  if (positionals.length > 0) throw new WrongUsage(`Not understood: ${positionals.join(' ')}`);
  const found = foundingMark({
    year: wholeNumber(needed(values.year, 'year'), 'year', 0, 9999),
    founded: needed(values.founded, 'founded'),
    submitted: needed(values.submitted, 'submitted')
  });
  if (!found.ok) return printRefusal(found.refusal, values.table, terminal);
  print(found.value, values.table, terminal);
  return 0;
}
