import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { answer } from '#domain/scoring/exchange.ts';
import { typedFrom } from '$lib/selfTest/exchange.ts';
import { selfTestKey } from '$lib/selfTest/keep.ts';
import { type BoxName } from '$lib/selfTest/questions.ts';
import { aSelfTest, aStorage } from './aSelfTest.ts';

type Example = { id: string; input: Record<string, unknown> & { year: number }; expected: { total?: number } };
const examples = JSON.parse(readFileSync('tests/domain/vectors/worked-examples.json', 'utf8')) as Example[];
/** The self-test asks for no method and no founding day. */
const asked = examples.filter(({ input }) => !('error' in answer(input)) && (input.rdMethod ?? null) === null);

function fill(test: ReturnType<typeof aSelfTest>, input: Example['input']) {
  for (const [name, value] of Object.entries(typedFrom(input))) test.answer(name as BoxName, value);
}

test('there are worked examples to hold it against', () => {
  expect(asked.length).toBeGreaterThan(10);
});

test.each(asked)('$id scores as the domain does', ({ input }) => {
  const test = aSelfTest(input.year);
  fill(test, input);
  expect(test.score).toEqual(answer(input));
});

test('every worked example scores the same when its answers come one by one, in any order', () => {
  for (const { input } of asked.slice(0, 12)) {
    const test = aSelfTest(input.year);
    for (const [name, value] of Object.entries(typedFrom(input)).reverse()) test.answer(name as BoxName, value);
    expect(test.score).toEqual(answer(input));
  }
});

test('nothing answered is unknown, never 0', () => {
  const test = aSelfTest();
  expect(test.score.total).toBe('unknown');
  expect(test.score.points).toEqual({ scienceStaff: 'unknown', rd: 'unknown', ip: 'unknown' });
  expect(test.unanswered).toBe(10);
});

test('answers survive a reload and lie there for the form in exchange form', () => {
  const storage = aStorage();
  const before = aSelfTest(2026, storage);
  before.answer('residentEnterprise', true);
  before.answer('employees', '50');
  before.type('ipClassTwo', '4');
  before.answer('directConfirmation', []);
  const kept = JSON.parse(storage.getItem(selfTestKey)!) as { input: unknown; answeredAt: string };
  expect(kept.answeredAt).toBe('2026-08-10T02:00:00Z');
  expect(kept.input).toMatchObject({
    year: 2026,
    conditions: { residentEnterprise: true },
    employees: '50',
    ipClassTwo: 4,
    directConfirmation: []
  });
  expect(aSelfTest(2026, storage).exchange).toEqual(before.exchange);
});

test('a faulty box is unknown until it is mended, and the others still count', () => {
  const test = aSelfTest();
  test.answer('employees', '50');
  test.answer('scienceStaff', '12,25');
  expect(test.score.points.scienceStaff).toBe('unknown');
  expect(test.faultAt('scienceStaff')?.code).toBe('not-a-number');
  test.answer('scienceStaff', '60');
  expect(test.faultAt('scienceStaff')?.code).toBe('science-staff-over-employees');
  test.answer('scienceStaff', '12.25');
  expect(test.faultAt('scienceStaff')).toBeUndefined();
  expect(test.score.points.scienceStaff).toBe(12);
});

test('what was typed survives a reload even where it cannot be read', () => {
  const storage = aStorage();
  aSelfTest(2026, storage).answer('employees', '五十');
  const after = aSelfTest(2026, storage);
  expect(after.value('employees')).toBe('五十');
  expect(after.exchange.employees).toBeNull();
});

test('no fault is shown while typing, only after the box was left', () => {
  const test = aSelfTest();
  test.type('employees', '5a');
  expect(test.faultAt('employees')).toBeUndefined();
  test.goTo(2);
  expect(test.next()).toBe(false);
  expect(test.faultAt('employees')?.code).toBe('not-a-number');
});

test('a question may be left out, and stays unknown', () => {
  const test = aSelfTest();
  expect(test.next()).toBe(true);
  expect(test.at).toBe(1);
  expect(test.answered).toEqual([]);
});

test('clearing leaves nothing on the device', () => {
  const storage = aStorage();
  const test = aSelfTest(2026, storage);
  test.answer('employees', '50');
  test.clear();
  expect(storage.getItem(selfTestKey)).toBeNull();
  expect(test.value('employees')).toBeNull();
});

test('a device that keeps nothing is told apart', () => {
  const test = aSelfTest(2026, null);
  test.answer('employees', '50');
  expect(test.kept).toBe(false);
  expect(test.value('employees')).toBe('50');
});

test('rubbish in the storage is no answer', () => {
  const storage = aStorage();
  storage.setItem(selfTestKey, '{"input":');
  expect(aSelfTest(2026, storage).answered).toEqual([]);
});

test('a year without rules is scored by the newest that has some, and says so', () => {
  expect(aSelfTest(2031).year).toBe(2026);
});

test('audited tax collection is not asked before the 2022 edition', () => {
  const boxes = (year: number) =>
    aSelfTest(year).questions.flatMap((question) => question.boxes.map(({ name }) => name));
  expect(boxes(2021)).not.toContain('auditedTaxCollection');
  expect(boxes(2022)).toContain('auditedTaxCollection');
});
