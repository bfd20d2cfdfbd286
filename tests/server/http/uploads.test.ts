import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdf } from '../../../sync-server/seed/pdf.ts';
import { aServer, dossierOf } from './aServer.ts';

let server: Awaited<ReturnType<typeof aServer>>;
let base: string;
let cookie: string;
beforeAll(async () => {
  server = await aServer();
  base = await server.app.listen({ port: 0, host: '127.0.0.1' });
  cookie = await server.signIn('enterprise');
});
afterAll(() => server.close());

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const aPdf = (length = 9000) => Buffer.concat([pdf(['营业执照']), randomBytes(length)]);
let count = 0;

type Said = { fileId: string; subjectId: string; sha256: string; type: string };
const saidOf = (bytes: Uint8Array, rest: Partial<Said> = {}): Said => ({
  fileId: `file-${++count}`,
  subjectId: dossierOf('enterprise-1'),
  sha256: sha256Of(bytes),
  type: 'application/pdf',
  ...rest
});

const ask = (method: string, path: string, headers: Record<string, string> = {}, body?: Uint8Array) =>
  fetch(new URL(path, base), {
    method,
    headers: { 'tus-resumable': '1.0.0', cookie, ...headers },
    ...(body ? { body: new Uint8Array(body) } : {})
  });

const create = (said: object, length: number, headers: Record<string, string> = {}) =>
  ask('POST', '/api/files', {
    'upload-length': String(length),
    'upload-metadata': Object.entries(said)
      .map(([key, value]) => `${key} ${Buffer.from(String(value)).toString('base64')}`)
      .join(','),
    ...headers
  });

const patch = (path: string, offset: number, bytes: Uint8Array, headers: Record<string, string> = {}) =>
  ask(
    'PATCH',
    path,
    { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream', ...headers },
    bytes
  );

/** Announces the bytes and answers where they are to be sent. */
async function begin(said: Said, length: number): Promise<string> {
  const created = await create(said, length);
  expect(created.status, await created.text()).toBe(201);
  return created.headers.get('location')!;
}

const stateOf = async (fileId: string) => (await server.office.storage.read.files.get(fileId))?.state;

describe('bytes that keep their promise', () => {
  test('arrive in pieces, go on after a cut, are kept and told to the office', async () => {
    const bytes = aPdf(50_000);
    const said = saidOf(bytes);
    const path = await begin(said, bytes.length);
    expect(path).toMatch(/^\/api\/files\/\w+$/);
    expect((await patch(path, 0, bytes.subarray(0, 20_000))).status).toBe(204);

    const asked = await ask('HEAD', path);
    expect(asked.headers.get('upload-offset')).toBe('20000');
    expect(await stateOf(said.fileId)).toBe('expected');
    expect((await patch(path, 10_000, bytes.subarray(10_000))).status).toBe(409);

    expect((await patch(path, 20_000, bytes.subarray(20_000))).status).toBe(204);
    expect(await stateOf(said.fileId)).toBe('verified');
    const content = await ask('GET', `/api/files/${said.fileId}/content`);
    expect(content.status).toBe(200);
    expect(sha256Of(new Uint8Array(await content.arrayBuffer()))).toBe(said.sha256);
  });

  test('are served to be saved, never to be run or cached', async () => {
    const bytes = aPdf();
    const said = saidOf(bytes);
    await patch(await begin(said, bytes.length), 0, bytes);
    const { headers } = await ask('GET', `/api/files/${said.fileId}/content`);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''/);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).toContain('sandbox');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-type')).toBe('application/pdf');
  });

  test('are still found whole when the last answer was lost, also by a server killed before it noted them', async () => {
    const bytes = aPdf();
    const said = saidOf(bytes);
    const path = await begin(said, bytes.length);
    await patch(path, 0, bytes);
    // As if the process had ended between the last byte and the note.
    const record = (await server.office.storage.read.files.get(said.fileId))!;
    await server.office.storage.transaction((tx) => tx.files.put({ ...record, state: 'expected' }));
    await server.files.remove(said.fileId);

    const asked = await ask('HEAD', path);
    expect(asked.headers.get('upload-offset')).toBe(String(bytes.length));
    expect(await stateOf(said.fileId)).toBe('verified');
    expect(await server.files.has(said.fileId)).toBe(true);
  });

  test('may be announced again under the same id, but not with other bytes', async () => {
    const bytes = aPdf();
    const said = saidOf(bytes);
    await patch(await begin(said, bytes.length), 0, bytes);
    expect((await create(said, bytes.length)).status).toBe(201);
    const other = await create({ ...said, sha256: '0'.repeat(64) }, bytes.length);
    expect([other.status, await other.json()]).toMatchObject([422, { code: 'file-mismatch' }]);
  });
});

