import { type Storage } from '../storage/storage.ts';

/**
 * One hash of everything the office holds as fact: dossiers with their forms, batches, registry, serials, draws. Drafts,
 * verdicts, feed and audit are no facts. Two equal hashes: nothing was changed in between.
 */
export const factsHash = (storage: Storage): Promise<string> => storage.snapshot((read) => read.facts.hash());
