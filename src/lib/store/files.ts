import { combineLatest } from 'rxjs';
import { admit } from './admit.ts';
import { done, refused, type Result } from '#domain/result.ts';
import type { WireFile, WireIntent } from '#protocol/sync.ts';
import { type Acks } from './acks.ts';
import { InOrder } from './inOrder.ts';
import { follow, live, rowsOf, type StoredRow } from './live.ts';
import { logDeletion } from './logDeletion.ts';
import { NotWritten, written } from './notWritten.ts';
import { type SealedCollection } from './openStore.ts';
import { remoteBytes } from './remoteBytes.ts';
import { openRow, placeOf, sealRow } from './sealedRow.ts';
import { type Sealer } from './sealer.ts';
import { type SideTables, type UploadMark } from './sideTables.ts';
import { type EvidenceFile, type Files, type FileState, type Unsubscribe } from './workspace.ts';
import { writeRow } from './writeRow.ts';

type Parts = {
  collection: SealedCollection;
  sealer: Sealer;
  side: SideTables;
  acks: Acks;
  clock: () => Date;
  fetch: typeof fetch;
  newId: () => string;
  /** Intents that the server has not finally answered; they may still need the bytes of a removed file. */
  openIntents: () => Promise<WireIntent[]>;
};

/** Evidence files: what is known of each as a sealed document, its bytes sealed apart. */
export class LocalFiles implements Files {
  #parts: Parts;
  #queue = new InOrder();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  watch(subjectId: string, onChange: (files: EvidenceFile[]) => void): Unsubscribe {
    const rows = rowsOf(this.#parts.collection, { selector: { subjectId } });
    const uploads = live(() => this.#parts.side.uploads.toArray());
    return follow(combineLatest([rows, uploads]), ([now, marks]) => this.#files(now, marks), onChange);
  }

  async list(subjectId: string): Promise<EvidenceFile[]> {
    const docs = await this.#parts.collection.find({ selector: { subjectId } }).exec();
    const rows = docs.map((doc) => doc.toMutableJSON(true) as StoredRow);
    return this.#files(rows, await this.#parts.side.uploads.toArray());
  }

  /** One after the other per dossier, so that the limits count what was just added. */
  add(subjectId: string, box: string, file: File): Promise<Result<EvidenceFile>> {
    return this.#queue.run(subjectId, () => this.#add(subjectId, box, file));
  }

  async #add(subjectId: string, box: string, file: File): Promise<Result<EvidenceFile>> {
    const admitted = await admit(file, await this.list(subjectId));
    if (!admitted.ok) return admitted;
    const { bytes, type, sha256 } = admitted.value;
    const { sealer, side, collection, newId } = this.#parts;
    const fileId = newId();
    const wire: WireFile = {
      id: fileId,
      subjectId,
      box,
      name: file.name,
      size: bytes.byteLength,
      type,
      sha256,
      rev: 1,
      _deleted: false
    };
    try {
      // The bytes go first: a file that is listed is a file that is here.
      const sealed = await sealer.sealBytes(placeOf('bytes', fileId), bytes);
      await written(() => side.bytes.put({ fileId, subjectId, sealed }));
      await writeRow(collection, fileId, async () => sealRow(sealer, 'files', wire));
    } catch (error) {
      await side.bytes.delete(fileId);
      if (error instanceof NotWritten) return { ok: false, refusal: error.refusal };
      throw error;
    }
    return done(evidenceOf(wire, { state: 'local' }));
  }

  async remove(fileId: string): Promise<void> {
    const { collection, sealer, side, clock, openIntents } = this.#parts;
    await writeRow(collection, fileId, async (current) => {
      if (!current || current._deleted) return undefined;
      const file = await openRow<WireFile>(sealer, 'files', current);
      return sealRow(sealer, 'files', { ...file, rev: file.rev + 1, _deleted: true });
    });
    const needed = (await openIntents()).some((intent) => intent.files.some((file) => file.fileId === fileId));
    if (needed) return;
    await side.bytes.delete(fileId);
    await logDeletion(side, clock, `bytes of file ${fileId}`, 'a person removed the file; no open submission names it');
  }

  async bytes(subjectId: string, fileId: string): Promise<Result<Blob>> {
    const { collection, sealer, side, fetch } = this.#parts;
    const [row] = await collection.storageInstance.findDocumentsById([fileId], true);
    const stored = await side.bytes.get(fileId);
    if (!stored) return remoteBytes(fetch, fileId);
    if (stored.subjectId !== subjectId) return refused('not-found');
    const clear = await sealer.openBytes(placeOf('bytes', fileId), stored.sealed);
    const type = row ? (await openRow<WireFile>(sealer, 'files', row)).type : 'application/octet-stream';
    return done(new Blob([clear], { type }));
  }

  async #files(rows: StoredRow[], marks: UploadMark[]): Promise<EvidenceFile[]> {
    const byId = new Map(marks.map((mark) => [mark.fileId, mark]));
    const wires = await Promise.all(rows.map((row) => openRow<WireFile>(this.#parts.sealer, 'files', row)));
    return wires.map((wire) => evidenceOf(wire, stateOf(byId.get(wire.id))));
  }
}

const evidenceOf = ({ id, subjectId, box, name, sha256, size, type }: WireFile, upload: FileState): EvidenceFile => ({
  fileId: id,
  subjectId,
  box,
  name,
  sha256,
  size,
  type,
  upload
});

function stateOf(mark: UploadMark | undefined): FileState {
  if (!mark) return { state: 'local' };
  if (mark.state === 'refused') return { state: 'refused', code: mark.code ?? 'server-fault' };
  return mark.state === 'uploading' ? { state: 'uploading', sent: mark.sent } : { state: 'verified' };
}
