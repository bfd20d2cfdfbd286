// @vitest-environment node
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { type DraftSection } from '$lib/store/workspace.ts';
import { openWorkspace } from '$lib/store/openWorkspace.ts';
import { aWorkspace, pdf, seen } from './aWorkspace.ts';
import { diskDump } from './diskDump.ts';

const key = { kind: 'informationForm', subjectId: 's1', section: 'people' } as const;
const people = (sections: Record<string, DraftSection>) => sections.people!;

describe('drafts', () => {
  it('[S2] keep every one of many rapid changes, also after closing and opening', async () => {
    const first = await openWorkspace('guest', { name: 'kexiao-reopened' });
    await Promise.all(Array.from({ length: 20 }, (_, n) => first.drafts.change(key, { [`box${n}`]: `v${n}` })));
    await first.close();
    const again = await aWorkspace('guest', { name: 'kexiao-reopened' });
    const section = people(await again.drafts.read('informationForm', 's1'));
    expect(Object.keys(section.fields)).toHaveLength(20);
    expect(section.rev).toBe(20);
    expect(section.whereabouts.place).toBe('device');
  });

  it('store a cleared box as null, and nothing when nothing changed', async () => {
    const { drafts } = await aWorkspace();
    await drafts.change(key, { name: '甲', staff: '3' });
    await drafts.change(key, { name: null });
    await drafts.change(key, { name: null });
    expect(people(await drafts.read('informationForm', 's1'))).toMatchObject({
      fields: { name: null, staff: '3' },
      rev: 2
    });
  });

  it('keep table rows that another tab added, and take the given ones', async () => {
    const { drafts } = await aWorkspace();
    const [one, two] = [
      { rowId: 'r1', order: 'V', title: 'one' },
      { rowId: 'r2', order: 'W', title: 'two' }
    ];
    await drafts.change(key, { projects: [one, two] });
    await drafts.change(key, { projects: [{ ...one, title: 'new' }] });
    await drafts.change(key, { projects: [{ rowId: 'r2', deleted: true }] });
    const { fields } = people(await drafts.read('informationForm', 's1'));
    expect(fields.projects).toEqual(
      expect.arrayContaining([
        { ...one, title: 'new' },
        { rowId: 'r2', deleted: true }
      ])
    );
  });

  it('tell a watcher of what another tab wrote', async () => {
    const mine = await aWorkspace('guest');
    const told = seen<Record<string, DraftSection>>(
      (onChange) => mine.drafts.watch('informationForm', 's1', onChange),
      (sections) => sections.people?.fields.name === 'there'
    );
    await mine.drafts.change(key, { name: 'there' });
    expect(people(await told).rev).toBe(1);
    expect(await mine.drafts.subjects('informationForm')).toEqual(['s1']);
  });

  it('[S2] say at once that the disk is full, and keep what lay there', async () => {
    const { drafts, own } = await aWorkspace();
    await drafts.change(key, { name: 'before' });
    const storage = own.drafts!.storageInstance;
    const write = storage.bulkWrite;
    storage.bulkWrite = () =>
      Promise.reject(Object.assign(new Error('full'), { name: 'AbortError', inner: { name: 'QuotaExceededError' } }));
    await expect(drafts.change(key, { name: 'after' })).rejects.toMatchObject({ refusal: { code: 'storage-full' } });
    storage.bulkWrite = write;
    expect(people(await drafts.read('informationForm', 's1')).fields.name).toBe('before');
    await drafts.change(key, { name: 'after' });
    expect(people(await drafts.read('informationForm', 's1')).fields.name).toBe('after');
  });
});

