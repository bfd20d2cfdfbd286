import { type Dispute } from '#domain/merge/threeWay.ts';
import { type Refusal } from '#domain/result.ts';
import { type DossierDetail, type DossierRow } from '#protocol/documents.ts';
import { patched } from '$lib/store/tables.ts';
import { settled } from '$lib/store/settled.ts';
import { NotWritten } from '$lib/store/notWritten.ts';
import { type DraftSection, type EvidenceFile, type OutboxEntry, type Workspace } from '$lib/store/workspace.ts';
import { type Section } from '#domain/workflow/dossier.ts';

type Sent = Parameters<Workspace['intents']['send']>[0];

/** A workspace in memory: what is written is seen by everyone who watches, at once. */
export class FakeWorkspace implements Workspace {
  owner = 'user-1';
  sections: Record<string, DraftSection> = {};
  /** Every write that reached the disk, in order. */
  written: { section: string; patch: Section }[] = [];
  sent: Sent[] = [];
  /** The next writes answer with this. */
  full: Refusal | null = null;
  /** Writes wait for this before they are done. */
  gate: Promise<void> | null = null;
  #dossier: DossierDetail | null = null;
  #files: EvidenceFile[] = [];
  #entries: OutboxEntry[] = [];
  #told = new Map<string, Set<() => void>>();

  constructor(sections: Record<string, Section> = {}) {
    for (const [name, fields] of Object.entries(sections)) this.put(name, fields);
  }

  put(section: string, fields: Section, disputes: Dispute[] = []): void {
    const whereabouts = { place: 'device', changedAt: '2026-07-01T02:42:00Z' } as const;
    this.sections = { ...this.sections, [section]: { section, fields, disputes, rev: 1, whereabouts } };
    this.#tell('drafts');
  }

  drafts: Workspace['drafts'] = {
    read: async () => this.sections,
    watch: (_kind, _id, onChange) => this.#watch('drafts', () => onChange(this.sections)),
    change: async ({ section }, patch) => {
      if (this.full) throw new NotWritten(this.full, null);
      await this.gate;
      this.written.push({ section, patch });
      const { fields = {}, disputes = [] } = this.sections[section] ?? {};
      this.put(section, patched(fields, patch), disputes);
    },
    settle: async ({ section }, path, choice) => {
      const after = settled(this.sections[section]!, path, choice);
      this.put(section, after.fields, after.disputes);
    },
    subjects: async () => ['d1']
  };

  files: Workspace['files'] = {
    watch: (_id, onChange) => this.#watch('files', () => onChange(this.#files)),
    list: async () => this.#files,
    add: async () => ({ ok: false, refusal: { code: 'file-type' } }),
    remove: async (fileId) => this.setFiles(this.#files.filter((file) => file.fileId !== fileId)),
    bytes: async () => ({ ok: false, refusal: { code: 'not-found' } })
  };

  intents: Workspace['intents'] = {
    send: async (intent) => {
      if (this.full) throw new NotWritten(this.full, null);
      this.sent.push(intent);
      const { step, subjectId } = intent;
      const id = `i${this.sent.length}`;
      this.setEntries([
        ...this.#entries,
        { id, step, subjectId, at: '2026-07-01T03:00:00Z', delivered: false, verdict: null }
      ]);
      return id;
    },
    watch: (_id, onChange) => this.#watch('entries', () => onChange(this.#entries))
  };

  office: Workspace['office'] = {
    watchRows: (onChange: (rows: DossierRow[]) => void) => this.#watch('rows', () => onChange([])),
    watchDossier: (_id, onChange) => this.#watch('dossier', () => onChange(this.#dossier)),
    watchRecords: (onChange) => this.#watch('records', () => onChange([])),
    watchReference: (onChange) => this.#watch('reference', () => onChange([])),
    watchNotices: (onChange) => this.#watch('notices', () => onChange([]))
  };

  setFiles(files: EvidenceFile[]): void {
    this.#files = files;
    this.#tell('files');
  }
  setEntries(entries: OutboxEntry[]): void {
    this.#entries = entries;
    this.#tell('entries');
  }
  setDossier(dossier: DossierDetail | null): void {
    this.#dossier = dossier;
    this.#tell('dossier');
  }

  hasUnsynced = async () => false;
  close = async () => {};

  #watch(what: string, tell: () => void): () => void {
    const told = this.#told.get(what) ?? new Set();
    this.#told.set(what, told.add(tell));
    tell();
    return () => told.delete(tell);
  }
  #tell(what: string): void {
    for (const tell of this.#told.get(what) ?? []) tell();
  }
}
