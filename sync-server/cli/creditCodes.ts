import { creditCodeFault } from '#domain/enterprise/creditCode.ts';
import { readArgs, WrongUsage, type Command } from './command.ts';
import { print } from './print.ts';

/** `credit-code CODE…`: each code as it was given, and what is wrong with it. */
export const creditCodes: Command = {
  usage: 'kexiao credit-code CODE… [--table]',
  help: `Checks unified social credit codes (GB 32100-2015). Spaces around a code, full-width characters and
small letters are forgiven; the code is echoed as given.

Prints [{ "code", "valid", "fault" }]. fault is null or the first of length, alphabet, check-digit,
organisation-check. The exit code is 0 for an invalid code too: it was computed.`,
  async run(args, terminal) {
    const { values, positionals } = readArgs(args, { table: { type: 'boolean' } });
    if (positionals.length === 0) throw new WrongUsage('Give at least one code.');
    const answers = positionals.map((code) => {
      const fault = creditCodeFault(code);
      return { code, valid: fault === null, fault };
    });
    print(answers, values.table, terminal);
    return 0;
  }
};
