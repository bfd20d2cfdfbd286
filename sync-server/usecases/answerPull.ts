import { done, refused, type Result } from '#domain/result.ts';
import { type Checkpoint, type PullRequest } from '#protocol/sync.ts';
import { protocolVersion } from '#protocol/version.ts';
import { type ReadSide } from '../storage/storage.ts';
import { epochOf, type Actor, type Office } from './office.ts';
import { PullPage } from './pullPage.ts';

/** A key being taken away is walked like a new one, under this mark, so that each of its documents is withdrawn. */
const lost = '-';

/** One page of what the reader may see since the checkpoint, as JSON text: stored texts put together, never parsed. */
export async function answerPull(office: Office, actor: Actor, request: PullRequest): Promise<Result<string>> {
  if (request.version !== protocolVersion) return refused('client-too-old', { version: protocolVersion });
  return office.storage.snapshot(async (read) => {
    const epoch = await epochOf(read);
    if (request.epoch !== epoch) return refused('epoch-changed', { epoch });
    const { texts, checkpoint } = await readPage(read, actor, request, epoch);
    return done(`{"documents":[${texts.join(',')}],"checkpoint":${JSON.stringify(checkpoint)}}`);
  });
}

async function readPage(
  read: ReadSide,
  { userId }: Actor,
  { collection, limit, checkpoint }: PullRequest,
  epoch: number
) {
  const scope = await read.members.scope(userId);
  const keys = [...scope.keys, `user:${userId}`, 'public'];
  const known = checkpoint?.epoch === epoch ? checkpoint : undefined;
  const page = new PullPage(read.feed, collection, new Set(keys), limit);

  const behind: Checkpoint['behind'] = {};
  const catchUp = known ? await whatIsBehind(read, userId, known, scope.keys) : {};
  for (const [key, from] of Object.entries(catchUp)) {
    const { seq, ended } = await page.follow(key.startsWith(lost) ? key.slice(1) : key, from);
    if (!ended) behind[key] = seq;
  }
  const caughtUp = keys.filter((key) => behind[key] === undefined);
  const seq = await page.followAll(caughtUp, known?.seq ?? 0);
  return { texts: page.texts, checkpoint: { epoch, seq, scopeVersion: scope.version, behind } satisfies Checkpoint };
}

/** Keys that came or went since the checkpoint join those already being caught up. */
async function whatIsBehind(
  read: ReadSide,
  userId: string,
  { scopeVersion, behind }: Checkpoint,
  keys: readonly string[]
): Promise<Checkpoint['behind']> {
  const before = (await read.members.scopeAt(userId, scopeVersion))?.keys ?? [];
  const came = keys.filter((key) => !before.includes(key));
  const went = before.filter((key) => !keys.includes(key));
  // The client states these: nobody is led through a key that was never his.
  const ever = await read.members.keysEver(userId);
  const isGone = (key: string) => ever.includes(key) && !keys.includes(key);
  const open = Object.entries(behind).filter(([key]) =>
    key.startsWith(lost) ? isGone(key.slice(1)) : keys.includes(key) && !came.includes(key)
  );
  return Object.fromEntries([
    ...came.map((key) => [key, 0] as const),
    ...went.map((key) => [`${lost}${key}`, 0] as const),
    ...open
  ]);
}
