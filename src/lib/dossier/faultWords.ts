import { type Fault } from '#domain/form/field.ts';
import { type Messages } from '$lib/messages/messages.ts';

type Words = (facts: Record<string, string | number>) => string;

/** What is wrong at a box, in the reader's language. */
export const faultWords = (t: Messages, { code, facts }: Fault): string => (t.faults[code] as Words)(facts ?? {});
