import { type Refusal } from '#domain/result.ts';

/** Thrown when the disk refused a write; what lay there before is untouched. */
export class NotWritten extends Error {
  constructor(
    readonly refusal: Refusal,
    override readonly cause: unknown
  ) {
    super(`not written: ${refusal.code}`);
    this.name = 'NotWritten';
  }
}

/** Runs a write; a full disk becomes a refusal that can be shown, anything else is passed on as it is. */
export async function written<Value>(write: () => Promise<Value>): Promise<Value> {
  try {
    return await write();
  } catch (error) {
    if (isQuota(error)) throw new NotWritten({ code: 'storage-full' }, error);
    throw error;
  }
}

/** Dexie hides the quota error inside an abort, Firefox has its own name for it. */
function isQuota(error: unknown): boolean {
  for (let at = error; at instanceof Object; at = (at as { inner?: unknown }).inner) {
    const name = (at as { name?: unknown }).name;
    if (name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED') return true;
  }
  return false;
}
