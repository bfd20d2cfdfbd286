import { type Refusal } from '#domain/result.ts';
import { type FileRef, type Snapshot } from '#domain/workflow/dossier.ts';
import type { IntentStep } from '#protocol/sync.ts';
import { type OutboxEntry, type Unsubscribe, type Workspace } from './workspace.ts';

/** How an act stands, as the screen may truthfully say it. */
export type ActState =
  | { state: 'waiting'; delivered: boolean; waitsFor: string[] }
  | { state: 'accepted' }
  | { state: 'refused'; refusal: Refusal };

/** What an office worker asked the server to do, and what the server said. One instance per page. */
export class Acts {
  entries = $state.raw<OutboxEntry[]>([]);
  #workspace: Workspace;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** Follows the outbox until the returned function is called. */
  follow(): Unsubscribe {
    return this.#workspace.intents.watch(null, (entries) => (this.entries = entries));
  }

  /** The newest act on a subject, or null. */
  latest(subjectId: string, step?: IntentStep): OutboxEntry | null {
    const mine = this.entries.filter((entry) => entry.subjectId === subjectId && (!step || entry.step === step));
    return mine.sort((a, b) => b.at.localeCompare(a.at))[0] ?? null;
  }

  /** True while an act on this subject has no final answer: nothing else may be started meanwhile. */
  isWaiting(subjectId: string): boolean {
    return this.entries.some((entry) => entry.subjectId === subjectId && stateOf(entry).state === 'waiting');
  }

  async send(
    step: IntentStep,
    subjectId: string,
    { baseSeq = 0, form = null, files = [] }: { baseSeq?: number; form?: Snapshot | null; files?: FileRef[] } = {}
  ): Promise<string> {
    return this.#workspace.intents.send({ step, subjectId, baseSeq, form, files });
  }
}

/** What is known of one act. */
export function stateOf({ delivered, verdict }: OutboxEntry): ActState {
  if (!verdict || verdict.state === 'pending')
    return { state: 'waiting', delivered, waitsFor: verdict?.waitsFor ?? [] };
  if (verdict.state === 'refused') return { state: 'refused', refusal: verdict.refusal ?? { code: 'server-fault' } };
  return { state: 'accepted' };
}
