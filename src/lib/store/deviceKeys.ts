import { Dexie, type EntityTable } from 'dexie';

/** The keys everything on this device is sealed with; non-extractable, so that they never leave the browser. */
export type DeviceKeys = { enc: CryptoKey; mac: CryptoKey };

type StoredKeys = DeviceKeys & { id: string };

/** This device's keys, made on first use and kept as CryptoKey objects. */
export async function deviceKeys(): Promise<DeviceKeys> {
  const db = new Dexie('kexiao-keys') as Dexie & { keys: EntityTable<StoredKeys, 'id'> };
  db.version(1).stores({ keys: 'id' });
  try {
    const found = await db.keys.get('device');
    if (found) return found;
    const fresh = await makeKeys();
    // Two tabs may start together: whoever stores first wins, and both use what is stored.
    return await db.transaction('rw', db.keys, async () => {
      const first = await db.keys.get('device');
      if (first) return first;
      await db.keys.put(fresh);
      return fresh;
    });
  } finally {
    db.close();
  }
}

async function makeKeys(): Promise<StoredKeys> {
  const [enc, mac] = await Promise.all([
    crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
    crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  ]);
  return { id: 'device', enc, mac };
}
