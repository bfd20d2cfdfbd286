import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileStore } from '@tus/file-store';
import { fileTypeFromBuffer } from 'file-type';
import { evidenceLimits } from '#domain/evidence/kinds.ts';

/** As much of a file's head as tells its type. */
const headBytes = 4100;
const day = 86_400_000;

/** Thrown at the first chunk of a file that is not what it says or not of a type we take. */
export class WrongType extends Error {}

/** Uploads under way. The first chunk's magic bytes are looked at before anything is written. */
export class IncomingStore extends FileStore {
  constructor(directory: string) {
    super({ directory, expirationPeriodInMilliseconds: 7 * day });
  }

  pathOf(id: string): string {
    return join(this.directory, id);
  }

  override async write(readable: Readable, id: string, offset: number): Promise<number> {
    if (offset > 0) return super.write(readable, id, offset);
    const { size, metadata } = await this.getUpload(id);
    const { head, whole } = await peek(readable);
    // A cut connection may have brought too little to tell; the whole file is looked at again when it is there.
    const conclusive = head.length >= Math.min(headBytes, size ?? headBytes);
    const type = await evidenceType(head);
    if ((conclusive || type !== undefined) && type !== metadata?.type) throw new WrongType();
    return super.write(whole, id, offset);
  }
}

/** The type that the magic bytes tell, if it is one we take. */
export async function evidenceType(head: Uint8Array): Promise<string | undefined> {
  const found = (await fileTypeFromBuffer(head))?.mime;
  return evidenceLimits.types.find((type) => type === found);
}

/** What a finished file really is. */
export async function fingerprint(path: string): Promise<{ sha256: string; type: string | undefined }> {
  const handle = await open(path, 'r');
  const head = new Uint8Array(headBytes);
  const { bytesRead } = await handle.read(head).finally(() => handle.close());
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { sha256: hash.digest('hex'), type: await evidenceType(head.subarray(0, bytesRead)) };
}

async function peek(readable: Readable): Promise<{ head: Buffer; whole: Readable }> {
  const chunks: Buffer[] = [];
  let length = 0;
  const iterator = readable[Symbol.asyncIterator]();
  while (length < headBytes) {
    const { done, value } = await iterator.next();
    if (done) break;
    chunks.push(value);
    length += value.length;
  }
  const head = Buffer.concat(chunks);
  return { head: head.subarray(0, headBytes), whole: rest(head, iterator) };
}

/** The stream from its start again: what was peeked at and what still comes. */
function rest(head: Buffer, iterator: AsyncIterableIterator<Buffer>): Readable {
  const whole = new PassThrough();
  const source = async function* () {
    yield head;
    for await (const chunk of iterator) yield chunk;
  };
  pipeline(source, whole).catch((error: Error) => whole.destroy(error));
  return whole;
}
