import { type Dispute } from '#domain/merge/threeWay.ts';
import { type Result } from '#domain/result.ts';
import { type FileRef, type FormKind, type Section, type Snapshot } from '#domain/workflow/dossier.ts';
import {
  type DossierDetail,
  type DossierRow,
  type Notice,
  type RecordDocument,
  type ReferenceDocument,
  type Verdict
} from '#protocol/documents.ts';
import type { IntentStep } from '#protocol/sync.ts';

/** Stops a subscription. */
export type Unsubscribe = () => void;

/** Where one draft section is: what the truth line says. */
export type Whereabouts = { place: 'device'; changedAt: string } | { place: 'server'; ackedAt: string };

/** One section of a form as it lies on the device. */
export type DraftSection = {
  section: string;
  fields: Section;
  disputes: Dispute[];
  rev: number;
  whereabouts: Whereabouts;
};

export type DraftKey = { kind: FormKind; subjectId: string; section: string };

/** The only way from forms to IndexedDB: seals and opens, never lets clear text reach the disk. */
export interface Drafts {
  /** All sections of a form, by section name. */
  read(kind: FormKind, subjectId: string): Promise<Record<string, DraftSection>>;
  /** Calls back at once and after every change, in this tab, another tab, or by sync. */
  watch(kind: FormKind, subjectId: string, onChange: (sections: Record<string, DraftSection>) => void): Unsubscribe;
  /**
   * Writes some boxes of one section (a table box is given as its whole array of rows and merged row by row against
   * what lies there, so rows another tab added stay). A cleared box is given as `null`. Resolves when on disk.
   */
  change(key: DraftKey, patch: Section): Promise<void>;
  /** A person chose a side of a dispute: writes the value and drops the dispute. */
  settle(key: DraftKey, path: string, choice: 'mine' | 'theirs'): Promise<void>;
  /** Subjects that have a draft of this kind here. */
  subjects(kind: FormKind): Promise<string[]>;
}

/** Progress of one file's bytes. `verified` is the server's word. */
export type FileState =
  | { state: 'local' }
  | { state: 'uploading'; sent: number }
  | { state: 'verified' }
  | { state: 'refused'; code: string };

export type EvidenceFile = FileRef & { subjectId: string; upload: FileState };

export interface Files {
  watch(subjectId: string, onChange: (files: EvidenceFile[]) => void): Unsubscribe;
  list(subjectId: string): Promise<EvidenceFile[]>;
  /** Checks type by magic bytes, size and count; hashes and seals the bytes; refuses with a file code. */
  add(subjectId: string, box: string, file: File): Promise<Result<EvidenceFile>>;
  remove(fileId: string): Promise<void>;
  /** The bytes, from this device or (for a reviewer) from the server. */
  bytes(subjectId: string, fileId: string): Promise<Result<Blob>>;
}

/** An intent written on this device and, as soon as there is one, the server's word on it. */
export type OutboxEntry = {
  id: string;
  step: IntentStep;
  subjectId: string;
  at: string;
  /** False until the server has acknowledged the intent itself. */
  delivered: boolean;
  verdict: Verdict | null;
};

export interface Intents {
  /** Appends one intent with the snapshot itself; resolves with its id when it is on disk. */
  send(intent: {
    step: IntentStep;
    subjectId: string;
    baseSeq: number;
    form: Snapshot | null;
    files: FileRef[];
  }): Promise<string>;
  watch(subjectId: string | null, onChange: (entries: OutboxEntry[]) => void): Unsubscribe;
}

/** Server-owned data, read only. */
export interface Office {
  watchRows(onChange: (rows: DossierRow[]) => void): Unsubscribe;
  watchDossier(id: string, onChange: (dossier: DossierDetail | null) => void): Unsubscribe;
  watchRecords(onChange: (records: RecordDocument[]) => void): Unsubscribe;
  watchReference(onChange: (documents: ReferenceDocument[]) => void): Unsubscribe;
  watchNotices(onChange: (notices: Notice[]) => void): Unsubscribe;
}

/** Everything one person (or the guest) has on this device. One database each. */
export interface Workspace {
  /** `guest`, or the signed-in user's id. */
  owner: string;
  drafts: Drafts;
  files: Files;
  intents: Intents;
  office: Office;
  /** True if anything here has not reached the server. */
  hasUnsynced(): Promise<boolean>;
  close(): Promise<void>;
}
