import { WrongUsage, type Command, type ExitCode, type Terminal } from './command.ts';

/** Every command; each is loaded only when called, so that the first answer comes quickly. */
const commands: Record<string, { summary: string; load(): Promise<Command> }> = {
  score: { summary: 'score one form or many', load: async () => (await import('./score.ts')).score },
  'credit-code': {
    summary: 'check unified social credit codes',
    load: async () => (await import('./creditCodes.ts')).creditCodes
  },
  'publicity-end': {
    summary: 'when a publicity period ends',
    load: async () => (await import('./publicityEnd.ts')).publicityEnd
  },
  number: {
    summary: 'read a registration number, or find its founding mark',
    load: async () => (await import('./number.ts')).number
  },
  draw: { summary: 'repeat a spot-check draw', load: async () => (await import('./draw.ts')).draw },
  migrate: { summary: 'bring the database up to date', load: async () => (await import('./migrate.ts')).migrate },
  seed: {
    summary: 'fill an empty database with the demonstration',
    load: async () => (await import('./seed.ts')).seed
  },
  user: { summary: 'add an account', load: async () => (await import('./user.ts')).user }
};

/** Runs one command and answers with its exit code. Nothing is thrown for what a caller did wrong. */
export async function run([name, ...rest]: string[], terminal: Terminal): Promise<ExitCode> {
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.out(overview());
    return 0;
  }
  const entry = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) {
    terminal.say(name === undefined ? overview() : `There is no command "${name}".\n\n${overview()}`);
    return 2;
  }
  const command = await entry.load();
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(`${command.usage}\n\n${command.help}\n`);
    return 0;
  }
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    terminal.say(`${error.message}\nusage: ${command.usage}`);
    return 2;
  }
}

function overview(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return `usage: npm run -s kexiao -- <command>

${lines.join('\n')}

Results are JSON on standard output, or a table with --table; messages go to standard error.
Exit code: 0 computed, whatever the answer; 1 the input was refused; 2 wrong usage.
"kexiao <command> --help" says more about one.
`;
}
