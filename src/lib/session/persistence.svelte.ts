import { type LocalWorkspace } from '../store/openWorkspace.ts';

type Manager = Pick<StorageManager, 'persist' | 'persisted'>;

/** Whether the browser promised not to clear this device's work, and whether it once did so anyway. */
export class Persistence {
  /** `null` until asked. */
  answer = $state<'promised' | 'refused' | 'unsupported' | null>(null);
  /** There was a database here and it is gone: the browser or a person cleared it. */
  vanished = $state(false);
  #manager: Manager | undefined;
  #storage: Storage | null;

  constructor(manager: Manager | undefined, storage: Storage | null) {
    this.#manager = manager;
    this.#storage = storage;
  }

  /** Looks after opening: is this the database of the last time? */
  async check({ name, side, clock }: LocalWorkspace): Promise<void> {
    const key = `kexiao-made:${name}`;
    const remembered = this.#storage?.getItem(key) ?? null;
    const made = (await side.marks.get('made'))?.value ?? null;
    this.vanished = remembered !== null && remembered !== made;
    if (made !== null && !this.vanished && remembered !== null) return;
    const now = typeof made === 'string' ? made : clock().toISOString();
    await side.marks.put({ key: 'made', value: now });
    this.#storage?.setItem(key, now);
  }

  /** Asks once there is something to keep; browsers answer better then. */
  async ask(): Promise<void> {
    if (this.answer !== null) return;
    if (!this.#manager?.persist) {
      this.answer = 'unsupported';
      return;
    }
    const promised = (await this.#manager.persisted()) || (await this.#manager.persist());
    this.answer = promised ? 'promised' : 'refused';
  }
}
