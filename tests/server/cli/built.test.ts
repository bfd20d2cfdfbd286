import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

type Example = { input: object; expected: object };
const examples = JSON.parse(readFileSync('tests/domain/vectors/worked-examples.json', 'utf8')) as Example[];

/** The bundle finds its packages from the repository, so it is built inside; the caller stands elsewhere. */
const bundle = resolve(`.tmp-bundle-${process.pid}`);
const elsewhere = mkdtempSync(join(tmpdir(), 'kexiao-cli-'));
beforeAll(() => {
  const built = spawnSync(process.execPath, ['sync-server/bundle.js', bundle], { encoding: 'utf8' });
  expect(built.stderr).toBe('');
});
afterAll(() => {
  rmSync(bundle, { recursive: true, force: true });
  rmSync(elsewhere, { recursive: true, force: true });
});

const kexiao = (args: string[], input = '') =>
  spawnSync(process.execPath, [join(bundle, 'kexiao.mjs'), ...args], {
    encoding: 'utf8',
    input,
    env: { ...process.env, INIT_CWD: elsewhere }
  });

test('every worked example in one call, from a file where the caller stands', () => {
  writeFileSync(join(elsewhere, 'all.json'), JSON.stringify(examples.map(({ input }) => input)));
  const { status, stdout, stderr } = kexiao(['score', 'all.json']);
  expect([status, stderr]).toEqual([1, '']);
  expect(JSON.parse(stdout)).toMatchObject(examples.map(({ expected }) => expected));
});

test('answers from standard input, says wrong usage on standard error, and carries the exit codes', () => {
  expect(kexiao(['score', '-'], '{"year":1999}').status).toBe(1);
  expect(kexiao(['draw', '--list', '-', '--seed', 'x', '--rate', '500'], '2021440106A1000001\n').status).toBe(0);
  const wrong = kexiao(['nothing']);
  expect([wrong.status, wrong.stdout]).toEqual([2, '']);
});

test('makes a database and an account in it, and does neither twice', () => {
  const env = { ...process.env, INIT_CWD: elsewhere, KEXIAO_DATA: 'data' };
  const ask = (args: string[], input = '') =>
    spawnSync(process.execPath, [join(bundle, 'kexiao.mjs'), ...args], { encoding: 'utf8', input, env });
  const first = ask(['migrate']);
  expect([first.status, first.stderr]).toEqual([0, expect.stringContaining('Done.')]);
  expect(JSON.parse(first.stdout).migrated).not.toEqual([]);
  expect(existsSync(join(elsewhere, 'data/kexiao.sqlite'))).toBe(true);
  expect(JSON.parse(ask(['migrate']).stdout)).toEqual({ migrated: [] });

  const add = ['user', 'add', '--username', '王审核', '--display', '王审核', '--role', 'reviewer', '--scope', 'body-1'];
  const added = ask(add);
  expect(JSON.parse(added.stdout)).toMatchObject({
    username: '王审核',
    role: 'reviewer',
    password: expect.any(String)
  });
  const again = ask([...add, '--password-file', '-'], 'long-enough\n');
  expect([again.status, again.stdout]).toEqual([1, '']);
  expect(again.stderr).toContain('There is an account');
  expect(ask(['user', 'add', '--role', 'king', ...add.slice(2, 6), '--scope', 'x']).status).toBe(2);
});
