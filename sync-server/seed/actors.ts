import { canonical } from '#domain/proofs/canonical.ts';
import { sha256Hex } from '#domain/proofs/sha256.ts';
import { type Section, type FileRef, type Snapshot } from '#domain/workflow/dossier.ts';
import { draftId, type PushedCollection } from '#protocol/collections.ts';
import { type IntentStep } from '#protocol/sync.ts';
import { protocolVersion } from '#protocol/version.ts';
import { epochOf, type Actor, type Office } from '../usecases/office.ts';
import { receivePush } from '../usecases/receivePush.ts';
import { type Random } from './random.ts';

export type Wish = { step: IntentStep; subjectId: string; form?: Snapshot; files?: FileRef[] };

/** Acts as a device would: by pushing drafts, files and intents. Whatever is refused stops the seed. */
export class Actors {
  constructor(
    readonly office: Office,
    readonly random: Random
  ) {}

  /** Pushes one wish and makes sure that it was granted. */
  async wish(actor: Actor, { step, subjectId, form, files = [] }: Wish): Promise<void> {
    const { storage, clock } = this.office;
    const id = this.random.uuid();
    const head = await storage.read.dossiers.head(subjectId);
    await this.push(actor, 'intents', [
      {
        id,
        step,
        subjectId,
        baseSeq: head?.seq ?? 0,
        form: form ?? null,
        formHash: form ? sha256Hex(canonical(form)) : null,
        files,
        at: clock(),
        _deleted: false
      }
    ]);
    const verdict = await storage.read.intents.get(id);
    if (verdict?.state !== 'accepted')
      throw new Error(`seed: ${step} was not accepted: ${JSON.stringify(verdict?.refusal ?? verdict?.state)}`);
  }

  async draft(actor: Actor, { kind, sections }: Snapshot, subjectId: string): Promise<void> {
    const rows = Object.entries(sections).map(([section, fields]: [string, Section]) => {
      const key = { kind, subjectId, section };
      return { ...key, id: draftId(key), rev: 1, fields, disputes: [], _deleted: false };
    });
    await this.push(actor, 'drafts', rows);
  }

  async files(actor: Actor, subjectId: string, files: readonly FileRef[]): Promise<void> {
    const rows = files.map(({ fileId, ...file }) => ({ id: fileId, subjectId, ...file, rev: 1, _deleted: false }));
    await this.push(actor, 'files', rows);
  }

  async push(actor: Actor, collection: PushedCollection, documents: readonly unknown[]): Promise<void> {
    const epoch = await epochOf(this.office.storage.read);
    const rows = documents.map((newDocumentState) => ({ newDocumentState }));
    const received = await receivePush(this.office, actor, { version: protocolVersion, collection, epoch, rows });
    if (!received.ok || received.value.conflicts.length > 0)
      throw new Error(`seed: ${collection} were refused: ${JSON.stringify(received)}`);
  }
}
