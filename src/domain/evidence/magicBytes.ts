import { type evidenceLimits } from './kinds.ts';

export type EvidenceType = (typeof evidenceLimits.types)[number];

const jpeg = [0xff, 0xd8, 0xff];
const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** A PDF may start after a little rubbish; viewers look for it in the first kilobyte. */
const pdfWithin = 1024;

/** How many of a file's first bytes `typeOf` looks at. */
export const firstBytesNeeded = pdfWithin + 5;

/** What a file is by its first bytes, whatever its name says; null when it is nothing we take. */
export function typeOf(firstBytes: Uint8Array): EvidenceType | null {
  if (startsWith(firstBytes, jpeg)) return 'image/jpeg';
  if (startsWith(firstBytes, png)) return 'image/png';
  if (textAt(firstBytes, 0, 4) === 'RIFF' && textAt(firstBytes, 8, 4) === 'WEBP') return 'image/webp';
  return textAt(firstBytes, 0, firstBytesNeeded).includes('%PDF-') ? 'application/pdf' : null;
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

const textAt = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));
