import { resolve } from 'node:path';

/** How one server is run; read from the environment once, by `main.ts` and `cli.ts` only. */
export type Config = {
  mode: 'demo' | 'production';
  host: string;
  port: number;
  /** The folder with the database and the files; made if it does not exist. */
  dataDir: string;
  buildDir: string;
  /** What browsers see. Null in the demo: it follows the port that was free. */
  origin: string | null;
  /** Signs the session cookie. In the demo made at first start and kept in the data folder. */
  secret: string | null;
};

export type Environment = Record<string, string | undefined>;
type ReadText = (path: string) => string;
export type ReadConfig = { ok: true; config: Config } | { ok: false; faults: string[] };

/** The configuration the environment describes, or everything that is wrong with it in sentences. */
export function readConfig(env: Environment, readText: ReadText): ReadConfig {
  const faults: string[] = [];
  const given = (name: string) => env[name]?.trim() || undefined;

  const mode = given('KEXIAO_MODE') ?? 'demo';
  if (mode !== 'demo' && mode !== 'production')
    return { ok: false, faults: [`KEXIAO_MODE is "${mode}": say demo or production.`] };

  const port = portOf(given('KEXIAO_PORT') ?? '4173');
  if (port === undefined) faults.push('KEXIAO_PORT must be a whole number from 0 to 65535.');

  const secret = secretOf(given('KEXIAO_SECRET'), given('KEXIAO_SECRET_FILE'), readText, faults);
  const origin = originOf(given('KEXIAO_ORIGIN'), faults);
  if (mode === 'production') faults.push(...missingInProduction(given('KEXIAO_ORIGIN'), origin, secret));
  if (faults.length > 0) return { ok: false, faults };

  // npm changes the folder; what the caller named is meant from where the caller stood.
  const dataDir = given('KEXIAO_DATA');
  return {
    ok: true,
    config: {
      mode,
      host: given('KEXIAO_HOST') ?? (mode === 'demo' ? '127.0.0.1' : '0.0.0.0'),
      port: port!,
      dataDir: dataDir ? resolve(given('INIT_CWD') ?? '.', dataDir) : resolve('data'),
      buildDir: resolve(given('KEXIAO_BUILD') ?? 'build'),
      origin: origin ?? null,
      secret: secret ?? null
    }
  };
}

function portOf(text: string): number | undefined {
  const port = Number(text);
  return /^\d{1,5}$/.test(text) && port <= 65_535 ? port : undefined;
}

function secretOf(text: string | undefined, file: string | undefined, readText: ReadText, faults: string[]) {
  if (text !== undefined || file === undefined) return text;
  try {
    return readText(file).trim();
  } catch (error) {
    faults.push(`KEXIAO_SECRET_FILE could not be read: ${(error as Error).message}`);
    return undefined;
  }
}

function originOf(text: string | undefined, faults: string[]): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash) return url.origin;
  faults.push(`KEXIAO_ORIGIN is "${text}": give scheme, host and port only, like https://kexiao.example.`);
  return undefined;
}

function missingInProduction(given: string | undefined, origin: string | undefined, secret: string | undefined) {
  const missing: string[] = [];
  if (given === undefined) missing.push('KEXIAO_ORIGIN is missing: the https address browsers use.');
  if (origin?.startsWith('http:'))
    missing.push('KEXIAO_ORIGIN is plain http: browsers then refuse offline work and secure cookies. Use https.');
  if (secret === undefined) missing.push('KEXIAO_SECRET or KEXIAO_SECRET_FILE is missing: at least 32 characters.');
  else if (secret.length < 32) missing.push('KEXIAO_SECRET is too short: at least 32 characters.');
  return missing;
}
