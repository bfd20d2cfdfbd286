import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** Everything this project names lies under this UUID: version 5 of `kexiao` in the DNS namespace. Never change it. */
export const projectNamespace = '49529552-e841-5120-b786-3f5d1385368d';

/** A UUID made of a name (RFC 4122, version 5): the same name gives the same UUID on every device. */
export function uuid5(name: string, namespace: string = projectNamespace): string {
  const bytes = sha1(concatBytes(hexToBytes(namespace.replaceAll('-', '')), utf8ToBytes(name))).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** The id of an enterprise's dossier: two devices without a network make the same one. `ordinal` counts from 1. */
export const dossierIdOf = (enterpriseId: string, year: number, ordinal: number): string =>
  uuid5(`dossier|${enterpriseId}|${year}|${ordinal}`);
