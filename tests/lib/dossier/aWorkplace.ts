import { type DossierDetail } from '#protocol/documents.ts';
import { type App } from '$lib/store/appContext.ts';
import { type EvidenceFile } from '$lib/store/workspace.ts';
import { DossierEditor } from '$lib/dossier/editor.svelte.ts';
import { aDossier, allFiles } from '../../support/aDossier.ts';
import { type FakeWorkspace } from './fakeWorkspace.ts';

/** A signed-in enterprise at work on 1 July 2026, inside the window. */
export function anApp(workspace: FakeWorkspace, changes: Partial<App> = {}): App {
  return {
    me: {
      userId: 'user-1',
      username: 'u',
      displayName: '澜石',
      memberships: [{ role: 'enterprise', scope: 'e1', scopeName: '澜石' }]
    },
    now: {
      mode: 'production',
      legalDay: '2026-07-01',
      serverTime: '2026-07-01T02:00:00Z',
      epoch: 1,
      evaluationYear: 2026
    },
    workspace,
    sync: { online: true, lastSyncAt: null, state: 'idle', code: null, unsynced: 0, resync: () => {} },
    signOut: async () => {},
    ...changes
  };
}

/** An editor of dossier d1 that follows this workspace. */
export function anEditor(workspace: FakeWorkspace, on = '2026-07-01'): DossierEditor {
  const editor = new DossierEditor(workspace, 'd1', { today: () => on, year: () => 2026 });
  editor.follow();
  return editor;
}

export const everyFile = (): EvidenceFile[] =>
  allFiles().map((file) => ({ ...file, subjectId: 'd1', upload: { state: 'local' } }));

export const aDetail = (changes: Partial<DossierDetail> = {}): DossierDetail => ({
  ...aDossier(),
  _deleted: false,
  received: [],
  ...changes
});
