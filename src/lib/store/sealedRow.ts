import { type RxJsonSchema } from 'rxdb/plugins/core';
import { type Collection } from '#protocol/collections.ts';
import { type Sealer } from './sealer.ts';

/** What lies on the disk for one document: clear index columns, and everything else sealed in `body`. */
export type SealedRow = {
  id: string;
  bodyMac: string;
  body: string;
  _deleted?: boolean;
  /** Client-made; counts edits of drafts and files. */
  rev?: number;
} & { [column in TextColumn]?: string };

/** A document as it travels: in clear. */
export type ClearRow = { id: string; _deleted: boolean; rev?: number } & Record<string, unknown>;

type TextColumn = 'kind' | 'subjectId' | 'section' | 'at' | 'state' | 'status' | 'sortKey';

const maxLength = 120;

/** The clear columns of each collection and the index its queries use. Nothing that names or counts anything real is here. */
const columns = {
  drafts: { clear: ['kind', 'subjectId', 'section'], index: ['kind', 'subjectId'] },
  files: { clear: ['subjectId'], index: ['subjectId'] },
  intents: { clear: ['subjectId', 'at'], index: ['at'] },
  verdicts: { clear: ['subjectId', 'state'], index: ['subjectId'] },
  dossierRows: { clear: ['sortKey', 'status'], index: ['sortKey'] },
  dossiers: { clear: ['status'], index: ['status'] },
  records: { clear: ['kind'], index: ['kind'] },
  reference: { clear: ['kind'], index: ['kind'] },
  notices: { clear: ['at', 'subjectId'], index: ['at'] }
} as const satisfies Record<Collection, { clear: readonly TextColumn[]; index: readonly TextColumn[] }>;

/** Raised when what is sealed changes its shape; drafts, files and intents then migrate, the others are pulled again. */
export const schemaVersion = 0;

/** Where a document lies; bound to its box. */
export const placeOf = (collection: Collection | 'bytes', id: string) => `${collection}|${id}|${schemaVersion}`;

/** The RxDB schema of one collection. */
export function schemaOf(collection: Collection): RxJsonSchema<SealedRow> {
  const { clear, index } = columns[collection];
  const text = (column: string) => [column, { type: 'string' as const, maxLength }];
  return {
    title: collection,
    version: schemaVersion,
    primaryKey: 'id',
    type: 'object',
    properties: {
      id: { type: 'string', maxLength: 200 },
      rev: { type: 'integer' },
      bodyMac: { type: 'string' },
      body: { type: 'string' },
      ...Object.fromEntries(clear.map(text))
    },
    required: ['id', 'bodyMac', 'body', ...clear],
    indexes: [[...index]]
  };
}

/** Seals one document. `rev` stays outside the box: equal contents are equal, however often they were edited. */
export async function sealRow(
  sealer: Sealer,
  collection: Collection,
  { id, _deleted, rev, ...body }: ClearRow
): Promise<SealedRow & { _deleted: boolean }> {
  const clear = Object.fromEntries(columns[collection].clear.map((column) => [column, String(body[column] ?? '')]));
  const sealed = await sealer.seal(placeOf(collection, id), body);
  return { id, _deleted, ...(rev === undefined ? {} : { rev }), ...clear, ...sealed };
}

/** The document again. */
export async function openRow<Document = ClearRow>(
  sealer: Sealer,
  collection: Collection,
  row: SealedRow
): Promise<Document> {
  const body = (await sealer.open(placeOf(collection, row.id), row)) as Record<string, unknown>;
  return {
    id: row.id,
    _deleted: row._deleted ?? false,
    ...(row.rev === undefined ? {} : { rev: row.rev }),
    ...body
  } as Document;
}
