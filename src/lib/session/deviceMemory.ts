import { type Me, type Now } from '#protocol/documents.ts';

/** The server's day as it was told, and how far the device's clock was off then. */
export type RememberedNow = { now: Now; aheadMs: number };

const meKey = 'kexiao-me';
const nowKey = 'kexiao-now';
const signOutKey = 'kexiao-sign-out-pending';

/** What this device remembers between visits to open without a network: who works here and the server's day. No secrets. */
export class DeviceMemory {
  #storage: Storage | null;

  constructor(storage: Storage | null) {
    this.#storage = storage;
  }

  get me(): Me | null {
    return this.#read<Me>(meKey);
  }

  set me(me: Me | null) {
    this.#write(meKey, me);
  }

  get now(): RememberedNow | null {
    return this.#read<RememberedNow>(nowKey);
  }

  set now(now: RememberedNow | null) {
    this.#write(nowKey, now);
  }

  /** Signed out here while the server could not be told; its session ends as soon as it can. */
  get signOutPending(): boolean {
    return this.#read<boolean>(signOutKey) ?? false;
  }

  set signOutPending(pending: boolean) {
    this.#write(signOutKey, pending || null);
  }

  #read<Value>(key: string): Value | null {
    const text = this.#storage?.getItem(key) ?? null;
    if (text === null) return null;
    try {
      return JSON.parse(text) as Value;
    } catch {
      // What cannot be read was not remembered; the server is asked again.
      this.#storage?.removeItem(key);
      return null;
    }
  }

  #write(key: string, value: unknown): void {
    if (value === null) this.#storage?.removeItem(key);
    else this.#storage?.setItem(key, JSON.stringify(value));
  }
}

/** The browser's storage; null where it is forbidden (reading it then throws). */
export function browserStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
