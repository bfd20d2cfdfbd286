import { type Refusal } from '#domain/result.ts';
import { ask } from './ask.ts';
import { type Device } from './device.ts';

const prefix = 'kexiao-public:';

/** An answer of the server of which the device keeps the last copy, with the time it was given. */
export class Remembered<Value> {
  value = $state.raw<Value | null>(null);
  askedAt = $state<string | null>(null);
  /** `kept`: an older copy, because the server cannot be reached now. */
  state = $state<'asking' | 'fresh' | 'kept' | 'absent' | 'refused'>('asking');
  refusal = $state.raw<Refusal | null>(null);

  #device: Device;
  #path: string;

  constructor(device: Device, path: string) {
    this.#device = device;
    this.#path = path;
  }

  /** Shows the copy at once and the server's answer when it comes. */
  async ask(): Promise<void> {
    this.#recall();
    this.state = 'asking';
    const answer = await ask<Value>(this.#device, this.#path, { headers: { accept: 'application/json' } });
    if (answer.kind === 'value') {
      this.value = answer.value;
      this.askedAt = this.#device.now();
      this.state = 'fresh';
      this.#keep();
    } else if (answer.kind === 'refusal') {
      this.value = null;
      this.refusal = answer.refusal;
      this.state = 'refused';
    } else {
      this.state = this.value === null ? 'absent' : 'kept';
    }
  }

  #recall(): void {
    const kept = this.#device.storage?.getItem(prefix + this.#path);
    if (!kept) return;
    try {
      const { askedAt, value } = JSON.parse(kept) as { askedAt: string; value: Value };
      this.value = value;
      this.askedAt = askedAt;
    } catch {
      // A copy that cannot be read is no copy.
      this.#device.storage?.removeItem(prefix + this.#path);
    }
  }

  #keep(): void {
    try {
      const { askedAt, value } = this;
      this.#device.storage?.setItem(prefix + this.#path, JSON.stringify({ askedAt, value }));
    } catch {
      // A full device keeps no copy of this list; the page itself is unharmed.
      this.#device.storage?.removeItem(prefix + this.#path);
    }
  }
}

/** The keys of all copies on this device. */
export function copiesOn({ storage }: Device): string[] {
  const keys = Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '');
  return keys.filter((key) => key.startsWith(prefix));
}

export const forgetCopies = (device: Device): void => {
  for (const key of copiesOn(device)) device.storage?.removeItem(key);
};
