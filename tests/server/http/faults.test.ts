import fastify from 'fastify';
import { expect, test } from 'vitest';
import { refusalCodes } from '#domain/refusals.ts';
import { answerErrors } from '../../../sync-server/http/errors.ts';
import { status } from '../../../sync-server/http/status.ts';

test('every refusal has a status, and only our own failures have one above 500', () => {
  expect(Object.keys(status).sort()).toEqual([...refusalCodes].sort());
  const above = refusalCodes.filter((code) => status[code] >= 500);
  expect(above.sort()).toEqual(['server-busy', 'server-fault', 'storage-full']);
  expect(refusalCodes.every((code) => status[code] >= 400)).toBe(true);
});

test('a fault of ours says nothing but its number, and is logged without the body', async () => {
  const lines: string[] = [];
  const app = fastify({
    genReqId: () => 'request-7',
    logger: { level: 'error', stream: { write: (line: string) => lines.push(line) } }
  });
  answerErrors(app);
  app.post('/broken', () => {
    throw new Error('the disk is on fire');
  });
  const payload = { secret: '91490102MA5TT0K16K' };
  const answer = await app.inject({ method: 'POST', url: '/broken?phone=139', payload });
  expect(answer.statusCode).toBe(500);
  expect(answer.json()).toEqual({ code: 'server-fault', facts: { requestId: 'request-7' } });
  expect(lines.join('')).toContain('the disk is on fire');
  expect(lines.join('')).toContain('request-7');
  expect(lines.join('')).not.toMatch(/91490102MA5TT0K16K|139/);
});
