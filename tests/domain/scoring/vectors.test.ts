import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answer, answerAll } from '#domain/scoring/exchange.ts';
import { quarterlyAverage } from '#domain/scoring/quarterlyAverage.ts';

const read = (name: string) => JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), 'utf8'));
type Example = { id: string; note: string; input: Record<string, unknown>; expected: Record<string, unknown> };
const examples: Example[] = read('worked-examples');

describe('the shared worked examples', () => {
  test.each(examples.map((example) => [example.id, example.note, example] as const))('%s %s', (_, __, example) => {
    expect(answer(example.input)).toMatchObject(example.expected);
  });

  test('an array is answered in its order, refused elements among the others', () => {
    expect(answerAll(examples.map(({ input }) => input))).toEqual(examples.map(({ input }) => answer(input)));
    expect(answerAll([null, 3, []])).toMatchObject(Array(3).fill({ error: { code: 'not-allowed', field: '' } }));
  });

  test('an answer has the keys of the contract, in its order', () => {
    const keys = ['qualifies', 'route', 'total', 'points', 'rd', 'obstacles', 'missing', 'because'];
    expect(Object.keys(answer(examples[0]!.input))).toEqual(keys);
  });
});

describe('quarterly averages', () => {
  type Row = { note?: string; quarters: ([number, number] | null)[]; average: string };
  test.each((read('contract-examples').quarterlyAverage as Row[]).map((row) => [row.note ?? 'plain', row] as const))(
    '%s',
    (_, { quarters, average }) => expect(quarterlyAverage(quarters)).toBe(average)
  );
});

