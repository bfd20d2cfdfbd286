import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OutboxEntry } from '../../src/lib/store/workspace.ts';
import { readMark } from '../../src/lib/sync/shared.ts';
import { WireFailure } from '../../src/lib/sync/wire.ts';
import { aDevice, type Device } from './device.ts';
import { FakeServer } from './fakeServer.ts';

const key = { kind: 'informationForm', subjectId: 'd1', section: 'people' } as const;
const people = async ({ workspace }: Device) => (await workspace.drafts.read('informationForm', 'd1')).people;

let server: FakeServer;
let device: Device;
let serial = 0;
beforeEach(async () => {
  server = new FakeServer();
  device = await aDevice(`w${serial++}`, server);
});
afterEach(() => device.close());

const until = <Value>(watch: (onChange: (value: Value) => void) => () => void, fits: (value: Value) => boolean) =>
  new Promise<Value>((resolve) => {
    const stop = watch((value) => {
      if (!fits(value)) return;
      queueMicrotask(() => stop());
      resolve(value);
    });
  });

describe('an intent', () => {
  it('[S3] [S4] is delivered once, and its refusal comes back as a verdict that blocks nothing', async () => {
    const form = {
      kind: 'informationForm',
      edition: '2022',
      year: 2026,
      sections: { people: { b: 1, a: '甲' } }
    } as const;
    const { intents } = device.workspace;
    const id = await intents.send({ step: 'submit', subjectId: 'd1', baseSeq: 0, form, files: [] });
    const watch = (onChange: (entries: OutboxEntry[]) => void) => intents.watch('d1', onChange);
    expect((await until(watch, () => true))[0]).toMatchObject({ id, delivered: false, verdict: null });
    await device.sync();
    await device.sync();
    expect(server.intents).toHaveLength(1);
    expect(server.intents[0]).toMatchObject({ id, formHash: expect.stringMatching(/^[0-9a-f]{64}$/), form });
    expect((await until(watch, ([entry]) => entry?.delivered === true))[0]?.verdict).toBeNull();
    const verdict = {
      id,
      _deleted: false,
      subjectId: 'd1',
      step: 'submit',
      state: 'refused',
      refusal: { code: 'window-closed', facts: { closesOn: '2026-09-30' } },
      waitsFor: [],
      receivedAt: '2026-06-12T02:00:00Z',
      completeAt: null
    };
    server.publish('verdicts', verdict);
    await device.workspace.drafts.change(key, { after: 'goes on' });
    await device.sync();
    expect((await until(watch, ([entry]) => entry?.verdict !== null))[0]?.verdict).toEqual(verdict);
    expect((await people(device))?.whereabouts.place).toBe('server');
  });
});

describe('the way to the server', () => {
  it('[S4] pauses when the session is over, keeps the work, and goes on after signing in', async () => {
    device.online();
    server.failure = new WireFailure('sign-in-needed', 401, null, null);
    await device.workspace.drafts.change(key, { name: 'kept' });
    await until(
      (onChange: (state: string) => void) => {
        const timer = setInterval(async () => onChange((await readMark(device.workspace.side)).state), 5);
        return () => clearInterval(timer);
      },
      (state) => state === 'signed-out'
    );
    const asked = server.heard.length;
    await device.workspace.drafts.change(key, { name: 'still kept' });
    expect(server.heard.length).toBe(asked);
    server.failure = null;
    await device.offline();
    await device.sync();
    expect(server.document('drafts', 'informationForm|d1|people')).toMatchObject({ fields: { name: 'still kept' } });
    expect(await readMark(device.workspace.side)).toMatchObject({ code: null, lastSyncAt: expect.any(String) });
  });

  it('[S4] lets one row that the server cannot read hold up no other', async () => {
    await device.workspace.drafts.change({ ...key, section: 'bad' }, { poison: true });
    for (const section of ['a', 'b', 'c']) await device.workspace.drafts.change({ ...key, section }, { name: section });
    server.unreadable = (row) => row.section === 'bad';
    await device.sync();
    const sections = await device.workspace.drafts.read('informationForm', 'd1');
    const places = Object.fromEntries(
      Object.values(sections).map(({ section, whereabouts }) => [section, whereabouts.place])
    );
    expect(places).toEqual({ a: 'server', b: 'server', c: 'server', bad: 'device' });
    expect(await device.workspace.hasUnsynced()).toBe(true);
  });

  it('[S7] takes away what left the scope, never what has not reached the server', async () => {
    await device.workspace.drafts.change(key, { name: 'one' });
    await device.sync();
    await device.offline();
    await device.workspace.drafts.change(key, { name: 'unsynced' });
    server.publish('drafts', { id: 'informationForm|d1|people', _deleted: true });
    server.publish('dossierRows', { id: 'd1', _deleted: false, sortKey: '1', status: 'submitted', name: '甲' });
    await device.sync();
    await device.sync();
    expect((await people(device))?.fields).toEqual({ name: 'unsynced' });
    const rows = (fits: (count: number) => boolean) =>
      until(
        (onChange: (found: unknown[]) => void) => device.workspace.office.watchRows(onChange),
        (found) => fits(found.length)
      );
    await rows((count) => count === 1);
    server.publish('dossierRows', { id: 'd1', _deleted: true });
    await device.sync();
    await rows((count) => count === 0);
  });

  it('shows lists in the order of their sort keys', async () => {
    for (const sortKey of ['3', '1', '2'])
      server.publish('dossierRows', { id: `d${sortKey}`, _deleted: false, sortKey, status: 'submitted' });
    await device.sync();
    const { office } = device.workspace;
    const rows = await until(
      (onChange: (found: { id: string }[]) => void) => office.watchRows(onChange),
      (found) => found.length === 3
    );
    expect(rows.map(({ id }) => id)).toEqual(['d1', 'd2', 'd3']);
  });
});
