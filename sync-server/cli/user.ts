import { randomBytes, randomUUID } from 'node:crypto';
import { roles, type Role } from '#domain/roles/roles.ts';
import { createUser, isPassword, isUsername } from '../auth.ts';
import { grant } from '../usecases/members.ts';
import { needed, readArgs, readText, WrongUsage, type Command, type ExitCode, type Terminal } from './command.ts';
import { withDatabase } from './open.ts';
import { print } from './print.ts';

/** `user add`: gives someone an account with one membership. */
export const user: Command = {
  usage: 'kexiao user add --username NAME --display NAME --role ROLE --scope SCOPE [--password-file FILE|-] [--table]',
  help: `Adds an account to the database in KEXIAO_DATA and gives it one membership. Sign-up is closed: accounts are
only made here.

--username       3 to 40 Chinese or Latin letters, digits, _ . -; for an enterprise its credit code
--display        the name that others see
--role           ${roles.join(', ')}
--scope          an enterprise's id, an evaluation body's id, a province's division code, or * for torch
--password-file  its first line is the password, 8 to 128 characters; - is standard input. Without it one is made
                 and printed once

Prints { "userId", "username", "role", "scope", "password" }; password is null when it was given.`,
  async run([what, ...args], terminal) {
    if (what !== 'add') throw new WrongUsage('Say user add.');
    const { values, positionals } = readArgs(args, {
      username: { type: 'string' },
      display: { type: 'string' },
      role: { type: 'string' },
      scope: { type: 'string' },
      'password-file': { type: 'string' },
      table: { type: 'boolean' }
    });
    if (positionals.length > 0) throw new WrongUsage(`Not understood: ${positionals.join(' ')}`);
    const username = needed(values.username, 'username');
    const displayName = needed(values.display, 'display');
    const scope = needed(values.scope, 'scope');
    const role = roleOf(needed(values.role, 'role'));
    if (!isUsername(username)) throw new WrongUsage(`"${username}" cannot be a user name.`);
    const given = passwordOf(values['password-file'], terminal);
    const password = given ?? randomBytes(12).toString('base64url');

    terminal.say(`Adding ${username} as ${role} for ${scope} …`);
    return withDatabase<ExitCode>(terminal, async ({ storage, auth, config }) => {
      const { adapter } = await auth.$context;
      const where = [{ field: 'username', value: username.toLowerCase() }];
      if (await adapter.findOne({ model: 'user', where })) {
        terminal.say(`There is an account ${username} already; nothing was changed.`);
        return 1;
      }
      const userId = await createUser(auth, { username, displayName, password });
      const office = {
        storage,
        mode: config.mode,
        origin: config.origin ?? '',
        clock: terminal.clock,
        newId: randomUUID
      };
      await grant(office, userId, { role, scope }, 'command line');
      terminal.say('Done.');
      print({ userId, username, role, scope, password: given === undefined ? password : null }, values.table, terminal);
      return 0;
    });
  }
};

function roleOf(text: string): Role {
  const role = roles.find((each) => each === text);
  if (role) return role;
  throw new WrongUsage(`--role is one of ${roles.join(', ')}.`);
}

function passwordOf(file: string | undefined, terminal: Terminal): string | undefined {
  if (file === undefined) return undefined;
  const password = readText(file, terminal).split(/\r?\n/)[0] ?? '';
  if (!isPassword(password)) throw new WrongUsage('The password must have 8 to 128 characters.');
  return password;
}
