import { type Refusal } from '#domain/result.ts';
import { type Messages } from './messages.ts';

type Words = (facts: NonNullable<Refusal['facts']>) => string;

/** The sentence for a refusal in the reader's language; the code is shown beside it as it is. */
export const wordsOf = (messages: Messages, refusal: Refusal): string =>
  (messages.refusals[refusal.code] as Words)(refusal.facts ?? {});
