import { refusalCodes, type RefusalCode } from '#domain/refusals.ts';

/** Is this a code we have words for? */
export const isRefusalCode = (code: unknown): code is RefusalCode =>
  typeof code === 'string' && (refusalCodes as readonly string[]).includes(code);