describe('the disk', () => {
  it('holds no clear text of forms, files and submissions', async () => {
    const { drafts, files, intents } = await aWorkspace();
    await drafts.change(key, { name: 'canary-draft', rows: [{ rowId: 'r1', order: 'V', title: 'canary-row' }] });
    await files.add('s1', 'licence', pdf('canary-bytes', 'canary-name.pdf'));
    const form = {
      kind: 'informationForm',
      edition: '2022',
      year: 2026,
      sections: { people: { name: 'canary-form' } }
    } as const;
    await intents.send({ step: 'submit', subjectId: 's1', baseSeq: 0, form, files: [] });
    const disk = await diskDump();
    expect(disk).toContain('informationForm|s1|people');
    expect(disk).not.toContain('canary');
    expect(disk).not.toContain('%PDF');
  });

  it('opens a box only at the place it was sealed for', async () => {
    const { drafts, own, sealer } = await aWorkspace();
    await drafts.change(key, { name: 'mine' });
    const [row] = await own.drafts!.storageInstance.findDocumentsById(['informationForm|s1|people'], false);
    await expect(sealer.open('drafts|informationForm|s2|people|0', row!)).rejects.toThrow();
  });
});

describe('files', () => {
  it.each([
    ['empty', new File([], 'a.pdf'), 'file-empty'],
    ['not what its name says', new File(['MZ program'], 'a.pdf'), 'file-type'],
    ['too large', new File([`%PDF-1.7`, new Uint8Array(20 * 1024 * 1024)], 'a.pdf'), 'file-too-large']
  ])('refuse one that is %s, and keep nothing of it', async (_why, file, code) => {
    const { files, side } = await aWorkspace();
    expect(await files.add('s1', 'licence', file)).toMatchObject({ ok: false, refusal: { code } });
    expect(await files.list('s1')).toEqual([]);
    expect(await side.bytes.count()).toBe(0);
  });

  it('[S9] are stored and hashed before they are listed, and come back byte by byte', async () => {
    const { files } = await aWorkspace();
    const added = await files.add('s1', 'licence', pdf('the licence'));
    if (!added.ok) throw new Error(added.refusal.code);
    const { fileId, sha256, size, type, upload } = added.value;
    expect({ size, type, upload }).toEqual({ size: 20, type: 'application/pdf', upload: { state: 'local' } });
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    const bytes = await files.bytes('s1', fileId);
    expect(bytes.ok && (await bytes.value.text())).toBe('%PDF-1.7\nthe licence');
  });

  it('count their limit also when added at once', async () => {
    const { files } = await aWorkspace();
    const all = await Promise.all(Array.from({ length: 62 }, (_, n) => files.add('s1', 'other', pdf(`${n}`))));
    expect(all.filter((added) => !added.ok)).toHaveLength(2);
    expect(await files.list('s1')).toHaveLength(60);
  });

  it('[S14] keep the bytes of a removed one that a submission still needs, and write down a deletion', async () => {
    const { files, intents, side } = await aWorkspace();
    const [needed, spare] = [await files.add('s1', 'licence', pdf('a')), await files.add('s1', 'licence', pdf('b'))];
    if (!needed.ok || !spare.ok) throw new Error('not added');
    await intents.send({ step: 'submit', subjectId: 's1', baseSeq: 0, form: null, files: [needed.value] });
    await files.remove(needed.value.fileId);
    await files.remove(spare.value.fileId);
    expect(await files.list('s1')).toEqual([]);
    expect(await side.bytes.toCollection().primaryKeys()).toEqual([needed.value.fileId]);
    expect((await side.deletions.toArray()).map(({ what }) => what)).toEqual([`bytes of file ${spare.value.fileId}`]);
  });

  it('come from the server where this device never had them', async () => {
    const asked: string[] = [];
    const fetch = async (path: string | URL | Request) => {
      asked.push(String(path));
      return new Response('%PDF-remote', { status: 200 });
    };
    const { files } = await aWorkspace('user-1', { fetch: fetch as typeof globalThis.fetch });
    const bytes = await files.bytes('s1', 'f9');
    expect(bytes.ok && (await bytes.value.text())).toBe('%PDF-remote');
    expect(asked).toEqual(['/api/files/f9/content']);
  });
});
