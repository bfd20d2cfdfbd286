import { isSectionName } from '#domain/form/box.ts';

/** A page per 表; anything else is not found. */
export const match = isSectionName;
