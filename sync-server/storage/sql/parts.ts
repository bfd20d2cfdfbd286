import { type Kysely } from 'kysely';
import { type Tx } from '../storage.ts';
import { type Tables } from '../tables.ts';
import { auditOn } from './audit.ts';
import { batchesOn } from './batches.ts';
import { dossiersOn } from './dossiers.ts';
import { draftsOn } from './drafts.ts';
import { drawsOn } from './draws.ts';
import { enterprisesOn } from './enterprises.ts';
import { factsOn } from './facts.ts';
import { feedOn } from './feed.ts';
import { filesOn } from './files.ts';
import { intentsOn } from './intents.ts';
import { membersOn } from './members.ts';
import { metaOn } from './meta.ts';
import { registryOn } from './registry.ts';

/** Every part of the storage on one connection or transaction; the same for both databases. */
export const partsOn = (db: Kysely<Tables>): Tx => ({
  meta: metaOn(db),
  enterprises: enterprisesOn(db),
  members: membersOn(db),
  dossiers: dossiersOn(db),
  drafts: draftsOn(db),
  files: filesOn(db),
  intents: intentsOn(db),
  batches: batchesOn(db),
  registry: registryOn(db),
  draws: drawsOn(db),
  audit: auditOn(db),
  feed: feedOn(db),
  facts: factsOn(db)
});
