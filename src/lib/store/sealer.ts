import { base64, fromBase64 } from './base64.ts';
import { type DeviceKeys } from './deviceKeys.ts';
import { canonicalText } from './canonicalText.ts';

/** A sealed document: the box, and a MAC of its clear text so that equality can be told without opening it. */
export type Sealed = { bodyMac: string; body: string };

/** Seals between memory and IndexedDB. `place` (collection, id, schema version) is bound to the box: it opens nowhere else. */
export interface Sealer {
  seal(place: string, clear: unknown): Promise<Sealed>;
  open(place: string, sealed: Sealed): Promise<unknown>;
  sealBytes(place: string, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
  openBytes(place: string, sealed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
}

const ivLength = 12;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** AES-GCM under this device's keys, a fresh random IV each time. */
export function makeSealer(keys: DeviceKeys): Sealer {
  const sealBytes: Sealer['sealBytes'] = async (place, bytes) => {
    const iv = crypto.getRandomValues(new Uint8Array(ivLength));
    const additionalData = encoder.encode(place);
    const box = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, keys.enc, bytes);
    const joined = new Uint8Array(ivLength + box.byteLength);
    joined.set(iv);
    joined.set(new Uint8Array(box), ivLength);
    return joined;
  };
  const openBytes: Sealer['openBytes'] = async (place, sealed) => {
    const additionalData = encoder.encode(place);
    const iv = sealed.slice(0, ivLength);
    const clear = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData },
      keys.enc,
      sealed.slice(ivLength)
    );
    return new Uint8Array(clear);
  };
  return {
    sealBytes,
    openBytes,
    async seal(place, clear) {
      const text = canonicalText(clear);
      const [box, mac] = await Promise.all([
        sealBytes(place, encoder.encode(text)),
        crypto.subtle.sign('HMAC', keys.mac, encoder.encode(`${place}\n${text}`))
      ]);
      return { body: base64(box), bodyMac: base64(new Uint8Array(mac)) };
    },
    async open(place, sealed) {
      return JSON.parse(decoder.decode(await openBytes(place, fromBase64(sealed.body))));
    }
  };
}
