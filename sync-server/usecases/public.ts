import { normaliseCreditCode } from '#domain/enterprise/creditCode.ts';
import { done, refused, type Result } from '#domain/result.ts';
import {
  type PublicBatch,
  type PublicDraw,
  type PublicEntry,
  type PublicSummary,
  type RegistryHit
} from '#protocol/documents.ts';
import { type Batch, type ReadSide, type RegistryEntry, type Storage } from '../storage/storage.ts';
import { districtName } from './districtName.ts';
import { legalDay, type Office } from './office.ts';

const mostHits = 50;

/** 91**************3X: enough to tell two of one name apart, too little to collect codes. */
export const maskCode = (code: string) =>
  `${code.slice(0, 2)}${'*'.repeat(Math.max(0, code.length - 4))}${code.slice(-2)}`;

/** Looks up the registry by a part of the name (two characters at least), the whole code or the whole number. */
export async function publicRegistry({ storage }: Office, q: string): Promise<RegistryHit[]> {
  const { registry } = storage.read;
  const typed = q.trim();
  const code = normaliseCreditCode(typed);
  if (/^[0-9A-Z]{18}$/.test(code)) {
    const byNumber = await registry.byNumber(code);
    return (byNumber ? [byNumber] : await registry.byCreditCode(code, mostHits)).map(hitOf);
  }
  return [...typed].length < 2 ? [] : (await registry.byNamePart(typed, mostHits)).map(hitOf);
}

/** Batches in publicity or announced, newest first. */
export const publicBatches = async ({ storage }: Office): Promise<PublicBatch[]> =>
  (await storage.read.batches.published()).map(shownBatch);

/** One of them with its entries: name, masked code, district, number once there is one. */
export async function publicBatch({ storage }: Office, id: string): Promise<Result<PublicBatchList>> {
  // Asked before the list is read: whatever changes later has a later number.
  const seq = await storage.read.feed.sequence();
  const known = lists.get(storage);
  const of = known?.seq === seq ? known.of : new Map<string, PublicBatchList>();
  if (known?.of !== of) lists.set(storage, { seq, of });
  const kept = of.get(id);
  if (kept) return done(kept);
  const list = await readBatch(storage.read, id);
  if (list.ok) of.set(id, list.value);
  return list;
}

type PublicBatchList = PublicBatch & { entries: PublicEntry[] };

/** A list of thousands is put together once for everyone who asks, until something changes. */
const lists = new WeakMap<Storage, { seq: number; of: Map<string, PublicBatchList> }>();

async function readBatch(read: ReadSide, id: string): Promise<Result<PublicBatchList>> {
  const batch = await read.batches.get(id);
  if (!batch || batch.state === 'frozen') return refused('not-found');
  const heads = batch.state === 'announced' ? [] : await read.dossiers.inBatch(id);
  const listed = heads.filter(({ status }) => status === 'publicized');
  const ordered = listed.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  const named: Named[] = batch.state === 'announced' ? await read.registry.ofBatch(id) : ordered;
  return done({ ...shownBatch(batch), entries: named.map(entryOf) });
}

/** Spot-check rounds, newest first, without their lists. */
export const publicDraws = async ({ storage }: Office): Promise<PublicDraw[]> =>
  (await storage.read.draws.all()).map((draw) => ({ ...draw, kind: 'draw', _deleted: false }));

/** One round with its frozen list, so that anyone can repeat it. */
export async function publicDraw({ storage }: Office, id: string): Promise<Result<PublicDraw>> {
  const draw = await storage.read.draws.get(id);
  return draw ? done({ ...draw, kind: 'draw', _deleted: false }) : refused('not-found');
}

/** The figures of the home page. */
export async function publicSummary(office: Office): Promise<PublicSummary> {
  const { read } = office.storage;
  const today = await legalDay(read, office);
  const year = Number(today.slice(0, 4));
  const { ofYear, ever, revoked } = await read.registry.counts(year);
  const open = (await read.batches.published()).filter(
    ({ state, publicity }) => state === 'publicized' && publicity !== null && today <= publicity.end
  );
  const inPublicity = open.reduce((sum, { size }) => sum + size, 0);
  return { registeredThisYear: ofYear, inPublicity, registeredEver: ever, revoked };
}

type Named = { name: string; creditCode: string; division: string; number: string | null };

const entryOf = ({ name, creditCode, division, number }: Named): PublicEntry => ({
  name,
  maskedCode: maskCode(creditCode),
  district: districtName(division),
  number
});

const keyOf = ({ division, submittedOn, id }: { division: string; submittedOn: string | null; id: string }) =>
  `${division}|${submittedOn}|${id}`;

const hitOf = (entry: RegistryEntry): RegistryHit => ({
  number: entry.number,
  name: entry.name,
  maskedCode: maskCode(entry.creditCode),
  division: entry.division,
  districtName: entry.districtName,
  year: entry.year,
  registeredOn: entry.registeredOn,
  state: entry.revokedOn === null ? 'registered' : 'revoked',
  revokedOn: entry.revokedOn,
  revocationReason: entry.revocationReason
});

const shownBatch = ({ id, title, year, ordinal, state, size, publicity, announcedOn }: Batch): PublicBatch => ({
  id,
  title,
  year,
  ordinal,
  state: state === 'announced' ? 'announced' : 'publicized',
  size,
  start: publicity?.start ?? '',
  end: publicity?.end ?? '',
  days: publicity?.days ?? [],
  calendar: publicity?.calendar ?? '',
  announcedOn
});
