import { type Readable } from 'node:stream';

/** Where the bytes of evidence lie once they are whole and verified. Ids are the clients' own; no path is made of them. */
export interface Files {
  /** Takes over the bytes at a path of this machine; the same file twice is one file. Durable when it resolves. */
  keep(fileId: string, path: string): Promise<void>;
  put(fileId: string, bytes: Uint8Array): Promise<void>;
  has(fileId: string): Promise<boolean>;
  /** The bytes from the start, or nothing if there is no such file. */
  open(fileId: string): Promise<{ size: number; bytes: Readable } | undefined>;
  remove(fileId: string): Promise<void>;
}
