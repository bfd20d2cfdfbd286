import { getContext, setContext } from 'svelte';
import { zhCN } from './zh-CN.ts';

/** A dictionary: the same keys in every language, or the build fails. */
export type Messages = typeof zhCN;

const key = Symbol('messages');

export const provideMessages = (messages: Messages): Messages => setContext(key, messages);

/** The words of the reader's language; Chinese where no layout has chosen. */
export const useMessages = (): Messages => getContext<Messages | undefined>(key) ?? zhCN;
