import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { localFiles } from '../files/local.ts';
import { demoAccounts } from '../seed/accounts.ts';
import { seedDemo } from '../seed/seed.ts';
import { readArgs, WrongUsage, type Command, type ExitCode } from './command.ts';
import { withDatabase } from './open.ts';
import { print } from './print.ts';

/** `seed`: what the demonstration's server does at its first start. */
export const seed: Command = {
  usage: 'kexiao seed [--table]',
  help: `Fills an empty database in KEXIAO_DATA (default: data/) with the demonstration: the made-up province 岭海省,
more than two hundred made-up enterprises in every status, and an account for each role. A database that has
something in it is left as it is. Refused in production.

Prints the accounts, [{ "username", "password", "displayName", "role" }].`,
  async run(args, terminal) {
    const { values } = readArgs(args, { table: { type: 'boolean' } });
    if (terminal.env.KEXIAO_MODE === 'production') throw new WrongUsage('A production database is never seeded.');
    return withDatabase<ExitCode>(terminal, async ({ storage, auth, config }) => {
      const { mode, dataDir } = config;
      const office = { storage, mode, origin: '', clock: terminal.clock, newId: randomUUID };
      const files = localFiles(join(dataDir, 'files'));
      const filled = await seedDemo({ office, auth, files, say: terminal.say });
      if (!filled) terminal.say('There is something in the database already; nothing was changed.');
      print(demoAccounts(), values.table, terminal);
      return 0;
    });
  }
};
