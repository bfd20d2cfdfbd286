import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig, type Environment } from '../../../sync-server/config.ts';

const secret = 'x'.repeat(32);
const sound: Environment = {
  KEXIAO_MODE: 'production',
  KEXIAO_ORIGIN: 'https://kexiao.example',
  KEXIAO_SECRET: secret
};
const files: Record<string, string> = { '/run/secret': `${secret}\n`, '/run/short': 'short' };
const readText = (path: string) => {
  const text = files[path];
  if (text === undefined) throw new Error(`no such file: ${path}`);
  return text;
};
const read = (env: Environment) => readConfig(env, readText);
const faultsOf = (env: Environment) => {
  const found = read(env);
  return found.ok ? [] : found.faults;
};

test('with nothing said it is the demonstration, on this machine only', () => {
  expect(read({})).toEqual({
    ok: true,
    config: {
      mode: 'demo',
      host: '127.0.0.1',
      port: 4173,
      dataDir: resolve('data'),
      buildDir: resolve('build'),
      origin: null,
      secret: null
    }
  });
});

test('a folder is meant from where the caller stands, though npm changes the folder', () => {
  const found = read({ INIT_CWD: '/home/someone', KEXIAO_DATA: 'kexiao-data' });
  expect(found).toMatchObject({ config: { dataDir: '/home/someone/kexiao-data' } });
});

describe('production', () => {
  test('starts with an https origin and a secret, from a file too', () => {
    expect(read(sound)).toMatchObject({
      config: { mode: 'production', host: '0.0.0.0', origin: 'https://kexiao.example', secret }
    });
    const fromFile = { ...sound, KEXIAO_SECRET: undefined, KEXIAO_SECRET_FILE: '/run/secret' };
    expect(read(fromFile)).toMatchObject({ config: { secret } });
  });

  test('names everything that is missing at once', () => {
    const faults = faultsOf({ KEXIAO_MODE: 'production' }).join('\n');
    expect(faults).toContain('KEXIAO_ORIGIN is missing');
    expect(faults).toContain('KEXIAO_SECRET or KEXIAO_SECRET_FILE is missing');
  });

  test.each<[change: Environment, fault: RegExp, why: string]>([
    [{ KEXIAO_ORIGIN: 'http://kexiao.example' }, /KEXIAO_ORIGIN is plain http/, 'no TLS, no offline work'],
    [{ KEXIAO_ORIGIN: 'http://localhost:4173' }, /KEXIAO_ORIGIN is plain http/, 'not even on this machine'],
    [{ KEXIAO_SECRET: 'short' }, /KEXIAO_SECRET is too short/, 'a secret that can be guessed'],
    [{ KEXIAO_SECRET: '   ' }, /KEXIAO_SECRET or KEXIAO_SECRET_FILE is missing/, 'blanks are nothing'],
    [{ KEXIAO_SECRET: undefined, KEXIAO_SECRET_FILE: '/run/short' }, /too short/, 'the same from a file'],
    [{ KEXIAO_SECRET: undefined, KEXIAO_SECRET_FILE: '/gone' }, /KEXIAO_SECRET_FILE could not be read/, 'no file']
  ])('does not start with %j — %s', (change, fault) => {
    expect(faultsOf({ ...sound, ...change }).join('\n')).toMatch(fault);
  });
});

test.each<[Environment, RegExp]>([
  [{ KEXIAO_MODE: 'staging' }, /KEXIAO_MODE is "staging"/],
  [{ KEXIAO_PORT: '70000' }, /KEXIAO_PORT/],
  [{ KEXIAO_PORT: '-1' }, /KEXIAO_PORT/],
  [{ KEXIAO_PORT: 'http' }, /KEXIAO_PORT/],
  [{ KEXIAO_ORIGIN: 'kexiao.example' }, /KEXIAO_ORIGIN is "kexiao.example"/],
  [{ KEXIAO_ORIGIN: 'https://kexiao.example/app' }, /scheme, host and port only/],
  [{ KEXIAO_ORIGIN: 'ftp://kexiao.example' }, /scheme, host and port only/]
])('%j is refused in words, in the demonstration too', (env, fault) => {
  expect(faultsOf(env).join('\n')).toMatch(fault);
});
