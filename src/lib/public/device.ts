/** The world outside a public page; given from without, so that tests need no network and no clock. */
export type Device = {
  fetch: (path: string, init?: RequestInit) => Promise<Response>;
  /** Null where the browser forbids it. */
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'> | null;
  /** ISO instant of the technical clock. */
  now: () => string;
};

export const thisDevice = (): Device => ({
  fetch: (path, init) => globalThis.fetch(path, init),
  storage: storageOf(globalThis),
  now: () => new Date().toISOString()
});

function storageOf(world: typeof globalThis): Storage | null {
  try {
    return world.localStorage ?? null;
  } catch {
    // Reading it throws where cookies are blocked; the pages then simply keep nothing.
    return null;
  }
}
