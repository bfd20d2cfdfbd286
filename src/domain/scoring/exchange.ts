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
  const edition = typeof json.year === 'number' ? editionFor(json.year) : undefined;
  const read = { year: json.year, edition, conditions: {}, rdMethod: null } as Unchecked;
  for (const key of Object.keys(json)) {
    const code = key === 'conditions' ? undefined : refusalAt(key, json[key], read, json);
    const fault = key === 'conditions' ? readConditions(json[key], read) : code && { code, field: key };
    if (fault) return refused(fault.code, { field: fault.field });
  }
  return isChecked(read) ? done(read) : refused('year-unknown', { field: 'year' });
}

type Fault = { code: RefusalCode; field: string };
/** What is read so far; without an edition until the year is known to have one. */
type Unchecked = Omit<ScoreInput, 'edition'> & { edition: ScoreInput['edition'] | undefined };
const isChecked = (read: Unchecked): read is ScoreInput => read.edition !== undefined;

function refusalAt(
  key: string,
  value: unknown,
  read: Unchecked,
  json: Record<string, unknown>
): RefusalCode | undefined {
  if (key === 'year') return read.edition ? undefined : 'year-unknown';
  if (!boxNames.has(key)) return 'unknown-field';
  if (isOpen(value)) return undefined;
  switch (key) {
    case 'foundedOn':
      return foundedRefusal(value, json.year);
    case 'rdMethod':
      return readMethod(value, read);
    case 'ipClassOne':
    case 'ipClassTwo':
      return readCount(key, value, read);
    case 'directConfirmation':
      return readDirect(value, read);
    default:
      return readFigure(key as FigureName, value, read, json);
  }
}

const boxNames: ReadonlySet<string> = new Set([
  ...['foundedOn', 'rdMethod', 'ipClassOne', 'ipClassTwo', 'directConfirmation'],
  ...figureNames
]);
/** A key that is missing or null is unknown. */
const isOpen = (value: unknown): boolean => value === null || value === undefined;

function readFigure(
  key: FigureName,
  value: unknown,
  read: Unchecked,
  json: Record<string, unknown>
): RefusalCode | undefined {
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

function readMethod(value: unknown, read: Unchecked): RefusalCode | undefined {
  if (!rdMethods.includes(value as RdMethod)) return 'not-allowed';
  read.rdMethod = value as RdMethod;
  return undefined;
}

function foundedRefusal(value: unknown, year: unknown): RefusalCode | undefined {
  if (typeof value !== 'string') return 'not-allowed';
  if (!isDay(value)) return 'not-a-date';
  return typeof year === 'number' && yearOf(value) > year ? 'founded-after' : undefined;
}

function readConditions(value: unknown, read: Unchecked): Fault | undefined {
  if (isOpen(value)) return undefined;
  if (!isObject(value)) return { code: 'not-allowed', field: 'conditions' };
  for (const name of Object.keys(value)) {
    const answered = value[name];
    if (!isCondition(name)) return { code: 'unknown-field', field: `conditions.${name}` };
    if (isOpen(answered)) continue;
    if (typeof answered !== 'boolean') return { code: 'not-a-boolean', field: `conditions.${name}` };
    read.conditions[name] = answered;
  }
  return undefined;
}

function readCount(key: 'ipClassOne' | 'ipClassTwo', value: unknown, read: Unchecked): RefusalCode | undefined {
  if (typeof value === 'string') return 'not-a-number';
  if (typeof value !== 'number') return 'not-allowed';
  if (value < 0) return 'negative';
  if (!Number.isInteger(value)) return 'not-a-number';
  if (value > 999) return 'too-large';
  read[key] = value;
  return undefined;
}

function readDirect(value: unknown, read: Unchecked): RefusalCode | undefined {
  if (!Array.isArray(value) || new Set(value).size !== value.length) return 'not-allowed';
  if (!value.every((item) => directItems.includes(item as DirectItem))) return 'not-allowed';
  read.directConfirmation = value as DirectItem[];
  return undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCondition = (name: string): name is ConditionName => conditionNames.includes(name as ConditionName);
