import { pickFault } from '#domain/evidence/check.ts';
import { firstBytesNeeded, typeOf } from '#domain/evidence/magicBytes.ts';
import { done, type Result } from '#domain/result.ts';

export type Admitted = { bytes: Uint8Array<ArrayBuffer>; type: string; sha256: string };

/** Checks a chosen file beside those that are there, by its content and never by its name, then reads and hashes it. */
export async function admit(file: File, there: readonly { size: number }[]): Promise<Result<Admitted>> {
  // A file that is refused is never read as a whole.
  const type = typeOf(new Uint8Array(await file.slice(0, firstBytesNeeded).arrayBuffer()));
  const fault = pickFault({ size: file.size, type }, there);
  if (fault || type === null) return { ok: false, refusal: fault ?? { code: 'file-type' } };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return done({ bytes, type, sha256: Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') });
}
