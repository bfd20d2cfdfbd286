// Apart from the schemas, so that pages which only name a collection do not load zod.

/** Collections that travel both ways; the server only stores drafts and files, it decides on intents. */
export const pushedCollections = ['drafts', 'files', 'intents'] as const;
export type PushedCollection = (typeof pushedCollections)[number];
/** Every collection of the feed. */
export const collections = [
  ...pushedCollections,
  'verdicts',
  'dossierRows',
  'dossiers',
  'records',
  'reference',
  'notices'
] as const;
export type Collection = (typeof collections)[number];

/** The id of one section of one form. */
export const draftId = (key: { kind: string; subjectId: string; section: string }) =>
  `${key.kind}|${key.subjectId}|${key.section}`;
