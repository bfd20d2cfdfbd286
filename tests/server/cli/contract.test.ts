import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { kexiao } from './aTerminal.ts';

const vectors = (name: string) => JSON.parse(readFileSync(`tests/domain/vectors/${name}.json`, 'utf8'));
type Contract = {
  publicityEnd: { start: string; from: string; end: string }[];
  foundingMark: { year: number; founded: string; submitted: string; mark: string }[];
  creditCode: { code: string; fault: string | null }[];
};
const contract = vectors('contract-examples') as Contract;
type DrawVector = {
  name: string;
  numbers: string[];
  seed: string;
  rateBasisPoints: number;
  strata: string;
  listHash: string;
  selected: string[];
};
const draws = vectors('draw-vectors') as DrawVector[];
const examples = vectors('worked-examples') as { id: string; input: object; expected: object }[];

describe('score', () => {
  test('a file of many is answered in its order', async () => {
    const text = JSON.stringify(examples.map(({ input }) => input));
    const { exitCode, json, said } = await kexiao(['score', 'many.json'], { files: { '/here/many.json': text } });
    // Some of the examples are refused, and one of them is enough for a 1.
    expect([exitCode, said]).toEqual([1, '']);
    expect(json()).toMatchObject(examples.map(({ expected }) => expected));
  });

  test('one object gives one result; standard input is read for - and for nothing', async () => {
    const stdin = `\uFEFF${JSON.stringify(examples[0]!.input)}\r\n`;
    for (const args of [['score'], ['score', '-']])
      expect((await kexiao(args, { stdin })).json()).toMatchObject(examples[0]!.expected);
  });

  test('a refused element stands at its place, the others are scored, the exit code is 1', async () => {
    const { exitCode, json } = await kexiao(['score'], { stdin: '[{"year":2021},{"year":1999},7]' });
    expect(exitCode).toBe(1);
    expect(json()).toMatchObject([
      { qualifies: 'unknown' },
      { error: { code: 'year-unknown', field: 'year' } },
      { error: { code: 'not-allowed', field: '' } }
    ]);
  });

  test.each<[input: object, code: string, field: string]>([
    [{ yeer: 2021 }, 'unknown-field', 'yeer'],
    [{ year: 2016 }, 'year-unknown', 'year'],
    [{ year: 2021, revenue: 'x' }, 'not-a-number', 'revenue'],
    [{ year: 2021, revenue: '-1' }, 'negative', 'revenue'],
    [{ year: 2021, revenue: '1.234' }, 'too-many-decimals', 'revenue'],
    [{ year: 2021, revenue: '12345678901' }, 'too-large', 'revenue'],
    [{ year: 2021, foundedOn: '2021-02-30' }, 'not-a-date', 'foundedOn'],
    [{ year: 2021, conditions: { majorIncident: 'no' } }, 'not-a-boolean', 'conditions.majorIncident'],
    [{ year: 2021, rdMethod: 'best' }, 'not-allowed', 'rdMethod'],
    [{ year: 2021, employees: '5', scienceStaff: '6' }, 'science-staff-over-employees', 'scienceStaff'],
    [{ year: 2021, foundedOn: '2022-01-01' }, 'founded-after', 'foundedOn']
  ])('%j → %s at %s', async (input, code, field) => {
    const { exitCode, json } = await kexiao(['score'], { stdin: JSON.stringify(input) });
    expect(exitCode).toBe(1);
    expect(json()).toEqual({ error: { code, field, text: expect.stringMatching(/\p{Script=Han}/u) } });
  });

  test('what is no JSON is refused in JSON', async () => {
    const { exitCode, json } = await kexiao(['score'], { stdin: '{"year":' });
    expect([exitCode, json()]).toMatchObject([1, { error: { code: 'not-json', field: '' } }]);
  });
});

describe('credit-code', () => {
  test('every code of the contract, echoed as given; an invalid one is computed too', async () => {
    const { exitCode, json } = await kexiao(['credit-code', ...contract.creditCode.map(({ code }) => code)]);
    expect(exitCode).toBe(0);
    expect(json()).toEqual(contract.creditCode.map(({ code, fault }) => ({ code, valid: fault === null, fault })));
  });

  test('spaces, full width and small letters are forgiven', async () => {
    const code = ' ９1490102ma5tt0k16K ';
    expect((await kexiao(['credit-code', code])).json()).toEqual([{ code, valid: true, fault: null }]);
  });
});

