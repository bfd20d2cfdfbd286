import { type RxConflictHandler } from 'rxdb/plugins/core';
import { distinctDisputes, mergeDisputes } from '#domain/merge/dispute.ts';
import { type Dispute, threeWay } from '#domain/merge/threeWay.ts';
import { unreachable } from '#domain/result.ts';
import { type PushedCollection } from '#protocol/collections.ts';
import type { WireDraft } from '#protocol/sync.ts';
import { openRow, sealRow, type ClearRow, type SealedRow } from './sealedRow.ts';
import { type Sealer } from './sealer.ts';

/** How two versions of one document become one. Comparing needs no key; merging opens, merges and seals. */
export const conflictHandlerOf = (collection: PushedCollection, sealer: Sealer): RxConflictHandler<SealedRow> => ({
  isEqual: (a, b) => a.bodyMac === b.bodyMac && a._deleted === b._deleted,
  async resolve({ assumedMasterState, realMasterState, newDocumentState }) {
    const open = (row: SealedRow) => openRow(sealer, collection, row);
    const [base, theirs, mine] = await Promise.all([
      assumedMasterState && open(assumedMasterState),
      open(realMasterState),
      open(newDocumentState)
    ]);
    return sealRow(sealer, collection, resolved(collection, base, mine, theirs));
  }
});

function resolved(
  collection: PushedCollection,
  base: ClearRow | undefined,
  mine: ClearRow,
  theirs: ClearRow
): ClearRow {
  const rev = Math.max(mine.rev ?? 0, theirs.rev ?? 0) + 1;
  switch (collection) {
    case 'drafts':
      return { ...mine, ...mergedDraft(base as WireDraft | undefined, mine as WireDraft, theirs as WireDraft), rev };
    case 'files':
      // A file never changes; only its removal can meet an older version of itself.
      return { ...mine, rev, _deleted: mine._deleted || theirs._deleted };
    case 'intents':
      return theirs;
    default:
      return unreachable(collection);
  }
}

/**
 * Merges two versions of one section; what both sides changed differently stays as a dispute for a person. A section
 * that the server took away (a lost scope) stays as it is here.
 */
export function mergedDraft(
  base: Version | undefined,
  mine: Version,
  theirs: Version & { _deleted: boolean }
): Version & { _deleted: false } {
  if (theirs._deleted) return { fields: mine.fields, disputes: mine.disputes, _deleted: false };
  const { merged, disputes } = threeWay(base?.fields, mine.fields, theirs.fields);
  const open = mergeDisputes(disputesOf(base), disputesOf(mine), disputesOf(theirs));
  return { fields: merged, disputes: distinctDisputes([...open, ...disputes]), _deleted: false };
}

type Version = Pick<WireDraft, 'fields' | 'disputes'>;

const disputesOf = (version: Version | undefined) => (version?.disputes ?? []) as Dispute[];
