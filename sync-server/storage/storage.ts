import { type Kysely } from 'kysely';
import { type Membership } from '#domain/roles/roles.ts';
import { type Refusal } from '#domain/result.ts';
import { type Dossier, type Status } from '#domain/workflow/dossier.ts';
import { type BatchRecord, type DrawRecord } from '#protocol/documents.ts';
import { type Collection } from '#protocol/collections.ts';
import { type IntentStep } from '#protocol/sync.ts';

/** What the office keeps, whatever keeps it. One contract suite runs on every adapter. */
export interface Storage {
  /** All or nothing. Inside, await only what `tx` offers: anything else would hang or be rolled back with it. */
  transaction<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value>;
  /** Reads that never wait for a writer; each sees what is committed when it starts. */
  read: ReadSide;
  /** Several reads of one moment: what commits in between is not seen by any of them. */
  snapshot<Value>(work: (read: ReadSide) => Promise<Value>): Promise<Value>;
  /** The one instance that writes, shared with the sign-in library. */
  db: Kysely<unknown>;
  type: 'sqlite' | 'postgres';
  close(): Promise<void>;
}

export type ReadSide = {
  meta: MetaRead;
  enterprises: EnterprisesRead;
  members: MembersRead;
  dossiers: DossiersRead;
  drafts: DraftsRead;
  files: FilesRead;
  intents: IntentsRead;
  batches: BatchesRead;
  registry: RegistryRead;
  draws: DrawsRead;
  audit: AuditRead;
  feed: FeedRead;
  facts: FactsRead;
};

export type Tx = {
  meta: Meta;
  enterprises: Enterprises;
  members: Members;
  dossiers: Dossiers;
  drafts: Drafts;
  files: Files;
  intents: Intents;
  batches: Batches;
  registry: Registry;
  draws: Draws;
  audit: Audit;
  feed: Feed;
  facts: FactsRead;
};

export interface MetaRead {
  get(key: string): Promise<string | undefined>;
}
export interface Meta extends MetaRead {
  set(key: string, value: string): Promise<void>;
}

export type EnterpriseRecord = {
  enterpriseId: string;
  name: string;
  creditCode: string;
  division: string;
  foundedOn: string;
  legalRepresentative: string;
  contactName: string;
  contactPhone: string;
  contactEmail: string;
  address: string;
  bodyId: string;
  provinceCode: string;
};
export type BodyRecord = {
  id: string;
  name: string;
  provinceCode: string;
  /** Jurisdiction: districts, counties and development zones. */
  divisions: string[];
  phone: string;
  address: string;
};
export type AuthorityRecord = { provinceCode: string; name: string };
export interface EnterprisesRead {
  enterprise(id: string): Promise<EnterpriseRecord | undefined>;
  body(id: string): Promise<BodyRecord | undefined>;
  authority(provinceCode: string): Promise<AuthorityRecord | undefined>;
}
export interface Enterprises extends EnterprisesRead {
  putEnterprise(record: EnterpriseRecord): Promise<void>;
  putBody(record: BodyRecord): Promise<void>;
  putAuthority(record: AuthorityRecord): Promise<void>;
}

/** The feed keys of one person at one moment; the version grows with each change. */
export type Scope = { version: number; keys: string[] };
export interface MembersRead {
  of(userId: string): Promise<Membership[]>;
  scope(userId: string): Promise<Scope>;
  scopeAt(userId: string, version: number): Promise<Scope | undefined>;
  /** Every key this person ever had. */
  keysEver(userId: string): Promise<string[]>;
}
export interface Members extends MembersRead {
  replace(userId: string, memberships: readonly Membership[], scope: Scope): Promise<void>;
}

/** A dossier without its long parts, which change only with a submission. `received`: file ids with verified bytes. */
export type DossierHead = Omit<Dossier, 'form' | 'previousForm' | 'files'> & { received: string[] };
export type DossierForms = Pick<Dossier, 'form' | 'previousForm' | 'files'>;
export interface DossiersRead {
  head(id: string): Promise<DossierHead | undefined>;
  forms(id: string): Promise<DossierForms>;
  /** In the order of the ids; unknown ones are left out. */
  heads(ids: readonly string[]): Promise<DossierHead[]>;
  ofEnterprise(enterpriseId: string): Promise<DossierHead[]>;
  inBatch(batchId: string): Promise<DossierHead[]>;
  withStatus(year: number, status: Status): Promise<DossierHead[]>;
  withNumbers(numbers: readonly string[]): Promise<DossierHead[]>;
}
export interface Dossiers extends DossiersRead {
  save(heads: readonly DossierHead[]): Promise<void>;
  saveForms(id: string, forms: DossierForms): Promise<void>;
}

export type DraftRecord = { id: string; scopeKey: string; rev: number; body: string };
export interface DraftsRead {
  get(id: string): Promise<DraftRecord | undefined>;
}
export interface Drafts extends DraftsRead {
  put(record: DraftRecord): Promise<void>;
}

/** One evidence file. `body` is the client's own description; it is null while only the upload is known. */
export type FileRecord = {
  fileId: string;
  subjectId: string;
  sha256: string;
  size: number;
  type: string;
  state: 'expected' | 'verified';
  rev: number;
  body: string | null;
};
export interface FilesRead {
  get(fileId: string): Promise<FileRecord | undefined>;
  ofSubject(subjectId: string): Promise<FileRecord[]>;
}
export interface Files extends FilesRead {
  put(record: FileRecord): Promise<void>;
}

