import 'fake-indexeddb/auto';
import { flushSync } from 'svelte';
import { expect, it, vi } from 'vitest';
import { writeMark } from '$lib/sync/shared.ts';
import { SyncStatus } from '$lib/sync/status.svelte.ts';
import { aWorkspace } from '../store/aWorkspace.ts';

const key = { kind: 'informationForm', subjectId: 's1', section: 'people' } as const;

it('[S13] shows what the leader tab wrote down, the network, and how much has not arrived', async () => {
  const workspace = await aWorkspace();
  let online = true;
  let changed = () => {};
  const resync = vi.fn();
  const status = new SyncStatus(workspace, resync, {
    online: () => online,
    watch: (onChange) => {
      changed = onChange;
      return () => {};
    }
  });
  expect(status.lastSyncAt).toBeNull();
  await writeMark(workspace.side, {
    lastSyncAt: '2026-06-12T02:42:00Z',
    heardAt: null,
    state: 'failing',
    code: 'server-busy'
  });
  await workspace.drafts.change(key, { name: '甲' });
  await vi.waitFor(() => {
    flushSync();
    expect(status).toMatchObject({
      lastSyncAt: '2026-06-12T02:42:00Z',
      state: 'failing',
      code: 'server-busy',
      unsynced: 1
    });
  });
  online = false;
  changed();
  expect(status.state).toBe('offline');
  status.resync();
  expect(resync).toHaveBeenCalledOnce();
  const [row] = await workspace.own.drafts!.storageInstance.findDocumentsById(['informationForm|s1|people'], false);
  await workspace.acks.pushed('drafts', [row!]);
  await vi.waitFor(() => expect(status.unsynced).toBe(0));
  status.stop();
});

it('says "guest" where there is no account', async () => {
  const status = new SyncStatus(await aWorkspace('guest'), () => {});
  expect(status.state).toBe('guest');
  status.stop();
});