describe('bytes that do not', () => {
  test('a whole file with another hash is deleted and refused, and may be sent again', async () => {
    const bytes = aPdf();
    const said = saidOf(bytes);
    const path = await begin(said, bytes.length);
    const changed = Buffer.from(bytes);
    changed[changed.length - 1]! ^= 1;
    const answer = await patch(path, 0, changed);
    expect([answer.status, await answer.json()]).toEqual([422, { code: 'file-mismatch' }]);
    expect(await stateOf(said.fileId)).toBe('expected');
    expect(await server.files.has(said.fileId)).toBe(false);
    expect((await ask('HEAD', path)).status).toBe(404);

    await patch(await begin(said, bytes.length), 0, bytes);
    expect(await stateOf(said.fileId)).toBe('verified');
  });

  test.each([
    ['a program', Buffer.concat([Buffer.from('MZ'), randomBytes(9000)])],
    ['a page', Buffer.from(`<html><script>alert(1)</script>${' '.repeat(9000)}`)],
    [
      'a picture that says it is a PDF',
      Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), randomBytes(9000)])
    ]
  ])('%s is refused at its first chunk, before anything is written', async (_, bytes) => {
    const path = await begin(saidOf(bytes), bytes.length);
    const answer = await patch(path, 0, bytes.subarray(0, 5000));
    expect([answer.status, await answer.json()]).toEqual([415, { code: 'file-type' }]);
    expect((await ask('HEAD', path)).headers.get('upload-offset')).toBe('0');
  });

  test('a type hidden behind a first chunk too short to tell is found at the end', async () => {
    const bytes = Buffer.from(`<html>${' '.repeat(9000)}`);
    const path = await begin(saidOf(bytes), bytes.length);
    expect((await patch(path, 0, bytes.subarray(0, 3))).status).toBe(204);
    const answer = await patch(path, 3, bytes.subarray(3));
    expect([answer.status, await answer.json()]).toEqual([415, { code: 'file-type' }]);
    expect((await ask('HEAD', path)).status).toBe(404);
  });

  test('more bytes than announced', async () => {
    const bytes = aPdf();
    const path = await begin(saidOf(bytes), bytes.length);
    expect((await patch(path, 0, Buffer.concat([bytes, bytes]))).status).toBe(413);
  });
});

describe('an announcement is refused', () => {
  const bytes = aPdf();
  test.each<[rest: Partial<Said>, length: number, status: number, code: string, why: string]>([
    [{}, 20 * 1024 * 1024 + 1, 413, 'file-too-large', 'larger than 20 MB'],
    [{}, 0, 422, 'file-empty', 'an empty file'],
    [{ type: 'text/html' }, 10, 400, 'malformed', 'a type we do not take'],
    [{ sha256: 'short' }, 10, 400, 'malformed', 'no hash'],
    [{ fileId: '' }, 10, 400, 'malformed', 'no id'],
    [{ subjectId: dossierOf('enterprise-2') }, 10, 403, 'not-your-dossier', 'another enterprise’s dossier'],
    [{ subjectId: 'made-up' }, 10, 403, 'not-your-dossier', 'no dossier']
  ])('%j of %i bytes → %i %s — %s', async (rest, length, status, code) => {
    const answer = await create(saidOf(bytes, rest), length);
    expect([answer.status, await answer.json()]).toMatchObject([status, { code }]);
  });

  test('without a length, without metadata, without the protocol', async () => {
    const open = await ask('POST', '/api/files', { 'upload-defer-length': '1', 'upload-metadata': 'fileId Zg==' });
    const bare = await ask('POST', '/api/files', { 'upload-length': '5' });
    const plain = await fetch(new URL('/api/files', base), { method: 'POST', headers: { cookie } });
    expect([open.status, bare.status, plain.status]).toEqual([400, 400, 400]);
  });
});

describe('someone else', () => {
  test('can neither look at an upload, nor go on with it, nor end it, nor read the file', async () => {
    const bytes = aPdf();
    const said = saidOf(bytes);
    const path = await begin(said, bytes.length);
    const other = { cookie: await server.signIn('stranger') };
    expect((await ask('HEAD', path, other)).status).toBe(404);
    expect((await patch(path, 0, bytes, other)).status).toBe(404);
    expect((await ask('DELETE', path, other)).status).toBe(404);
    await patch(path, 0, bytes);
    expect((await ask('GET', `/api/files/${said.fileId}/content`, other)).status).toBe(404);
    // The office sees what was submitted, and this was not yet.
    const reviewer = { cookie: await server.signIn('reviewer') };
    expect((await ask('GET', `/api/files/${said.fileId}/content`, reviewer)).status).toBe(404);
  });

  test('without sign-in everything is refused', async () => {
    for (const [method, path] of [
      ['POST', '/api/files'],
      ['HEAD', '/api/files/x'],
      ['PATCH', '/api/files/x']
    ] as const)
      expect((await ask(method, path, { cookie: '' })).status).toBe(401);
  });
});

test('its own enterprise may end an upload that is under way, but not a finished one', async () => {
  const bytes = aPdf();
  const path = await begin(saidOf(bytes), bytes.length);
  expect((await ask('DELETE', path)).status).toBe(204);
  expect((await ask('HEAD', path)).status).toBe(404);
});

test('tus would serve any file to anyone signed in: there is no such route', async () => {
  const bytes = aPdf();
  const path = await begin(saidOf(bytes), bytes.length);
  await patch(path, 0, bytes);
  expect((await ask('GET', path)).status).toBe(404);
  expect((await ask('GET', '/api/files/..%2fsecret/content')).status).toBe(404);
});

test('answers of tus carry the security headers too', async () => {
  const bytes = aPdf();
  const { headers } = await ask('HEAD', await begin(saidOf(bytes), bytes.length));
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(headers.get('access-control-allow-origin')).toBeNull();
});
