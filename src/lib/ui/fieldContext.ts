import { getContext, setContext } from 'svelte';

/** What a group of radios or checkboxes needs from the field around it, to carry its name and its error. */
export type FieldContext = {
  readonly id: string;
  readonly labelId: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
};

const key = Symbol('field');
export const provideField = (field: FieldContext): FieldContext => setContext(key, field);
export const useField = (): FieldContext | undefined => getContext<FieldContext | undefined>(key);
