import { type Messages } from '$lib/messages/messages.ts';
import { hundredths, figureRefusal, shown } from '#domain/scoring/figure.ts';
import { type DirectItem } from '#domain/scoring/input.ts';
import { type Box, type Question } from './questions.ts';
import { type SelfTest } from './selfTest.svelte.ts';

/** An answered question in one line of the list: 50.00 人, Ⅱ类 4 项, 是. */
export function answerWords(test: SelfTest, { boxes }: Question, words: Messages['selfTest']): string {
  const values = boxes.map(({ name }) => test.value(name));
  const first = boxes[0];
  if (first?.kind === 'condition' && values.every((value) => value === values[0]))
    return valueWords(first, test, words);
  return boxes.map((box) => (boxes.length > 1 ? named(box, test, words) : valueWords(box, test, words))).join('，');
}

function named(box: Box, test: SelfTest, words: Messages['selfTest']): string {
  const value = valueWords(box, test, words);
  return `${box.kind === 'condition' ? words.conditionShort[box.name] : words.boxes[box.name]} ${value}`;
}

function valueWords(box: Box, test: SelfTest, words: Messages['selfTest']): string {
  const value = test.value(box.name);
  if (value === null) return words.result.unanswered;
  switch (box.kind) {
    case 'condition':
      return value === true ? words.yes : words.no;
    case 'figure': {
      const text = String(value);
      return `${figureRefusal(text) ? text : shown(hundredths(text))} ${words.units[box.unit]}`;
    }
    case 'count':
      return `${String(value)} ${words.units.items}`;
    case 'direct': {
      const items = value as DirectItem[];
      return items.length === 0 ? words.none : items.map((item) => words.direct[item]).join('；');
    }
  }
}
