import { expect, test } from 'vitest';
import { inWords } from '$lib/messages/amountInWords.ts';

test.each([
  ['104.00', '一百零四万元', 'as on the mock'],
  ['1846.20', '一千八百四十六万二千元', 'hundredths of 万元 are hundreds of yuan'],
  ['12', '十二万元', 'no 一 before a leading 十'],
  ['1010', '一千零一十万元', 'but one inside'],
  ['0.05', '五百元', 'under one 万元'],
  ['10001', '一亿零一万元', 'one 零 for the gap'],
  ['10000.10', '一亿零一千元', 'a whole empty group is one gap'],
  ['84320000', '八千四百三十二亿元', 'yuan typed as 万元 becomes plain to see'],
  ['100000000', '一万亿元', 'an empty 亿 group keeps its name'],
  ['9999999999.99', '九十九万九千九百九十九亿九千九百九十九万九千九百元', 'the largest figure there is'],
  ['-8.5', '负八万五千元', 'a single line may be negative']
])('%s is %s — %s', (figure, words) => {
  expect(inWords(figure)).toBe(words);
});

test.each([null, '', '0', '0.00', '12a', '1,900', '0.123'])('%s has no words', (figure) => {
  expect(inWords(figure)).toBeNull();
});
