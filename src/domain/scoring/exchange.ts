import { isDay, yearOf } from '../day.ts';
import { type RefusalCode } from '../refusals.ts';
import { done, refused, type Refusal, type Result } from '../result.ts';
import { conditionNames, editionFor, type ConditionName } from './editions/edition.ts';
import { figureRefusal, hundredths, type Hundredths } from './figure.ts';
import {
  directItems,
  figureNames,
  rdMethods,
  type DirectItem,
  type FigureName,
  type RdMethod,
  type ScoreInput
} from './input.ts';
import { refusalText } from './refusalText.ts';
import { score, type Score } from './score.ts';

/** What a scoring call answers for one element that was refused. */
export type ScoreError = { error: { code: RefusalCode; field: string; text: string } };

/** The answer to one exchange object: what the page, the command line and `POST /api/score` all give. Never throws. */
export function answer(json: unknown): Score | ScoreError {
  const input = readInput(json);
  return input.ok ? score(input.value) : errorOf(input.refusal);
}

/** The answers to an array, in its order; a refused element does not keep the others from being scored. */
export const answerAll = (elements: readonly unknown[]): (Score | ScoreError)[] => elements.map(answer);

const errorOf = ({ code, facts }: Refusal): ScoreError => {
  const field = String(facts?.field ?? '');
  return { error: { code, field, text: refusalText(code, field) } };
};

/** Checks an exchange object; refused with the first fault in the input's own key order, at `facts.field`. */
export function readInput(json: unknown): Result<ScoreInput> {
  if (!isObject(json)) return refused('not-allowed', { field: '' });
  const year = json.year;
  const edition = typeof year === 'number' && Number.isInteger(year) ? editionFor(year) : undefined;
  const read: Partial<ScoreInput> = { conditions: {}, rdMethod: null };
  for (const [key, value] of Object.entries(json)) {
    const fault = readKey(key, value, read, json, edition !== undefined);
    if (fault) return refused(fault.code, { field: fault.field });
  }
  if (edition === undefined) return refused('year-unknown', { field: 'year' });
  return done({ ...read, year: year as number, edition } as ScoreInput);
}

type Fault = { code: RefusalCode; field: string };

function readKey(
  key: string,
  value: unknown,
  read: Partial<ScoreInput>,
  json: Record<string, unknown>,
  yearIsKnown: boolean
): Fault | undefined {
  const at = (code: RefusalCode | undefined): Fault | undefined => code && { code, field: key };
  if (key === 'year') return yearIsKnown ? undefined : at('year-unknown');
  if (isFigure(key)) return at(readFigure(key, value, read, json));
  switch (key) {
    case 'foundedOn':
      return at(foundedRefusal(value, json.year));
    case 'conditions':
      return readConditions(value, read);
    case 'rdMethod':
      if (value === null) return undefined;
      if (!rdMethods.includes(value as RdMethod)) return at('not-allowed');
      read.rdMethod = value as RdMethod;
      return undefined;
    case 'ipClassOne':
    case 'ipClassTwo':
      return at(readCount(key, value, read));
    case 'directConfirmation':
      return at(readDirect(value, read));
    default:
      return at('unknown-field');
  }
}

function readFigure(
  key: FigureName,
  value: unknown,
  read: Partial<ScoreInput>,
  json: Record<string, unknown>
): RefusalCode | undefined {
  if (value === null) return undefined;
  if (typeof value !== 'string' && typeof value !== 'number') return 'not-allowed';
  const text = String(value);
  const fault = figureRefusal(text);
  if (fault) return fault;
  const figure = (read[key] = hundredths(text));
  // The fault belongs to the science staff wherever the employees stand in the input.
  return key === 'scienceStaff' && figure > soundFigure(json.employees) ? 'science-staff-over-employees' : undefined;
}

const soundFigure = (value: unknown): Hundredths =>
  (typeof value === 'string' || typeof value === 'number') && !figureRefusal(String(value))
    ? hundredths(String(value))
    : Infinity;

function foundedRefusal(value: unknown, year: unknown): RefusalCode | undefined {
  if (value === null) return undefined;
  if (typeof value !== 'string') return 'not-allowed';
  if (!isDay(value)) return 'not-a-date';
  return typeof year === 'number' && yearOf(value) > year ? 'founded-after' : undefined;
}

function readConditions(value: unknown, read: Partial<ScoreInput>): Fault | undefined {
  if (value === null) return undefined;
  if (!isObject(value)) return { code: 'not-allowed', field: 'conditions' };
  for (const [name, answered] of Object.entries(value)) {
    const field = `conditions.${name}`;
    if (!conditionNames.includes(name as ConditionName)) return { code: 'unknown-field', field };
    if (answered === null) continue;
    if (typeof answered !== 'boolean') return { code: 'not-a-boolean', field };
    read.conditions![name as ConditionName] = answered;
  }
  return undefined;
}

function readCount(
  key: 'ipClassOne' | 'ipClassTwo',
  value: unknown,
  read: Partial<ScoreInput>
): RefusalCode | undefined {
  if (value === null) return undefined;
  if (typeof value === 'string') return 'not-a-number';
  if (typeof value !== 'number') return 'not-allowed';
  if (value < 0) return 'negative';
  if (!Number.isInteger(value)) return 'not-a-number';
  if (value > 999) return 'too-large';
  read[key] = value;
  return undefined;
}

function readDirect(value: unknown, read: Partial<ScoreInput>): RefusalCode | undefined {
  if (value === null) return undefined;
  if (!Array.isArray(value) || new Set(value).size !== value.length) return 'not-allowed';
  if (!value.every((item) => directItems.includes(item as DirectItem))) return 'not-allowed';
  read.directConfirmation = value as DirectItem[];
  return undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isFigure = (key: string): key is FigureName => figureNames.includes(key as FigureName);
