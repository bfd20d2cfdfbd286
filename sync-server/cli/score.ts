import { answer, answerAll } from '#domain/scoring/exchange.ts';
import { refusalText } from '#domain/scoring/refusalText.ts';
import { readArgs, readText, WrongUsage, type Command } from './command.ts';
import { print } from './print.ts';

/** `score [FILE|-]`: one form or an array of them. */
export const score: Command = {
  usage: 'kexiao score [FILE|-] [--table]',
  help: `Scores the exchange JSON of one form, or of an array of forms, by the rules of each form's year (2017 to
2026). Reads standard input when no file is given, or for -.

Prints the result, or an array of results in the same order. A refused element becomes
{ "error": { "code", "field", "text" } }; the others are still scored, and the exit code is 1.`,
  async run(args, terminal) {
    const { values, positionals } = readArgs(args, { table: { type: 'boolean' } });
    const [file = '-', ...more] = positionals;
    if (more.length > 0) throw new WrongUsage('Give one file; put many forms into one array.');
    const result = scored(readText(file, terminal));
    print(result, values.table, terminal);
    return [result].flat().some((each) => 'error' in each) ? 1 : 0;
  }
};

function scored(text: string) {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    return { error: { code: 'not-json', field: '', text: refusalText('not-json', '') } };
  }
  return Array.isArray(input) ? answerAll(input) : answer(input);
}
