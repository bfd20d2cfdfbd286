import { readArgs, type Command } from './command.ts';
import { withDatabase } from './open.ts';
import { print } from './print.ts';

/** `migrate`: brings the database to this version's shape; what is up to date already stays as it is. */
export const migrate: Command = {
  usage: 'kexiao migrate',
  help: `Makes the database in KEXIAO_DATA (default: data/) if there is none, and brings it to the shape of this
version. Prints { "migrated": [names] }, empty when there was nothing to do. The server does the same when it
starts. Make a copy of the folder first.`,
  async run(args, terminal) {
    readArgs(args, {});
    terminal.say('Bringing the database up to date …');
    const migrated = await withDatabase(terminal, async (opened) => opened.migrated);
    terminal.say(migrated.length > 0 ? 'Done.' : 'It was up to date already.');
    print({ migrated }, false, terminal);
    return 0;
  }
};
