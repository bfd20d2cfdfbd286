import { draw as drawNumbers } from '#domain/spotCheck/draw.ts';
import { readList } from '#domain/spotCheck/list.ts';
import { needed, readArgs, readText, wholeNumber, WrongUsage, type Command } from './command.ts';
import { print, printRefusal } from './print.ts';

/** `draw`: the same answer as the office's, for anyone who has the published list and seed. */
export const draw: Command = {
  usage: 'kexiao draw --list FILE --seed TEXT --rate BASIS_POINTS [--strata none|division] [--table]',
  help: `Repeats a spot-check draw (draw-v1).

--list    the frozen list, one 18-character number a line; - is standard input. CRLF, a byte order mark and
          blank lines are tolerated, the order does not matter
--seed    the public values; several are separated by real line ends
--rate    hundredths of a per cent, 1 to 10000: 500 is 5%
--strata  division: each division is drawn from by itself; none if not given

Prints { "version", "listHash", "size", "selected" }, in the order of the tickets. Refused with exit 1:
duplicate, bad-line, empty, bad-seed.`,
  async run(args, terminal) {
    const { values, positionals } = readArgs(args, {
      list: { type: 'string' },
      seed: { type: 'string' },
      rate: { type: 'string' },
      strata: { type: 'string', default: 'none' },
      table: { type: 'boolean' }
    });
    if (positionals.length > 0) throw new WrongUsage(`Not understood: ${positionals.join(' ')}`);
    const { strata } = values;
    if (strata !== 'none' && strata !== 'division') throw new WrongUsage('--strata is none or division.');
    const rateBasisPoints = wholeNumber(needed(values.rate, 'rate'), 'rate', 1, 10_000);
    const seed = needed(values.seed, 'seed');
    const list = readList(readText(needed(values.list, 'list'), terminal));
    if (!list.ok) return printRefusal(list.refusal, values.table, terminal);
    const drawn = drawNumbers({ numbers: list.value, seed, rateBasisPoints, strata });
    if (!drawn.ok) return printRefusal(drawn.refusal, values.table, terminal);
    const { version, listHash, size, selected } = drawn.value;
    print({ version, listHash, size, selected }, values.table, terminal);
    return 0;
  }
};