describe('publicity-end', () => {
  test.each(contract.publicityEnd)('$start counted from $from ends $end', async ({ start, from, end }) => {
    const { exitCode, json } = await kexiao(['publicity-end', '--start', start, '--count-from', from]);
    expect(exitCode).toBe(0);
    const answer = json() as { days: string[]; calendar: string };
    expect(answer).toMatchObject({ start, end });
    expect(answer.days).toHaveLength(10);
    expect(answer.days.at(-1)).toBe(end);
    expect(answer.calendar).not.toBe('');
    if (from === 'start') expect((await kexiao(['publicity-end', '--start', start])).json()).toEqual(answer);
  });

  test('echoes the date given, though day 1 is the next working day', async () => {
    const answer = (await kexiao(['publicity-end', '--start', '2026-08-08', '--days', '1'])).json();
    expect(answer).toMatchObject({ start: '2026-08-08', end: '2026-08-10', days: ['2026-08-10'] });
  });

  test.each<[args: string[], error: object]>([
    [['--start', '2027-01-04'], { code: 'calendar-unknown', year: 2027 }],
    [['--start', '2026-12-28', '--days', '20'], { code: 'calendar-unknown', year: 2027 }],
    [['--start', '2016-05-03'], { code: 'calendar-unknown', year: 2016 }],
    [['--start', '2026-02-30'], { code: 'not-a-date' }]
  ])('%j is refused as %j', async (args, error) => {
    const { exitCode, json } = await kexiao(['publicity-end', ...args]);
    expect([exitCode, json()]).toMatchObject([1, { error }]);
  });
});

describe('number', () => {
  test('parse reads the parts, the serial as a number', async () => {
    expect((await kexiao(['number', 'parse', '2021440106A1000042'])).json()).toEqual({
      year: 2021,
      division: '440106',
      divisionKnown: true,
      foundingMark: 'A',
      directMark: '1',
      serial: 42
    });
    expect((await kexiao(['number', 'parse', '202649010200000001'])).json()).toMatchObject({ divisionKnown: false });
  });

  test.each([
    ['2021440106A100001', 'length'],
    ['2021440106a1000001', 'alphabet'],
    ['2016440106A1000001', 'year'],
    ['202144010XA1000001', 'division'],
    ['2021440106C1000001', 'founding-mark'],
    ['2021440106A100000X', 'serial'],
    ['2021440106A1000000', 'serial-zero']
  ])('parse %s is refused as %s, and with nothing else', async (number, code) => {
    const { exitCode, json } = await kexiao(['number', 'parse', number]);
    expect([exitCode, json()]).toEqual([1, { error: { code } }]);
  });

  const mark = (year: number, founded: string, submitted: string) =>
    kexiao(['number', 'mark', '--year', String(year), '--founded', founded, '--submitted', submitted]);

  test.each(contract.foundingMark)('mark of $founded submitted $submitted is $mark', async (row) => {
    const { exitCode, json } = await mark(row.year, row.founded, row.submitted);
    expect([exitCode, json()]).toEqual([0, { foundingMark: row.mark }]);
  });

  test.each([
    [2019, '2020-01-01', '2019-06-01', 'founded-after'],
    [2019, '2019-06-02', '2019-06-01', 'founded-after'],
    [2019, '2015-01-01', '2020-01-01', 'submitted-outside-year'],
    [2019, '2015-01-00', '2019-06-01', 'not-a-date'],
    [2019, '2015-01-01', 'soon', 'not-a-date']
  ])('mark %i %s %s is refused as %s', async (year, founded, submitted, code) => {
    const { exitCode, json } = await mark(year, founded, submitted);
    expect([exitCode, json()]).toMatchObject([1, { error: { code } }]);
  });
});

