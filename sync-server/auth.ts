import { hash, verify } from '@node-rs/argon2';
import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { username } from 'better-auth/plugins';
import { type Kysely } from 'kysely';

export type AuthSettings = {
  /** The one instance that everything writes through: a second handle would block the first. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- better-auth owns its tables and does not type them
  db: Kysely<any>;
  type: 'sqlite' | 'postgres';
  origin: string;
  secret: string;
};

/** The lifetime of a session in seconds: idle for a week, and never longer than a month. */
export const sessionLife = { idle: 7 * 86_400, absolute: 30 * 86_400 };

/** Argon2id as OWASP recommends it. */
const argon2 = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** A person's name in Chinese or Latin letters, or a credit code. */
const allowedName = /^[\p{Script=Han}a-zA-Z0-9_.-]{3,40}$/u;

export const isUsername = (text: string): boolean => allowedName.test(text);
export const isPassword = (text: string): boolean => text.length >= 8 && text.length <= 128;
export const hashPassword = (password: string): Promise<string> => hash(password, argon2);

/** The session cookie: bound to this very host where TLS allows it, plain where the demo runs on http. */
export const cookieName = (origin: string): string => (isSecure(origin) ? '__Host-kexiao' : 'kexiao');

/** Accounts and sessions. Only `http/authRoutes.ts` lets requests reach its handler, and only at three paths. */
export const createAuth = (settings: AuthSettings) => betterAuth(authOptions(settings));
export type Auth = ReturnType<typeof createAuth>;

/** Brings the tables of accounts and sessions up to date. */
export async function migrateAuth(settings: AuthSettings): Promise<void> {
  await (await getMigrations(authOptions(settings))).runMigrations();
}

/** A new account: sign-up is closed, so that every account is given by someone. Answers with its id. */
export async function createUser(
  auth: Auth,
  account: { username: string; displayName: string } & ({ password: string } | { passwordHash: string })
): Promise<string> {
  if (!isUsername(account.username)) throw new RangeError(`not a user name: ${account.username}`);
  const { internalAdapter } = await auth.$context;
  const fields: Record<string, unknown> & { email: string; name: string } = {
    email: `${account.username.toLowerCase()}@users.kexiao.invalid`,
    emailVerified: true,
    name: account.displayName,
    username: account.username,
    displayUsername: account.username
  };
  const user = await internalAdapter.createUser(fields, { method: 'admin' });
  await internalAdapter.linkAccount({
    userId: user.id,
    providerId: 'credential',
    accountId: user.id,
    password: 'passwordHash' in account ? account.passwordHash : await hashPassword(account.password)
  });
  return user.id;
}

function authOptions({ db, type, origin, secret }: AuthSettings) {
  const secure = isSecure(origin);
  return {
    baseURL: origin,
    basePath: '/api/auth',
    secret,
    telemetry: { enabled: false },
    logger: { level: 'error' },
    database: { db, type, transaction: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 8,
      password: { hash: hashPassword, verify: ({ hash: kept, password }) => verify(kept, password) }
    },
    session: { expiresIn: sessionLife.idle, updateAge: 3600, cookieCache: { enabled: false } },
    // Ours counts failures by account and address, `http/signInLimit.ts`.
    rateLimit: { enabled: false },
    advanced: {
      // Otherwise `__Secure-` is put in front of the name.
      useSecureCookies: false,
      cookies: {
        session_token: {
          name: cookieName(origin),
          attributes: { secure, path: '/', sameSite: 'lax', httpOnly: true }
        }
      },
      ipAddress: { ipAddressHeaders: ['x-kexiao-address'] }
    },
    plugins: [username({ minUsernameLength: 3, maxUsernameLength: 40, usernameValidator: isUsername })]
  } satisfies BetterAuthOptions;
}

const isSecure = (origin: string): boolean => origin.startsWith('https:');