/** A wish as it came, with the server's word on it. Body, user and `receivedAt` never change. */
export type IntentRecord = {
  id: string;
  userId: string;
  displayName: string;
  step: IntentStep | 'malformed';
  subjectId: string;
  bodyHash: string;
  body: string | null;
  receivedAt: string;
  /** The legal day it came on: in the demonstration no instant tells it. */
  receivedOn: string;
  completeAt: string | null;
  state: 'pending' | 'accepted' | 'refused';
  refusal: Refusal | null;
  waitsFor: string[];
};
export interface IntentsRead {
  get(id: string): Promise<IntentRecord | undefined>;
  /** Pending ones, oldest first. */
  waitingForFile(fileId: string): Promise<IntentRecord[]>;
  pending(): Promise<IntentRecord[]>;
}
export interface Intents extends IntentsRead {
  add(record: IntentRecord): Promise<void>;
  /** Changes the verdict of a pending one. */
  settle(record: IntentRecord): Promise<void>;
}

export type Batch = Omit<BatchRecord, '_deleted' | 'kind'>;
export interface BatchesRead {
  get(id: string): Promise<Batch | undefined>;
  count(provinceCode: string, year: number): Promise<number>;
  /** Those the public may see, newest first. */
  published(): Promise<Batch[]>;
}
export interface Batches extends BatchesRead {
  put(batch: Batch): Promise<void>;
}

export type RegistryEntry = {
  number: string;
  dossierId: string;
  batchId: string;
  provinceCode: string;
  year: number;
  division: string;
  serial: number;
  name: string;
  creditCode: string;
  districtName: string;
  registeredOn: string;
  revokedOn: string | null;
  revocationReason: string | null;
};
/** Whose numbers: of one batch, or of a province's year. */
export type Pool = { provinceCode: string; year: number; batchId: string | null };
export interface RegistryRead {
  byNumber(number: string): Promise<RegistryEntry | undefined>;
  byCreditCode(creditCode: string, limit: number): Promise<RegistryEntry[]>;
  byNamePart(part: string, limit: number): Promise<RegistryEntry[]>;
  ofBatch(batchId: string): Promise<RegistryEntry[]>;
  /** Numbers in force, sorted by bytes. */
  numbersInForce(pool: Pool): Promise<string[]>;
  counts(year: number): Promise<{ ofYear: number; ever: number; revoked: number }>;
  /** The next free serial, from 1; nothing is taken. */
  nextSerial(year: number, division: string): Promise<number>;
}
export interface Registry extends RegistryRead {
  setNextSerial(year: number, division: string, next: number): Promise<void>;
  add(entries: readonly RegistryEntry[]): Promise<void>;
  revoke(number: string, on: string, reason: string): Promise<void>;
}

export type Draw = Omit<DrawRecord, '_deleted' | 'kind'> & { numbers: string[] };
export interface DrawsRead {
  get(id: string): Promise<Draw | undefined>;
  /** Without their numbers, newest first. */
  all(): Promise<Omit<Draw, 'numbers'>[]>;
}
export interface Draws extends DrawsRead {
  put(draw: Draw): Promise<void>;
}

/** One act. `hash` covers the row and the hash before it, so that a chain shows any change. */
export type AuditRow = {
  chain: string;
  position: number;
  at: string;
  deviceAt: string | null;
  userId: string;
  onBehalfOf: string | null;
  role: string;
  step: string;
  subjectId: string;
  beforeHash: string | null;
  afterHash: string | null;
  intentId: string | null;
  previousHash: string;
  hash: string;
};
export interface AuditRead {
  last(chain: string): Promise<AuditRow | undefined>;
  chains(): Promise<string[]>;
  rows(chain: string, after: number, limit: number): Promise<AuditRow[]>;
}
export interface Audit extends AuditRead {
  add(row: AuditRow): Promise<void>;
}

/** The newest state of one replicated document. `body` is null when it is gone; dossiers' texts lie with the dossiers. */
export type FeedDocument = {
  collection: Collection;
  id: string;
  body: string | null;
  scopeKeys: readonly string[];
  seq: number;
};
/** That a document changed for the readers of one key; `gone` when they lost it. Only the newest is kept. */
export type FeedEntry = { scopeKey: string; collection: Collection; documentId: string; seq: number; gone: boolean };
/** One entry with the document as it stands now, ready to be sent. */
export type FeedLine = { seq: number; id: string; gone: boolean; text: string | null; scopeKeys: string[] };
export interface FeedRead {
  sequence(): Promise<number>;
  page(scopeKey: string, collection: Collection, after: number, limit: number): Promise<FeedLine[]>;
}
export interface Feed extends FeedRead {
  /** Takes so many numbers of the one dense sequence; answers the first. */
  takeSequence(count: number): Promise<number>;
  scopeKeysOf(collection: Collection, ids: readonly string[]): Promise<Map<string, string[]>>;
  write(documents: readonly FeedDocument[], entries: readonly FeedEntry[]): Promise<void>;
}

export interface FactsRead {
  /** One hash over dossiers, forms, batches, registry, serials and draws, in the order of their keys. */
  hash(): Promise<string>;
}
