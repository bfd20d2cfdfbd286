import 'fake-indexeddb/auto';
import { createServer, type IncomingMessage, type Server as HttpServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LocalWorkspace } from '../../src/lib/store/openWorkspace.ts';
import { type EvidenceFile, type FileState } from '../../src/lib/store/workspace.ts';
import { Gate } from '../../src/lib/sync/gate.ts';
import { Report } from '../../src/lib/sync/report.ts';
import { Uploads } from '../../src/lib/sync/uploads.ts';
import { aDevice, type Device } from './device.ts';
import { FakeServer } from './fakeServer.ts';

const content = `%PDF-1.7\n${'x'.repeat(10_000)}`;
const kilobyte = 1024;

let folder: string;
let http: HttpServer;
let device: Device;
let uploads: Uploads;
let patches: number;
/** Answers before tus does, or lets it. */
let before: (request: IncomingMessage) => { status: number; body: unknown } | 'cut' | null;
let serial = 0;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kexiao-uploads-'));
  patches = 0;
  before = () => null;
  const tus = new Server({
    path: '/api/files',
    datastore: new FileStore({ directory: folder }),
    relativeLocation: true
  });
  http = createServer((request, response) => {
    if (request.method === 'PATCH') patches++;
    const answer = before(request);
    if (answer === 'cut') request.socket.destroy();
    else if (answer) response.writeHead(answer.status, { 'tus-resumable': '1.0.0' }).end(JSON.stringify(answer.body));
    else void tus.handle(request, response);
  });
  await new Promise<void>((resolve) => http.listen(0, resolve));
  device = await aDevice(`u${serial++}`, new FakeServer());
  uploads = start(device.workspace);
});

afterEach(async () => {
  uploads.stop();
  await device.close();
  http.closeAllConnections();
  await new Promise((resolve) => http.close(resolve));
  await rm(folder, { recursive: true });
});

function start(workspace: LocalWorkspace): Uploads {
  const { port } = http.address() as AddressInfo;
  const made = new Uploads({
    workspace,
    gate: new Gate({ random: () => 0, schedule: (run) => (setTimeout(run, 20), () => {}) }),
    report: new Report(workspace.side, workspace.clock),
    options: {
      endpoint: `http://localhost:${port}/api/files`,
      chunkSize: 4 * kilobyte,
      source: (bytes) => Buffer.from(bytes)
    }
  });
  made.start();
  return made;
}

const add = async () => {
  const added = await device.workspace.files.add('d1', 'licence', new File([content], 'a.pdf'));
  if (!added.ok) throw new Error(added.refusal.code);
  return added.value;
};

/** Reads what lies on the disk, and asks for a round each time, as the app does every few seconds. */
const until = (fits: (upload: FileState) => boolean): Promise<EvidenceFile> =>
  vi.waitFor(
    async () => {
      const [file] = await device.workspace.files.list('d1');
      if (file && fits(file.upload)) return file;
      uploads.round();
      throw new Error(`not yet: ${JSON.stringify(file?.upload)}`);
    },
    { timeout: 30_000, interval: 10 }
  );
const verified = () => until(({ state }) => state === 'verified');

const received = async () => {
  const names = (await readdir(folder)).filter((name) => !name.endsWith('.json'));
  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
};

describe('file bytes', () => {
  it('leave only once the server knows of the file, and arrive whole', async () => {
    await add();
    expect(patches).toBe(0);
    await device.sync();
    await verified();
    expect(await received()).toEqual([content]);
    expect(patches).toBe(3);
    expect(await device.workspace.hasUnsynced()).toBe(false);
  });

  it('[S13] count as unsynced until they have arrived', async () => {
    before = () => ({ status: 503, body: { code: 'server-busy' } });
    await add();
    await device.sync();
    expect(await device.workspace.hasUnsynced()).toBe(true);
  });

  it('go on where the connection was cut', async () => {
    before = ({ method }) => (method === 'PATCH' && patches === 2 ? 'cut' : null);
    await add();
    await device.sync();
    await verified();
    expect(await received()).toEqual([content]);
    // One of four requests was lost; without resuming it would be five.
    expect(patches).toBe(4);
  });

  it('go on after the page was closed', async () => {
    before = ({ method }) => (method === 'PATCH' && patches >= 2 ? 'cut' : null);
    await add();
    await device.sync();
    await until((upload) => upload.state === 'uploading' && upload.sent === 4 * kilobyte);
    uploads.stop();
    before = () => null;
    patches = 0;
    uploads = start(device.workspace);
    await verified();
    expect(await received()).toEqual([content]);
    expect(patches).toBe(2);
  });

  it('are refused for good when the server finds other bytes than promised', async () => {
    before = ({ method }) =>
      method === 'PATCH' && patches === 3 ? { status: 422, body: { code: 'file-mismatch' } } : null;
    await add();
    await device.sync();
    expect((await until(({ state }) => state === 'refused')).upload).toEqual({
      state: 'refused',
      code: 'file-mismatch'
    });
  });

  it('wait for a sign-in, and begin a fresh upload when the server lost the old one', async () => {
    before = ({ method }) => (method === 'POST' ? { status: 401, body: { code: 'sign-in-needed' } } : null);
    await add();
    await device.sync();
    await until(({ state }) => state === 'uploading');
    expect(patches).toBe(0);
    uploads.stop();
    before = () => null;
    const { fileId } = (await device.workspace.files.list('d1'))[0]!;
    const { port } = http.address() as AddressInfo;
    await device.workspace.side.uploads.update(fileId, { url: `http://localhost:${port}/api/files/gone` });
    uploads = start(device.workspace);
    await verified();
    expect(await received()).toEqual([content]);
  });
});
