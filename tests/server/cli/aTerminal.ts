import { run } from '../../../sync-server/cli/run.ts';

/** One call of the command line in this process, with these files and this standard input. */
export async function kexiao(
  args: string[],
  given: { stdin?: string; files?: Record<string, string>; env?: Record<string, string> } = {}
) {
  const { stdin, files = {}, env = {} } = given;
  let out = '';
  let said = '';
  const exitCode = await run(args, {
    out: (text) => void (out += text),
    say: (text) => void (said += `${text}\n`),
    read(file) {
      const text = file === '-' ? stdin : files[file];
      if (text === undefined) throw new Error(`ENOENT: ${file}`);
      return text;
    },
    folder: '/here',
    env,
    clock: () => '2026-08-10T02:00:00.000Z'
  });
  return { exitCode, out, said, json: (): unknown => JSON.parse(out) };
}
