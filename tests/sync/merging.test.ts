import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aDevice, type Device } from './device.ts';
import { FakeServer } from './fakeServer.ts';

const key = { kind: 'informationForm', subjectId: 'd1', section: 'people' } as const;
const id = 'informationForm|d1|people';

let server: FakeServer;
let devices: Device[];
let serial = 0;
const device = async () => {
  const made = await aDevice(`m${serial++}`, server);
  devices.push(made);
  return made;
};
const people = async ({ workspace }: Device) => (await workspace.drafts.read('informationForm', 'd1')).people!;

beforeEach(() => {
  server = new FakeServer();
  devices = [];
});
afterEach(async () => {
  for (const each of devices) await each.close();
});

describe('two devices of one person', () => {
  it('[S6] take what the other wrote elsewhere in the section', async () => {
    const [a, b] = [await device(), await device()];
    await a.workspace.drafts.change(key, { staff: '30' });
    await a.sync();
    await b.sync();
    await a.offline();
    await b.offline();
    await a.workspace.drafts.change(key, { rd: '100' });
    await b.workspace.drafts.change(key, { ip: '3' });
    await a.sync();
    await b.sync();
    await a.sync();
    for (const each of [a, b]) {
      expect((await people(each)).fields).toEqual({ staff: '30', rd: '100', ip: '3' });
      expect((await people(each)).disputes).toEqual([]);
    }
  });

  it('[S6] keep both values of a box that both changed, until a person settles it', async () => {
    const [a, b] = [await device(), await device()];
    await a.workspace.drafts.change(key, { name: 'before' });
    await a.sync();
    await b.sync();
    await a.offline();
    await b.offline();
    await a.workspace.drafts.change(key, { name: 'from A' });
    await b.workspace.drafts.change(key, { name: 'from B' });
    await a.sync();
    await b.sync();
    await a.sync();
    expect(await people(a)).toMatchObject({ fields: { name: 'from A' }, disputes: [{ path: 'name', base: 'before' }] });
    expect((await people(b)).disputes).toEqual((await people(a)).disputes);
    await a.workspace.drafts.settle(key, 'name', 'mine');
    await a.sync();
    await b.sync();
    expect(await people(b)).toMatchObject({ fields: { name: 'from B' }, disputes: [] });
  });

  it('[S6] keep the rows that each added to a table', async () => {
    const [a, b] = [await device(), await device()];
    await a.workspace.drafts.change(key, { projects: [{ rowId: 'r1', order: 'V', title: 'one' }] });
    await b.workspace.drafts.change(key, { projects: [{ rowId: 'r2', order: 'W', title: 'two' }] });
    await a.sync();
    await b.sync();
    await a.sync();
    expect(((await people(a)).fields.projects as { rowId: string }[]).map(({ rowId }) => rowId)).toEqual(['r1', 'r2']);
  });

  it('[S3] never contradict themselves in ten rapid edits', async () => {
    const a = await device();
    await a.sync();
    for (let n = 0; n < 10; n++) await a.workspace.drafts.change(key, { name: `n${n}` });
    await a.sync();
    expect(server.conflicts).toBe(0);
    expect(server.document('drafts', id)).toMatchObject({ fields: { name: 'n9' } });
    expect((await people(a)).whereabouts.place).toBe('server');
  });
});

describe('the truth line', () => {
  it('[S13] says "server" only for exactly what the server has', async () => {
    const a = await device();
    await a.workspace.drafts.change(key, { name: 'one' });
    expect((await people(a)).whereabouts.place).toBe('device');
    await a.sync();
    expect((await people(a)).whereabouts.place).toBe('server');
    await a.offline();
    await a.workspace.drafts.change(key, { name: 'two' });
    expect((await people(a)).whereabouts.place).toBe('device');
    expect(await a.workspace.hasUnsynced()).toBe(true);
    await a.sync();
    await expect.poll(async () => (await people(a)).whereabouts.place).toBe('server');
    expect(await a.workspace.hasUnsynced()).toBe(false);
  });

  it('[S13] says "server" again when an edit was taken back before it left', async () => {
    const a = await device();
    await a.workspace.drafts.change(key, { name: 'one' });
    await a.sync();
    await a.offline();
    await a.workspace.drafts.change(key, { name: 'two' });
    await a.workspace.drafts.change(key, { name: 'one' });
    expect((await people(a)).whereabouts.place).toBe('server');
  });
});

describe('a restored backup', () => {
  it('[S1] [S5] takes nothing from a device that the server had acknowledged, nor what came after', async () => {
    const [a, b] = [await device(), await device()];
    await a.workspace.drafts.change(key, { name: 'one' });
    await a.sync();
    await b.sync();
    const backup = server.backup();
    await a.workspace.drafts.change(key, { staff: 'after the backup' });
    server.publish('dossierRows', { id: 'd1', _deleted: false, sortKey: '1', status: 'draft', name: '甲' });
    await a.sync();
    const intentId = await a.workspace.intents.send({
      step: 'submit',
      subjectId: 'd1',
      baseSeq: 0,
      form: null,
      files: []
    });
    await a.sync();
    await b.sync();
    await a.offline();
    server.restore(backup);
    expect(server.intents).toEqual([]);
    await b.workspace.drafts.change(key, { ip: 'typed after the restore' });
    await a.sync();
    await a.sync();
    await b.sync();
    await b.sync();
    await a.sync();
    for (const each of [a, b]) {
      expect((await people(each)).fields).toEqual({
        name: 'one',
        staff: 'after the backup',
        ip: 'typed after the restore'
      });
      expect((await people(each)).disputes).toEqual([]);
      expect((await people(each)).whereabouts.place).toBe('server');
      expect(each.workspace.server?.epoch).toBe(2);
    }
    expect(server.intents.map((intent) => intent.id)).toEqual([intentId]);
    const left = (await indexedDB.databases())
      .map(({ name }) => name ?? '')
      .filter((name) => name.includes(a.workspace.name));
    expect(left.filter((name) => name.endsWith('-e1'))).toEqual([]);
    expect(await a.workspace.side.deletions.count()).toBeGreaterThan(0);
  });
});
