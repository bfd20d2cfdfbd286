import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Membership, type Role } from '#domain/roles/roles.ts';
import { dossierIdOf } from '#domain/proofs/uuid5.ts';
import { createApp, type Surroundings } from '../../../sync-server/app.ts';
import { createAuth, createUser, hashPassword, migrateAuth } from '../../../sync-server/auth.ts';
import { IncomingStore } from '../../../sync-server/files/incoming.ts';
import { localFiles } from '../../../sync-server/files/local.ts';
import { migrate } from '../../../sync-server/storage/migrations/migrate.ts';
import { openSqlite } from '../../../sync-server/storage/sqlite/open.ts';
import { type EnterpriseRecord } from '../../../sync-server/storage/storage.ts';
import { grant } from '../../../sync-server/usecases/members.ts';
import { type Office } from '../../../sync-server/usecases/office.ts';
import { putAuthority, putBody, putEnterprise } from '../../../sync-server/usecases/organizations.ts';

export const password = 'right-password';
let passwordHash: string | undefined;

/** Who can sign in here, by user name. Two enterprises, so that each is a stranger to the other. */
export const people: Record<string, Membership> = {
  enterprise: { role: 'enterprise', scope: 'enterprise-1' },
  stranger: { role: 'enterprise', scope: 'enterprise-2' },
  clerk: { role: 'clerk', scope: 'body-1' },
  reviewer: { role: 'reviewer', scope: 'body-1' },
  province: { role: 'province', scope: '490000' },
  torch: { role: 'torch', scope: '*' }
};

export const dossierOf = (enterpriseId: string) => dossierIdOf(enterpriseId, 2026, 1);

/** A whole server on a database of its own in the temporary folder, with a clock that stands still. */
export async function aServer(given: { mode?: Office['mode']; origin?: string; buildDir?: string } = {}) {
  const { mode = 'demo', origin = 'http://localhost:4173', buildDir = '/nowhere' } = given;
  const folder = mkdtempSync(join(tmpdir(), 'kexiao-http-'));
  const storage = openSqlite(join(folder, 'kexiao.sqlite'));
  const settings = { db: storage.db, type: storage.type, origin, secret: 'a secret of at least 32 characters' };
  await migrate(storage);
  await migrateAuth(settings);
  const auth = createAuth(settings);

  const time = { now: new Date().toISOString() };
  let ids = 0;
  const office: Office = { storage, mode, origin, clock: () => time.now, newId: () => `id-${++ids}` };
  await putOrganizations(office);
  passwordHash ??= await hashPassword(password);
  for (const [username, membership] of Object.entries(people))
    await grant(
      office,
      await createUser(auth, { username, displayName: `姓名 ${username}`, passwordHash }),
      membership
    );

  const files = localFiles(join(folder, 'files'));
  const incoming = new IncomingStore(join(folder, 'incoming'));
  const surroundings: Surroundings = { office, auth, files, incoming, buildDir };
  const app = await createApp({ ...surroundings, demoAccounts: [] });

  return {
    app,
    office,
    files,
    auth,
    time,
    /** The session cookie of someone who has just signed in. */
    async signIn(username: string): Promise<string> {
      const answer = await app.inject({
        method: 'POST',
        url: '/api/auth/sign-in/username',
        payload: { username, password }
      });
      if (answer.statusCode !== 200) throw new Error(`${username} could not sign in: ${answer.body}`);
      return String(answer.headers['set-cookie']).split(';')[0]!;
    },
    async close() {
      await app.close();
      await storage.close();
      rmSync(folder, { recursive: true, force: true });
    }
  };
}

export const roleOf = (username: string): Role => people[username]!.role;

async function putOrganizations(office: Office) {
  const provinceCode = '490000';
  await putAuthority(office, { provinceCode, name: '岭海省科学技术厅' });
  await putBody(office, {
    id: 'body-1',
    name: '云浦市科技评价中心',
    provinceCode,
    divisions: ['490102'],
    phone: '0490-5550100',
    address: '云浦市'
  });
  const enterprise: EnterpriseRecord = {
    enterpriseId: 'enterprise-1',
    name: '云浦澜石传感技术有限公司',
    creditCode: '91490102MA5TT0K16K',
    division: '490102',
    foundedOn: '2015-03-02',
    legalRepresentative: '林知远',
    contactName: '陈若岚',
    contactPhone: '13900000001',
    contactEmail: 'contact@kexiao-demo.example',
    address: '云浦市观澜路1号',
    bodyId: 'body-1',
    provinceCode
  };
  await putEnterprise(office, enterprise);
  await putEnterprise(office, {
    ...enterprise,
    enterpriseId: 'enterprise-2',
    name: '岭海砚川软件有限公司',
    creditCode: '91490103000001230R'
  });
}
