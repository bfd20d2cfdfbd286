import { SvelteSet } from 'svelte/reactivity';
import { evidenceFaults } from '#domain/evidence/required.ts';
import { isBlank } from '#domain/form/boxValue.ts';
import { demandOf } from '#domain/form/demand.ts';
import { type Fault } from '#domain/form/field.ts';
import { faultsOf, mustBeFixed } from '#domain/form/faults.ts';
import { fieldsOf, sectionNames, type SectionName } from '#domain/form/informationForm.ts';
import { type Filing, type Sections } from '#domain/form/reading.ts';
import { scoreInputOf } from '#domain/form/scoreInput.ts';
import { selfEvaluate } from '#domain/form/selfEvaluation.ts';
import { snapshotOf } from '#domain/form/snapshot.ts';
import { readInput } from '#domain/scoring/exchange.ts';
import { score } from '#domain/scoring/score.ts';
import { editionFor } from '#domain/scoring/editions/edition.ts';
import { type Dispute } from '#domain/merge/threeWay.ts';
import { type Section, type Snapshot } from '#domain/workflow/dossier.ts';
import { type Refusal } from '#domain/result.ts';
import { type DossierDetail } from '#protocol/documents.ts';
import { stateOf } from '$lib/store/acts.svelte.ts';
import { untouchedBoxes } from './untouched.ts';
import {
  type DraftSection,
  type EvidenceFile,
  type OutboxEntry,
  type Unsubscribe,
  type Workspace
} from '$lib/store/workspace.ts';

/** How long typing may rest in memory before it is written; leaving a box writes at once. Milliseconds. */
const rest = 250;

/** How far one 表 is; `choose`: two devices filled a box differently and a person has to say which holds. */
export type SectionState = 'empty' | 'half' | 'done' | 'bad' | 'choose';

