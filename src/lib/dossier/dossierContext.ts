import { getContext, setContext } from 'svelte';
import { type DossierEditor } from './editor.svelte.ts';

const key = Symbol('dossier editor');

/** The one editor of an open dossier, shared by its pages, so that nothing typed is lost between them. */
export const provideEditor = (editor: () => DossierEditor): (() => DossierEditor) => setContext(key, editor);
export const useEditor = (): (() => DossierEditor) => getContext<() => DossierEditor>(key);
