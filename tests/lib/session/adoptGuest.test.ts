// @vitest-environment node
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { dossierIdOf } from '#domain/proofs/uuid5.ts';
import { adoptGuest } from '$lib/session/adoptGuest.ts';
import { discardGuestDraft } from '$lib/store/discardGuestDraft.ts';
import { aWorkspace, pdf } from '../store/aWorkspace.ts';

const kind = 'informationForm';
const from = 'local-1';
const to = dossierIdOf('e1', 2026, 1);

it('[S14] takes a guest draft and its files into the account, then deletes the guest copy and says so', async () => {
  const [guest, mine] = [await aWorkspace('guest'), await aWorkspace('user-1')];
  await guest.drafts.change({ kind, subjectId: from, section: 'people' }, { staff: '30' });
  await guest.drafts.change({ kind, subjectId: from, section: 'money' }, { revenue: '100' });
  await guest.files.add(from, 'licence', pdf('licence'));

  const adopted = await adoptGuest({ guest, mine, kind, from, to });

  expect(adopted).toEqual({ ok: true, value: { sections: 2, files: 1, disputes: 0 } });
  expect(await mine.drafts.read(kind, to)).toMatchObject({
    people: { fields: { staff: '30' } },
    money: { fields: { revenue: '100' } }
  });
  expect(await mine.files.list(to)).toMatchObject([{ box: 'licence', name: 'proof.pdf', subjectId: to }]);
  expect(await guest.drafts.read(kind, from)).toEqual({});
  expect(await guest.drafts.subjects(kind)).toEqual([]);
  expect(await guest.files.list(from)).toEqual([]);
  expect(await guest.hasUnsynced()).toBe(false);
  expect((await guest.side.deletions.toArray()).at(-1)).toMatchObject({
    what: 'guest informationForm local-1: 2 sections, 1 files',
    why: `adopted into the account as ${to}`
  });
});

it('[S6] keeps both values where the account already has another, and can be repeated', async () => {
  const [guest, mine] = [await aWorkspace('guest'), await aWorkspace('user-1')];
  await guest.drafts.change({ kind, subjectId: from, section: 'people' }, { staff: '30', rd: '5' });
  await mine.drafts.change({ kind, subjectId: to, section: 'people' }, { staff: '40' });

  const adopted = await adoptGuest({ guest, mine, kind, from, to });

  expect(adopted).toMatchObject({ ok: true, value: { disputes: 1 } });
  const { people } = await mine.drafts.read(kind, to);
  expect(people).toMatchObject({
    fields: { staff: '40', rd: '5' },
    disputes: [{ path: 'staff', mine: '30', theirs: '40' }]
  });
  expect(await adoptGuest({ guest, mine, kind, from, to })).toMatchObject({ ok: true, value: { sections: 0 } });
  expect((await mine.drafts.read(kind, to)).people?.rev).toBe(people?.rev);
});

it('[S14] keeps the guest copy when a file does not fit into the account', async () => {
  const [guest, mine] = [await aWorkspace('guest'), await aWorkspace('user-1')];
  await guest.drafts.change({ kind, subjectId: from, section: 'people' }, { staff: '30' });
  await guest.files.add(from, 'licence', pdf('licence'));
  vi.spyOn(mine.files, 'add').mockResolvedValue({ ok: false, refusal: { code: 'storage-full' } });

  expect(await adoptGuest({ guest, mine, kind, from, to })).toEqual({ ok: false, refusal: { code: 'storage-full' } });

  expect((await guest.drafts.read(kind, from)).people?.fields).toEqual({ staff: '30' });
  expect(await guest.files.list(from)).toHaveLength(1);
});

it('[S14] refuses to delete while the work is nowhere else, and anything that is not a guest draft', async () => {
  const [guest, mine] = [await aWorkspace('guest'), await aWorkspace('user-1')];
  await guest.drafts.change({ kind, subjectId: from, section: 'people' }, { staff: '30' });
  const unsafe = { why: 'a test', isSafe: async () => false };
  await expect(discardGuestDraft(guest, kind, from, unsafe)).rejects.toThrow('kept');
  await expect(discardGuestDraft(mine, kind, from, { ...unsafe, isSafe: async () => true })).rejects.toThrow('guest');
  expect((await guest.drafts.read(kind, from)).people?.fields).toEqual({ staff: '30' });
});
