import { boxesOf, type BoxLine } from './boxes.ts';
import { type FileRef, type ReturnReason, type Snapshot } from '#domain/workflow/dossier.ts';
import { type Attempt, type ReviewSheet } from '#domain/workflow/checks.ts';
import { obstacle } from '#domain/workflow/take.ts';
import { type StepName } from '#domain/workflow/steps.ts';
import { deadlinesOf } from '#domain/years/deadlines.ts';
import { yearPlan } from '#domain/years/plans.ts';
import { type DossierDetail } from '#protocol/documents.ts';
import { type DraftSection, type Unsubscribe, type Workspace } from '$lib/store/workspace.ts';

type SheetItem = 'complete' | 'consistent' | 'sealed' | 'otherProblem';
type ReasonRow = ReturnReason & { rowId: string; order: string; deleted?: true };

/** One dossier on the reviewer's desk: the form as boxes, the sheet as a draft of this round, the steps it allows. */
export class ReviewDesk {
  dossier = $state.raw<DossierDetail | null>(null);
  #sheets = $state.raw<Record<string, DraftSection>>({});
  readonly draft: DraftSection | null = $derived.by(() => this.#sheets[this.#key.section] ?? null);
  readonly lines: BoxLine[] = $derived.by(() => (this.dossier ? boxesOf(this.dossier, this.#words) : []));
  readonly sheet: ReviewSheet = $derived(sheetOf(this.draft));
  readonly fault: boolean = $derived(
    this.sheet.complete === false ||
      this.sheet.consistent === false ||
      this.sheet.sealed === false ||
      this.sheet.otherProblem === true
  );
  #workspace: Workspace;
  #id: string;
  #today: () => string;
  #words: { yes: string; no: string };

  constructor(workspace: Workspace, dossierId: string, today: () => string, words: { yes: string; no: string }) {
    this.#words = words;
    this.#workspace = workspace;
    this.#id = dossierId;
    this.#today = today;
  }

  /** Each round has a sheet of its own, so a second round never starts with the first one's ticks. */
  get #key() {
    return { kind: 'reviewSheet' as const, subjectId: this.#id, section: `sheet@${this.dossier?.seq ?? 0}` };
  }

  follow(): Unsubscribe {
    const stopDossier = this.#workspace.office.watchDossier(this.#id, (dossier) => (this.dossier = dossier));
    const stopDrafts = this.#workspace.drafts.watch('reviewSheet', this.#id, (sheets) => (this.#sheets = sheets));
    return () => {
      stopDossier();
      stopDrafts();
    };
  }

  async answer(item: SheetItem, value: boolean | null): Promise<void> {
    await this.#workspace.drafts.change(this.#key, { [item]: value });
  }

  async describe(otherWords: string): Promise<void> {
    await this.#workspace.drafts.change(this.#key, { otherWords });
  }

  async addReason(reason: ReturnReason): Promise<void> {
    const rows = this.#reasonRows();
    const row: ReasonRow = { rowId: crypto.randomUUID(), order: String(rows.length + 1).padStart(4, '0'), ...reason };
    await this.#workspace.drafts.change(this.#key, { reasons: [...rows, row] });
  }

  async removeReason(rowId: string): Promise<void> {
    const rows = this.#reasonRows().map((row) => (row.rowId === rowId ? { ...row, deleted: true as const } : row));
    await this.#workspace.drafts.change(this.#key, { reasons: rows });
  }

  reasonRows(): ReasonRow[] {
    return this.#reasonRows().filter((row) => row.deleted !== true);
  }

  #reasonRows(): ReasonRow[] {
    const rows = this.draft?.fields.reasons;
    return Array.isArray(rows) ? (rows as ReasonRow[]) : [];
  }

  /** What stops a step now; the same table the server asks. */
  obstacleTo(step: StepName) {
    if (!this.dossier) return { code: 'not-found' as const };
    const plan = yearPlan(this.dossier.year);
    const deadlines = plan.ok ? deadlinesOf(plan.value) : plan;
    if (!deadlines.ok) return deadlines.refusal;
    const attempt: Attempt = { by: 'reviewer', on: this.#today(), deadlines: deadlines.value, sheet: this.sheet };
    return obstacle(this.dossier, step, attempt);
  }

  /** The sheet as an intent carries it. */
  snapshot(): Snapshot {
    const { complete, consistent, sealed, otherProblem, otherWords } = this.sheet;
    const reasons = this.reasonRows().map(({ rowId, order, box, code, words }) => ({ rowId, order, box, code, words }));
    return {
      kind: 'reviewSheet',
      edition: this.dossier!.edition,
      year: this.dossier!.year,
      sections: { sheet: { complete, consistent, sealed, otherProblem, otherWords, reasons } }
    };
  }

  async openFile(file: FileRef) {
    return this.#workspace.files.bytes(this.#id, file.fileId);
  }
}

function sheetOf(draft: DraftSection | null): ReviewSheet {
  const fields = draft?.fields ?? {};
  const tick = (value: unknown) => (typeof value === 'boolean' ? value : null);
  const rows = Array.isArray(fields.reasons) ? (fields.reasons as ReasonRow[]) : [];
  return {
    complete: tick(fields.complete),
    consistent: tick(fields.consistent),
    sealed: tick(fields.sealed),
    otherProblem: tick(fields.otherProblem),
    otherWords: typeof fields.otherWords === 'string' ? fields.otherWords : '',
    reasons: rows.filter((row) => row.deleted !== true).map(({ box, code, words }) => ({ box, code, words }))
  };
}