/** One dossier under the hands of the enterprise: what was typed, and everything that follows from it. */
export class DossierEditor {
  readonly id: string;
  loaded = $state(false);
  dossier = $state.raw<DossierDetail | null>(null);
  drafts = $state.raw<Record<string, DraftSection>>({});
  files = $state.raw<EvidenceFile[]>([]);
  entries = $state.raw<OutboxEntry[]>([]);
  /** A write that the device refused (no space): told at once, the typed value stays on the screen. */
  refusal = $state.raw<Refusal | null>(null);
  /** Boxes that were left once: only these are told their faults while the page is filled in. */
  readonly left = new SvelteSet<string>();
  #typed = $state.raw<Sections>({});
  #workspace: Workspace;
  #today: () => string;
  #year: () => number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(workspace: Workspace, id: string, { today, year }: { today: () => string; year: () => number }) {
    this.#workspace = workspace;
    this.id = id;
    this.#today = today;
    this.#year = year;
  }

  readonly year: number = $derived.by(() => this.dossier?.year ?? this.#year());
  readonly edition: string = $derived.by(() => this.dossier?.edition ?? editionFor(this.year)?.edition ?? '2022');
  readonly filing: Filing = $derived.by(() => ({ year: this.year, edition: this.edition, on: this.#today() }));
  /** Status as the screen may act on it: nothing on the server yet is a draft. */
  readonly status = $derived.by(() => this.dossier?.status ?? 'draft');
  /** The last submission, while the server has not answered it for good. */
  readonly waiting: OutboxEntry | null = $derived.by(() => {
    const last = latestOf(this.entries, 'submit');
    return last && stateOf(last).state === 'waiting' ? last : null;
  });
  /** What was submitted stays as it is until there is an answer, so that the screen shows what the server decides on. */
  readonly editable = $derived.by(() => !this.waiting && (this.status === 'draft' || this.status === 'returned'));
  readonly sections: Sections = $derived.by(() => {
    const stored = Object.entries(this.drafts).map(([name, { fields }]) => [name, fields] as const);
    const all: Sections = Object.fromEntries(stored);
    for (const [name, patch] of Object.entries(this.#typed)) all[name] = { ...all[name], ...patch };
    return all;
  });
  readonly faults: Fault[] = $derived.by(() => [
    ...faultsOf(this.sections, this.filing),
    ...evidenceFaults(this.files, this.sections)
  ]);
  /** What came back and is still as it was. */
  readonly untouched = $derived.by(() => untouchedBoxes(this.dossier, this.sections, this.files));
  readonly input = $derived.by(() => readInput(scoreInputOf(this.sections, this.filing)));
  readonly score = $derived.by(() => (this.input.ok ? score(this.input.value) : null));
  readonly selfEvaluation = $derived.by(() => selfEvaluate(this.snapshot, this.files, this.#today()));

  get snapshot(): Snapshot {
    return snapshotOf('informationForm', this.edition, this.year, this.sections);
  }

  /** True while something typed is not on the disk of this device yet. */
  get unwritten(): boolean {
    return Object.keys(this.#typed).length > 0;
  }

  /** Follows everything this dossier consists of, until the returned function is called. */
  follow(): Unsubscribe {
    const { drafts, files, intents, office } = this.#workspace;
    const stops = [
      drafts.watch('informationForm', this.id, (sections) => {
        this.drafts = sections;
        this.loaded = true;
      }),
      files.watch(this.id, (found) => (this.files = found)),
      intents.watch(this.id, (entries) => (this.entries = entries)),
      office.watchDossier(this.id, (dossier) => (this.dossier = dossier))
    ];
    return () => {
      void this.flush();
      stops.forEach((stop) => stop());
    };
  }

  /** A box was typed in: shown and reckoned at once, written after a short rest. */
  type(section: SectionName, name: string, value: unknown): void {
    this.#typed = { ...this.#typed, [section]: { ...this.#typed[section], [name]: value } };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), rest);
  }

  /** A box was left with this value: written now, its faults may be told from now on. */
  async leave(section: SectionName, name: string, value: unknown, box = `${section}.${name}`): Promise<void> {
    this.left.add(box);
    if (value !== undefined) this.type(section, name, value);
    await this.flush();
  }

  /** Writes what was typed. Called on leaving a box, the page or the tab; never drops what could not be written. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<void> {
    for (const [section, patch] of Object.entries(this.#typed)) {
      try {
        await this.#workspace.drafts.change({ kind: 'informationForm', subjectId: this.id, section }, patch);
        this.refusal = null;
        // The store's own call may come a moment later: until then the written value is shown from here.
        this.drafts = { ...this.drafts, ...(await this.#workspace.drafts.read('informationForm', this.id)) };
        this.#forget(section, patch);
      } catch (error) {
        this.refusal = refusalIn(error);
        return;
      }
    }
  }

  /** Drops what has been written, but not what was typed over it meanwhile. */
  #forget(section: string, written: Section): void {
    const now = this.#typed[section] ?? {};
    const kept = Object.entries(now).filter(([name, value]) => !(name in written) || written[name] !== value);
    const { [section]: _, ...others } = this.#typed;
    this.#typed = kept.length > 0 ? { ...others, [section]: Object.fromEntries(kept) } : others;
  }

  async settle(section: SectionName, path: string, choice: 'mine' | 'theirs'): Promise<void> {
    await this.flush();
    await this.#workspace.drafts.settle({ kind: 'informationForm', subjectId: this.id, section }, path, choice);
  }

  /** Adds files to a kind of evidence; the first refusal is answered, the others still go in. */
  async addFiles(kind: string, picked: File[]): Promise<Refusal | null> {
    let first: Refusal | null = null;
    for (const file of picked) {
      const added = await this.#workspace.files.add(this.id, kind, file);
      if (!added.ok) first ??= added.refusal;
    }
    return first;
  }

  /** Where a file's bytes are: the server's own list of what it has verified goes before what this device noted. */
  fileState = (file: EvidenceFile): EvidenceFile['upload'] =>
    this.dossier?.received.includes(file.fileId) ? { state: 'verified' } : file.upload;

  removeFile = (fileId: string) => this.#workspace.files.remove(fileId);
  openFile = (fileId: string) => this.#workspace.files.bytes(this.id, fileId);

  /** How far one 表 is: faults count only when every asked box has been filled or left. */
  stateOf(section: SectionName): SectionState {
    const asked = fieldsOf(section).filter(
      ([name]) => demandOf(this.sections, this.filing, section, name) !== 'not-asked'
    );
    const filled = asked.filter(([name, field]) =>
      field.kind === 'table'
        ? Array.isArray(this.sections[section]?.[name]) && (this.sections[section]![name] as unknown[]).length > 0
        : !isBlank(this.sections[section]?.[name])
    );
    if (this.disputesIn(section).length > 0) return 'choose';
    const wrong = this.faults.filter((fault) => fault.section === section && mustBeFixed(fault));
    if (wrong.length === 0) return filled.length > 0 ? 'done' : 'empty';
    if (wrong.some((fault) => fault.code !== 'required' || this.left.has(fault.box))) return 'bad';
    return filled.length > 0 ? 'half' : 'empty';
  }

  disputesIn = (section: SectionName): Dispute[] => this.drafts[section]?.disputes ?? [];

  get sectionsDone(): number {
    return sectionNames.filter((section) => this.stateOf(section) === 'done').length;
  }
}

/** The newest act of a kind, or of any kind. */
export const latestOf = (entries: readonly OutboxEntry[], step?: OutboxEntry['step']): OutboxEntry | undefined =>
  entries.filter((entry) => !step || entry.step === step).toSorted((a, b) => b.at.localeCompare(a.at))[0];

/** Why the device could not write something down. */
export function refusalIn(error: unknown): Refusal {
  if (typeof error === 'object' && error !== null && 'refusal' in error) return error.refusal as Refusal;
  console.error(error);
  return { code: 'storage-full' };
}
