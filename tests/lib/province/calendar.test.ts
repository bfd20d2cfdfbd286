import { expect, test } from 'vitest';
import { calendarDays } from '$lib/province/calendarDays.ts';
import { chipOf, progressOf } from '$lib/province/progress.ts';
import { publicityPeriod } from '#domain/publicity/period.ts';
import { zhCN } from '$lib/messages/zh-CN.ts';
import { type BatchRecord } from '#protocol/documents.ts';

const t = zhCN.province;
const period = publicityPeriod({ start: '2026-04-27' });
if (!period.ok) throw new Error('2026 has a calendar');

test('whole weeks from Monday, ten ordinals, the feast and the worked Saturday named', () => {
  const days = calendarDays(period.value, '2026-05-08', t.calendarLabels);
  expect(days.length % 7).toBe(0);
  expect(days.filter((day) => day.ordinal !== undefined).map((day) => day.ordinal)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10
  ]);
  const on = (day: string) => days.find((one) => one.day === day)!;
  expect(on('2026-04-27').label).toContain('公示');
  expect(on('2026-05-01')).toMatchObject({ rest: true, state: 'past' });
  expect(on('2026-05-01').label).toContain('劳动节');
  expect(on('2026-05-08').state).toBe('today');
  expect(on('2026-05-09')).toMatchObject({ rest: false, ordinal: 8 });
  expect(on('2026-05-09').label).toContain('班');
  expect(on(period.value.end).label).toContain('24:00 止');
  expect(days.at(-1)!.state).toBe('out');
});

const batch = (changes: Partial<BatchRecord>): BatchRecord => ({
  id: 'b',
  _deleted: false,
  kind: 'batch',
  title: '',
  year: 2026,
  ordinal: 2,
  provinceCode: '490000',
  state: 'publicized',
  size: 3,
  frozenOn: '2026-04-24',
  publicity: period.value,
  announcedOn: null,
  ...changes
});

test.each([
  ['2026-04-27', '第 1 个工作日，共 10 个', 'the day of publication is day 1'],
  ['2026-05-03', '第 4 个工作日，共 10 个', 'a feast counts for nothing'],
  [period.value.end, '第 10 个工作日，共 10 个', 'the last day still runs'],
  ['2026-05-13', '公示期满', 'the day after it is over']
])('on %s: %s (%s)', (today, words, _why) => {
  expect(progressOf(batch({}), today, t)).toBe(words);
});

test('a state has a mark and a word, never a colour alone', () => {
  expect(chipOf('frozen').mark).toBe('empty');
  expect(chipOf('publicized').mark).toBe('here');
  expect(chipOf('announced').mark).toBe('done');
  expect(progressOf(batch({ announcedOn: '2026-05-13' }), '2026-06-01', t)).toContain('2026-05-13');
});
