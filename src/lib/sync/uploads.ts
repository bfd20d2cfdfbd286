import { type Subscription } from 'rxjs';
import { type DetailedError, Upload } from 'tus-js-client';
import { isAcked } from '../store/acks.ts';
import { live } from '../store/live.ts';
import { type LocalWorkspace } from '../store/openWorkspace.ts';
import { isRefusalCode } from '../store/refusalCode.ts';
import { openRow, placeOf, type SealedRow } from '../store/sealedRow.ts';
import { type UploadMark } from '../store/sideTables.ts';
import type { WireFile } from '#protocol/sync.ts';
import { type Gate } from './gate.ts';
import { type Report } from './report.ts';

export type UploadOptions = {
  endpoint: string;
  chunkSize: number;
  /** What tus reads from: a Blob in browsers, a Buffer under Node. */
  source: (bytes: Uint8Array<ArrayBuffer>) => Blob | Buffer;
};

type Parts = { workspace: LocalWorkspace; gate: Gate; report: Report; options: UploadOptions };

/** Refusals after which trying again with the same bytes is useless. */
const finalCodes: readonly string[] = [
  'file-mismatch',
  'file-type',
  'file-empty',
  'file-too-large',
  'dossier-too-large',
  'too-many-files',
  'not-your-dossier'
];

/** Sends file bytes, one file after the other, each once the server knows of the file; goes on where it was cut. */
export class Uploads {
  #parts: Parts;
  #subscription: Subscription | null = null;
  #busy = false;
  #again = false;
  #stopped = false;
  #abort: (() => void) | null = null;
  readonly #begunAnew = new Set<string>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  start(): void {
    const { side, acks } = this.#parts.workspace;
    const news = live(async () => [await acks.of('files'), await side.bytes.toCollection().primaryKeys()]);
    this.#subscription = news.subscribe(() => this.round());
  }

  /** Looks whether something is to be sent. */
  round(): void {
    void this.#run();
  }

  stop(): void {
    this.#stopped = true;
    this.#subscription?.unsubscribe();
    this.#abort?.();
  }

  async #run(): Promise<void> {
    this.#again = true;
    if (this.#busy) return;
    this.#busy = true;
    try {
      while (this.#again && !this.#stopped) {
        this.#again = false;
        for (const row of await this.#waiting()) {
          await this.#parts.gate.passed();
          if (this.#stopped) return;
          await this.#send(row);
        }
      }
    } finally {
      this.#busy = false;
    }
  }

  /** Files whose row the server has and whose bytes it may not have. A removed file goes too while a submission names it. */
  async #waiting(): Promise<SealedRow[]> {
    const { side, acks, own } = this.#parts.workspace;
    const [here, marks, acked] = await Promise.all([
      side.bytes.toCollection().primaryKeys(),
      side.uploads.toArray(),
      acks.of('files')
    ]);
    const over = new Set(marks.filter((mark) => mark.state !== 'uploading').map((mark) => mark.fileId));
    const ids = here.filter((fileId) => !over.has(fileId) && acked.has(fileId));
    const rows = (await own.files?.storageInstance.findDocumentsById(ids, true)) ?? [];
    return rows.filter((row) => row._deleted || isAcked(row, acked.get(row.id)));
  }

  async #send(row: SealedRow): Promise<void> {
    const { workspace, gate, report, options } = this.#parts;
    const { side, sealer } = workspace;
    const stored = await side.bytes.get(row.id);
    if (!stored) return;
    const file = await openRow<WireFile>(sealer, 'files', row);
    const bytes = await sealer.openBytes(placeOf('bytes', row.id), stored.sealed);
    const mark = await side.uploads.get(row.id);
    await this.#mark({ fileId: row.id, state: 'uploading', sent: mark?.sent ?? 0, url: mark?.url ?? null, code: null });
    // Stopped while the bytes were being opened: whoever leads now sends them, two at once would only collide.
    if (this.#stopped) return;
    const failure = await this.#upload(file, options.source(bytes), mark?.url ?? null);
    if (this.#stopped) return;
    if (failure === null) {
      gate.succeeded();
      await this.#mark({ fileId: row.id, state: 'verified', sent: file.size, url: null, code: null });
    } else if (failure.final) {
      await this.#mark({ fileId: row.id, state: 'refused', sent: 0, url: null, code: failure.code });
    } else if (failure.everyone) {
      report.failed(failure.code);
      gate.failed({ code: failure.code, retryAfter: null });
      this.#again = true;
    } else {
      // This one upload went wrong on the server: begun anew once at once, then in later rounds, holding up nothing else.
      await side.uploads.update(row.id, { url: null, sent: 0 });
      this.#again ||= !this.#begunAnew.has(row.id);
      this.#begunAnew.add(row.id);
    }
  }

  #upload(file: WireFile, source: Blob | Buffer, url: string | null): Promise<UploadFailure | null> {
    const { side } = this.#parts.workspace;
    return new Promise((resolve) => {
      const upload = new Upload(source, {
        endpoint: this.#parts.options.endpoint,
        uploadUrl: url,
        chunkSize: this.#parts.options.chunkSize,
        // The gate does the waiting, for everything that goes to the server.
        retryDelays: null,
        storeFingerprintForResuming: false,
        metadata: { fileId: file.id, subjectId: file.subjectId, sha256: file.sha256, type: file.type },
        onUploadUrlAvailable: () => void side.uploads.update(file.id, { url: upload.url }),
        onChunkComplete: (_size, sent) => void side.uploads.update(file.id, { sent }),
        onSuccess: () => resolve(null),
        onError: (error) => resolve(failureOf(error))
      });
      this.#abort = () => {
        void upload.abort();
        resolve({ code: 'stopped', final: false, everyone: false });
      };
      upload.start();
    });
  }

  async #mark(mark: UploadMark): Promise<void> {
    await this.#parts.workspace.side.uploads.put(mark);
  }
}

/** `everyone`: not this file's trouble, nothing gets through now. */
type UploadFailure = { code: string; final: boolean; everyone: boolean };

function failureOf(error: Error | DetailedError): UploadFailure {
  const answer = 'originalResponse' in error ? error.originalResponse : null;
  if (!answer) return { code: 'server-busy', final: false, everyone: true };
  const status = answer.getStatus();
  if (status === 401) return { code: 'sign-in-needed', final: false, everyone: true };
  const code = codeIn(answer.getBody()) ?? 'server-fault';
  return { code, final: finalCodes.includes(code), everyone: status >= 500 || status === 429 };
}

function codeIn(body: string): string | null {
  try {
    const { code } = JSON.parse(body) as { code?: unknown };
    return isRefusalCode(code) ? code : null;
  } catch {
    // Not one of our answers: a proxy's page.
    return null;
  }
}
