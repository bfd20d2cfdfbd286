import { expect, test } from 'vitest';
import { nextAfter, sortQueue, tabOf } from '$lib/review/queue.ts';
import { type DossierRow } from '#protocol/documents.ts';

const row = (id: string, changes: Partial<DossierRow> = {}): DossierRow => ({
  id,
  _deleted: false,
  sortKey: id,
  status: 'submitted',
  name: id,
  creditCode: '',
  division: '490102',
  year: 2026,
  bodyId: 'b1',
  submittedOn: '2026-07-01',
  dueOn: '2026-07-08',
  round: 1,
  total: 76,
  route: 'score',
  batchId: null,
  number: null,
  ...changes
});

test.each([
  ['submitted', 1, 'waiting'],
  ['submitted', 2, 'corrected'],
  ['reviewPassed', 1, 'passed'],
  ['returned', 1, 'done'],
  ['registered', 3, 'done']
] as const)('%s in round %i lies on the pile %s', (status, round, pile) => {
  expect(tabOf(row('a', { status, round }))).toBe(pile);
});

test('earliest due first, then the longest waiting; what has no due date comes last', () => {
  const rows = [
    row('late', { dueOn: '2026-07-09' }),
    row('none', { dueOn: null }),
    row('young', { submittedOn: '2026-07-03' }),
    row('old', { submittedOn: '2026-07-02' })
  ];
  expect(sortQueue(rows).map(({ id }) => id)).toEqual(['old', 'young', 'late', 'none']);
});

test('the next one is the next that waits, from the end back to the first, never the same', () => {
  const rows = [row('a'), row('b', { dueOn: '2026-07-09' }), row('c', { status: 'returned' })];
  expect(nextAfter(rows, 'a')?.id).toBe('b');
  expect(nextAfter(rows, 'b')?.id).toBe('a');
  expect(nextAfter([row('a')], 'a')).toBeUndefined();
});
