// @vitest-environment node
import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { openWorkspace, type LocalWorkspace } from '$lib/store/openWorkspace.ts';

const opened: LocalWorkspace[] = [];
const open = async (owner: string) => {
  const workspace = await openWorkspace(owner);
  opened.push(workspace);
  return workspace;
};
afterEach(async () => {
  await Promise.all(opened.splice(0).map((workspace) => workspace.close()));
});

const key = { kind: 'informationForm', subjectId: 's1', section: 'people' } as const;

it('[S2] keeps every one of many rapid changes, also after closing and opening', async () => {
  const mine = await open('guest');
  await Promise.all(Array.from({ length: 20 }, (_, n) => mine.drafts.change(key, { [`box${n}`]: `v${n}` })));
  await mine.close();
  opened.length = 0;
  const again = await open('guest');
  const { people } = await again.drafts.read('informationForm', 's1');
  expect(Object.keys(people!.fields)).toHaveLength(20);
  expect(people!.rev).toBe(20);
  expect(people!.whereabouts.place).toBe('device');
});
