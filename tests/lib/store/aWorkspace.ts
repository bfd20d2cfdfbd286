import { OPEN_COLLECTIONS } from 'rxdb/plugins/core';
import { afterEach } from 'vitest';
import { openWorkspace, type LocalWorkspace, type WorkspaceOptions } from '$lib/store/openWorkspace.ts';

// RxDB counts open collections per page; each workspace in a test stands for a page of its own.
OPEN_COLLECTIONS.add = () => OPEN_COLLECTIONS;

const opened: LocalWorkspace[] = [];
let serial = 0;

/** A workspace with a disk of its own, closed after the test. */
export async function aWorkspace(owner = 'user-1', options: WorkspaceOptions = {}): Promise<LocalWorkspace> {
  const workspace = await openWorkspace(owner, { name: `kexiao-test-${serial++}`, ...options });
  opened.push(workspace);
  return workspace;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((workspace) => workspace.close()));
});

export const pdf = (text: string, name = 'proof.pdf') => new File([`%PDF-1.7\n${text}`], name);

/** The first value a watch hands out that fits. */
export const seen = <Value>(
  watch: (onChange: (value: Value) => void) => () => void,
  fits: (value: Value) => boolean
): Promise<Value> =>
  new Promise((resolve) => {
    const stop: { now: (() => void) | null } = { now: null };
    let found = false;
    stop.now = watch((value) => {
      if (found || !fits(value)) return;
      found = true;
      resolve(value);
      queueMicrotask(() => stop.now?.());
    });
  });
