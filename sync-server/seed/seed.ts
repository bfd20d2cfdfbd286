import { sql } from 'kysely';
import { createUser, hashPassword, type Auth } from '../auth.ts';
import { type Files } from '../files/files.ts';
import { bytesArrived } from '../usecases/bytesArrived.ts';
import { runDue } from '../usecases/dueActs.ts';
import { grant } from '../usecases/members.ts';
import { legalDayKey, type Actor, type Office } from '../usecases/office.ts';
import { putAuthority, putBody, putEnterprise } from '../usecases/organizations.ts';
import { demoPassword, seedAccounts } from './accounts.ts';
import { Actors } from './actors.ts';
import { batchStory } from './batchStory.ts';
import { authority, bodies } from './bodies.ts';
import { seedCases } from './courses.ts';
import { dossierStory, type Stage } from './dossierStory.ts';
import { specimens } from './evidence.ts';
import { Random } from './random.ts';
import { type Happening } from './timeline.ts';

export type Seeding = { office: Office; auth: Auth; files: Files; say: (line: string) => void };

/** The day on which the demonstration begins. */
export const demoDay = '2026-08-10';
const chance = 49;

/** Fills an empty office with 岭海省, act by act through the same use cases as every day. False: it was not empty. */
export async function seedDemo(seeding: Seeding): Promise<boolean> {
  const { office, say } = seeding;
  const { storage } = office;
  if ((await storage.read.meta.get(legalDayKey)) !== undefined) return false;
  if ((await storage.read.enterprises.authority(authority.provinceCode)) !== undefined)
    throw new Error('The database was filled only in part. Remove the data folder and start again.');
  say('Filling the demonstration: 岭海省, its enterprises and their dossiers …');

  // What a power cut would lose here is made again from nothing, so it need not reach the disk line by line.
  if (storage.type === 'sqlite') await sql`PRAGMA synchronous = OFF`.execute(storage.db);
  try {
    await play(seeding);
  } finally {
    if (storage.type === 'sqlite') await sql`PRAGMA synchronous = FULL`.execute(storage.db);
  }
  await storage.transaction((tx) => tx.meta.set(legalDayKey, demoDay));
  say(`Done: ${seedCases().length} enterprises; the legal day is ${demoDay}.`);
  return true;
}

async function play({ office, auth, files }: Seeding): Promise<void> {
  let moment = '2025-07-01T09:00:00+08:00';
  // The seed's office lives in its own time, where the legal day is the day of the moment.
  const past: Office = { ...office, mode: 'production', clock: () => new Date(moment).toISOString() };
  const actors = new Actors(past, new Random(chance));
  const cases = seedCases();

  await putAuthority(past, authority);
  for (const body of bodies) await putBody(past, body);
  for (const { enterprise } of cases) {
    const { trade: _, ...record } = enterprise;
    await putEnterprise(past, record);
  }
  const people = await openAccounts(past, auth);
  const officers = { first: people('province', 0), second: people('province', 1) };
  const lanes = Array.from({ length: 8 }, (): Promise<unknown> => Promise.resolve());
  const stage = stageOf({ actors, files, lanes, people });

  const happenings: Happening[] = [
    ...cases.flatMap((each) => dossierStory(stage, each)),
    ...batchStory(actors, officers, cases),
    ...['2025-10-01', '2025-10-27'].map((day) => ({
      at: `${day}T01:00:00+08:00`,
      act: async () => void (await runDue(past))
    }))
  ];
  for (const { at, act } of happenings.sort((one, other) => (one.at < other.at ? -1 : 1))) {
    moment = at;
    await act();
  }
  await Promise.all(lanes);
}

/** Gives every demonstration account; finds a person again by role and place. */
async function openAccounts(office: Office, auth: Auth) {
  // Hashing is slow on purpose; one hash serves all, since the password is public anyway.
  const passwordHash = await hashPassword(demoPassword);
  const people: (Actor & { scope: string; role: string })[] = [];
  for (const { username, displayName, memberships } of seedAccounts()) {
    const userId = await createUser(auth, { username, displayName, passwordHash });
    for (const membership of memberships) await grant(office, userId, membership);
    people.push({ userId, displayName, memberships, ...memberships[0]! });
  }
  return (role: string, at: number | string): Actor => {
    const those = people.filter((person) => person.role === role);
    const found = typeof at === 'number' ? those[at] : those.find(({ scope }) => scope === at);
    return found ?? passingBy(role, String(at));
  };

  /** Someone without an account of the demonstration. */
  function passingBy(role: string, scope: string): Actor {
    const membership = { role, scope } as Actor['memberships'][number];
    return {
      userId: `demo-${role}-${scope}`,
      displayName: role === 'reviewer' ? '审核员' : '企业',
      memberships: [membership]
    };
  }
}

function stageOf(given: {
  actors: Actors;
  files: Files;
  /** Bytes on their way to the disk, a few dossiers at a time. */
  lanes: Promise<unknown>[];
  people: (role: string, at: number | string) => Actor;
}): Stage {
  const { actors, files, lanes, people } = given;
  const all = specimens();
  let count = 0;
  const accounts = new Set(seedAccounts().flatMap(({ memberships }) => memberships.map(({ scope }) => scope)));
  const bytesOf = new Map(all.map((specimen) => [specimen.sha256, specimen.bytes]));
  return {
    actors,
    specimens: all,
    cast: {
      enterprise: (id) => people('enterprise', id),
      reviewer: (id) => people('reviewer', id),
      province: people('province', 0)
    },
    hasAccount: (id) => accounts.has(id),
    async upload(proofs) {
      // The disk is slow and the past has no readers: the bytes are waited for at the end.
      const put = () => Promise.all(proofs.map(({ fileId, sha256 }) => files.put(fileId, bytesOf.get(sha256)!)));
      const lane = count++ % lanes.length;
      lanes[lane] = lanes[lane]!.then(put);
      for (const { fileId } of proofs) await bytesArrived(actors.office, fileId);
    }
  };
}
