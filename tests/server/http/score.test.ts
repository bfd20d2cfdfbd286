import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aServer } from './aServer.ts';

type Example = { id: string; input: unknown; expected: object };
const examples = JSON.parse(readFileSync('tests/domain/vectors/worked-examples.json', 'utf8')) as Example[];

let server: Awaited<ReturnType<typeof aServer>>;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.close());

const ask = (payload: string | Buffer, contentType = 'application/json') =>
  server.app.inject({ method: 'POST', url: '/api/score', payload, headers: { 'content-type': contentType } });

test('every worked example, one by one and all in one array, in their order', async () => {
  expect(examples.length).toBeGreaterThan(10);
  for (const { id, input, expected } of examples) {
    const answer = await ask(JSON.stringify(input));
    expect(answer.statusCode, id).toBe(200);
    expect(answer.json(), id).toMatchObject(expected);
  }
  const all = await ask(JSON.stringify(examples.map(({ input }) => input)));
  expect(all.json()).toMatchObject(examples.map(({ expected }) => expected));
});

test.each<[body: string, status: number, answer: object, why: string]>([
  ['{"year":2021', 400, { code: 'not-json' }, 'cut off'],
  ['', 400, { code: 'not-json' }, 'nothing at all'],
  [JSON.stringify(Array(1001).fill(0)), 413, { code: 'too-many', facts: { most: 1000 } }, 'one too many'],
  [`"${'x'.repeat(5 * 1024 * 1024)}"`, 413, { code: 'body-too-large' }, 'more than four megabytes'],
  ['null', 200, { error: { code: 'not-allowed', field: '' } }, 'JSON, but no object'],
  ['\uFEFF{"year":1999}', 200, { error: { code: 'year-unknown', field: 'year' } }, 'a byte order mark'],
  ['{"__proto__":{"year":2021}}', 200, { error: { code: 'unknown-field', field: '__proto__' } }, 'a key like any other']
])('%.20s → %i — %s %s', async (body, status, answer) => {
  const given = await ask(body);
  expect(given.statusCode).toBe(status);
  expect(given.json()).toMatchObject(answer);
});

test('a thousand are taken, and a refused one stands at its place', async () => {
  const forms = Array.from({ length: 1000 }, (_, at) => (at === 7 ? { year: 'soon' } : { year: 2021 }));
  const answers = (await ask(JSON.stringify(forms))).json() as object[];
  expect(answers).toHaveLength(1000);
  expect(answers[7]).toMatchObject({ error: { code: 'year-unknown' } });
  expect(answers[8]).toMatchObject({ qualifies: 'unknown' });
});

test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/octet-stream'])(
  'is read as JSON whatever the tool calls it: %s',
  async (contentType) => {
    expect((await ask('{"year":2021}', contentType)).json()).toMatchObject({ qualifies: 'unknown' });
  }
);

test('any page may ask, since nothing is kept', async () => {
  const headers = { 'content-type': 'application/json', origin: 'https://elsewhere.example' };
  const answer = await server.app.inject({ method: 'POST', url: '/api/score', payload: '{"year":2021}', headers });
  expect(answer.statusCode).toBe(200);
});