describe('draw', () => {
  const drawFrom = (
    list: string,
    { seed, rateBasisPoints, strata }: Pick<DrawVector, 'seed' | 'rateBasisPoints' | 'strata'>
  ) =>
    kexiao(['draw', '--list', '-', '--seed', seed, '--rate', String(rateBasisPoints), '--strata', strata], {
      stdin: list
    });

  test.each(draws)('$name', async (vector) => {
    const list = `\uFEFF${[...vector.numbers].reverse().join('\r\n')}\r\n\r\n`;
    const { exitCode, json } = await drawFrom(list, vector);
    expect(exitCode).toBe(0);
    const { listHash, selected } = vector;
    expect(json()).toEqual({ version: 'draw-v1', listHash, size: new Set(vector.numbers).size, selected });
  });

  const one = '2021440106A1000001';
  test.each([
    [`${one}\n${one}`, 'x', 'duplicate'],
    [`${one}\nnot a number`, 'x', 'bad-line'],
    [`${one}\n${one.toLowerCase()}`, 'x', 'bad-line'],
    ['\r\n\n', 'x', 'empty'],
    [one, '', 'bad-seed'],
    [one, 'x\n\ny', 'bad-seed'],
    [one, 'x'.repeat(201), 'bad-seed']
  ])('%j with %j is refused as %s', async (list, seed, code) => {
    const { exitCode, json } = await drawFrom(list, { seed, rateBasisPoints: 500, strata: 'none' });
    expect([exitCode, json()]).toMatchObject([1, { error: { code } }]);
  });
});

describe('wrong usage: exit 2, words on standard error, nothing on standard output', () => {
  test.each<[args: string[], words: RegExp]>([
    [[], /usage: npm run -s kexiao/],
    [['scor'], /There is no command "scor"/],
    [['toString'], /There is no command/],
    [['score', 'gone.json'], /gone\.json cannot be read/],
    [['score', 'a.json', 'b.json'], /Give one file/],
    [['score', '--fast'], /--fast/],
    [['credit-code'], /at least one code/],
    [['publicity-end'], /--start is missing/],
    [['publicity-end', '--start', '2026-08-10', '--days', '61'], /--days must be a whole number from 1 to 60/],
    [['publicity-end', '--start', '2026-08-10', '--days', 'ten'], /--days/],
    [['publicity-end', '--start', '2026-08-10', '--count-from', 'then'], /start or next/],
    [['number'], /number parse or number mark/],
    [['number', 'parse'], /Give one number/],
    [['number', 'mark', '--year', '2019'], /--founded is missing/],
    [['draw', '--list', 'gone', '--seed', 'x', '--rate', '500'], /gone cannot be read/],
    [['draw', '--list', '-', '--seed', 'x', '--rate', '0'], /--rate/],
    [['draw', '--list', '-', '--seed', 'x', '--rate', '10001'], /--rate/],
    [['draw', '--list', '-', '--seed', 'x', '--rate', '5', '--strata', 'city'], /none or division/],
    [['user', 'remove'], /Say user add/],
    [['user', 'add', '--username', 'x'], /--display is missing/]
  ])('%j', async (args, words) => {
    const { exitCode, out, said } = await kexiao(args);
    expect([exitCode, out]).toEqual([2, '']);
    expect(said).toMatch(words);
    expect(said).toContain('usage:');
  });
});

describe('help', () => {
  const names = ['score', 'credit-code', 'publicity-end', 'number', 'draw', 'migrate', 'seed', 'user'];

  test('lists every command', async () => {
    const { exitCode, out } = await kexiao(['--help']);
    expect(exitCode).toBe(0);
    for (const name of names) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
  });

  test.each(names)('of %s begins with its usage', async (name) => {
    const { exitCode, out } = await kexiao([name, '--help']);
    expect([exitCode, out.startsWith(`kexiao ${name}`)]).toEqual([0, true]);
  });
});

test('--table is for people: a line for each element, columns in line though Chinese is wide', async () => {
  const { out } = await kexiao(['credit-code', '91490102MA5TT0K16K', '科小', '--table']);
  const code = '91490102MA5TT0K16K';
  expect(out).toBe(`code${' '.repeat(16)}valid  fault\n${code}  true\n科小${' '.repeat(16)}false  length\n`);
});