const sound = examples.find(({ id }) => id === 'E01')!.input;
describe('refused input', () => {
  test.each<[change: Record<string, unknown>, code: string, field: string, why: string]>([
    [{ employees: '-1.234' }, 'negative', 'employees', 'the sign is looked at first'],
    [{ revenue: '1e3' }, 'not-a-number', 'revenue', 'no exponents'],
    [{ revenue: '１００' }, 'not-a-number', 'revenue', 'no full-width digits'],
    [{ revenue: '.5' }, 'not-a-number', 'revenue', 'a digit before the point'],
    [{ revenue: '5.' }, 'not-a-number', 'revenue', 'a digit after the point'],
    [{ revenue: true }, 'not-allowed', 'revenue', 'neither text nor number'],
    [{ revenue: 1e21 }, 'not-a-number', 'revenue', 'String(n) does not match'],
    [{ ipClassOne: -1 }, 'negative', 'ipClassOne', 'a count below nothing'],
    [{ ipClassOne: '1' }, 'not-a-number', 'ipClassOne', 'a count is no text'],
    [{ ipClassOne: 1.5 }, 'not-a-number', 'ipClassOne', 'nor a fraction'],
    [{ foundedOn: '2015-02-29' }, 'not-a-date', 'foundedOn', 'no such day'],
    [{ foundedOn: 20150302 }, 'not-allowed', 'foundedOn', 'not a text'],
    [{ foundedOn: '2022-01-01' }, 'founded-after', 'foundedOn', 'after the evaluation year'],
    [{ conditions: [] }, 'not-allowed', 'conditions', 'a list is no object'],
    [{ conditions: { majorIncident: 'no' } }, 'not-a-boolean', 'conditions.majorIncident', 'dotted path'],
    [{ conditions: { weather: true } }, 'unknown-field', 'conditions.weather', 'dotted path'],
    [{ rdMethod: 'both' }, 'not-allowed', 'rdMethod', 'no such method'],
    [{ directConfirmation: 'hnte' }, 'not-allowed', 'directConfirmation', 'not a list'],
    [{ year: 2016 }, 'year-unknown', 'year', 'before the first edition'],
    [{ year: 2027 }, 'year-unknown', 'year', 'after the last'],
    [{ year: '2021' }, 'year-unknown', 'year', 'no integer'],
    [{ year: 2021.5 }, 'year-unknown', 'year', 'no integer'],
    [{ year: null }, 'year-unknown', 'year', 'without a year there are no rules'],
    [{ revnue: null }, 'unknown-field', 'revnue', 'a slip of the pen is told even where nothing is said'],
    [{ toString: 1 }, 'unknown-field', 'toString', 'nor is what every object has a box'],
    [JSON.parse('{"__proto__":1}'), 'unknown-field', '__proto__', 'or what JavaScript thinks special'],
    [{ conditions: { constructor: true } }, 'unknown-field', 'conditions.constructor', 'nor within the conditions'],
    [{ revenue: '00' }, 'not-a-number', 'revenue', 'a leading zero'],
    [{ revenue: ' 1' }, 'not-a-number', 'revenue', 'no blanks'],
    [{ revenue: '1\n' }, 'not-a-number', 'revenue', 'nor line ends'],
    [{ revenue: '12345678901.234' }, 'too-many-decimals', 'revenue', 'decimals are looked at before size'],
    [{ revenue: 0.001 }, 'too-many-decimals', 'revenue', 'a JSON number is looked at as text'],
    [{ revenue: [5] }, 'not-allowed', 'revenue', 'a list of one is no figure'],
    [{ ipClassOne: -1.5 }, 'negative', 'ipClassOne', 'the sign is looked at first'],
    [{ ipClassTwo: true }, 'not-allowed', 'ipClassTwo', 'neither text nor number'],
    [{ rdMethod: 'toString' }, 'not-allowed', 'rdMethod', 'no such method'],
    [{ directConfirmation: [null] }, 'not-allowed', 'directConfirmation', 'at the key itself']
  ])('%j → %s at %s: %s', (change, code, field, _why) => {
    const refusal = answer(Object.assign(Object.create(null), sound, change));
    expect(refusal).toEqual({ error: { code, field, text: expect.stringMatching(/。$/) } });
  });

  test.each<[change: Record<string, unknown>, why: string]>([
    [{ employees: '9999999999.99', scienceStaff: '0.01' }, 'ten digits and two decimals'],
    [{ employees: '12.25' }, 'science staff may be all of the staff'],
    [{ foundedOn: '2021-12-31' }, 'founded in the evaluation year itself: mark B'],
    [{ foundedOn: '2020-02-29' }, 'a leap day'],
    [{ ipClassOne: 999 }, 'the most rights'],
    [{ revenue: -0 }, 'JavaScript’s other zero'],
    [{ directConfirmation: ['ledStandard', 'hnte', 'ministerialLab', 'nationalAward'] }, 'in any order']
  ])('%j is taken: %s', (change) => {
    expect(answer({ ...sound, ...change })).not.toHaveProperty('error');
  });

  test('the first fault in the input’s own order is told', () => {
    expect(answer({ year: 2021, revenue: '-1', employees: 'x' })).toMatchObject({ error: { field: 'revenue' } });
    expect(answer({ scienceStaff: '9', revenue: '-1', employees: '8', year: 2021 })).toMatchObject({
      error: { code: 'science-staff-over-employees', field: 'scienceStaff' }
    });
    expect(answer({ employees: 'x' })).toMatchObject({ error: { field: 'employees' } });
    expect(answer({ employees: '8' })).toMatchObject({ error: { code: 'year-unknown', field: 'year' } });
    expect(answer({ foundedOn: '2022-01-01', employees: 'x', year: 2021 })).toMatchObject({
      error: { code: 'founded-after', field: 'foundedOn' }
    });
  });

  test('null is unknown, and only the method means something', () => {
    const nothing = Object.fromEntries(Object.keys(sound).map((key) => [key, key === 'year' ? 2021 : null]));
    expect(answer(nothing)).toMatchObject({ qualifies: 'unknown', total: 'unknown', obstacles: [] });
    expect(answer({ ...sound, employees: 50, rdExpense: 59.99 })).toEqual(answer(sound));
  });
});
