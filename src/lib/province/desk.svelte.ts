import { type Snapshot } from '#domain/workflow/dossier.ts';
import { type RevocationReason } from '#domain/workflow/reasons.ts';
import { editionFor } from '#domain/scoring/editions/edition.ts';
import { type BatchRecord, type DossierRow, type DrawRecord } from '#protocol/documents.ts';
import { Acts } from '$lib/store/acts.svelte.ts';
import { type Unsubscribe, type Workspace } from '$lib/store/workspace.ts';

/** What a provincial officer sees and asks for; every act is an intent that the server decides. */
export class ProvinceDesk {
  rows = $state.raw<DossierRow[] | null>(null);
  batches = $state.raw<BatchRecord[]>([]);
  draws = $state.raw<DrawRecord[]>([]);
  readonly acts: Acts;
  #workspace: Workspace;
  #year: () => number;

  constructor(workspace: Workspace, year: () => number) {
    this.#workspace = workspace;
    this.#year = year;
    this.acts = new Acts(workspace);
  }

  follow(): Unsubscribe {
    const stops = [
      this.acts.follow(),
      this.#workspace.office.watchRows((rows) => (this.rows = rows)),
      this.#workspace.office.watchRecords((records) => {
        const newest = records.toSorted((a, b) => `${b.year}`.localeCompare(`${a.year}`));
        this.batches = newest.filter((record) => record.kind === 'batch').sort((a, b) => b.ordinal - a.ordinal);
        this.draws = newest.filter((record) => record.kind === 'draw');
      })
    ];
    return () => stops.forEach((stop) => stop());
  }

  withStatus(...statuses: DossierRow['status'][]): DossierRow[] {
    return (this.rows ?? []).filter((row) => statuses.includes(row.status));
  }

  inBatch(batchId: string): DossierRow[] {
    return (this.rows ?? []).filter((row) => row.batchId === batchId);
  }

  drawOf(batchId: string): DrawRecord | undefined {
    return this.draws.find((draw) => draw.batchId === batchId);
  }

  /** Freezes the given dossiers into a new batch; resolves with the batch's id. */
  async freeze(dossierIds: string[]): Promise<string> {
    const batchId = crypto.randomUUID();
    await this.acts.send('batch', batchId, {
      form: this.#form('batchList', { list: { dossierIds: dossierIds.toSorted() } })
    });
    return batchId;
  }

  publicize = (batchId: string) => this.acts.send('publicize', batchId);
  register = (batchId: string) => this.acts.send('register', batchId);

  async decide(step: 'sendBack' | 'reject', dossierId: string, words: string): Promise<void> {
    const baseSeq = await this.#seqOf(dossierId);
    await this.acts.send(step, dossierId, { baseSeq, form: this.#form('decision', { decision: { words } }) });
  }

  async revoke(dossierId: string, reason: RevocationReason, words: string): Promise<void> {
    const baseSeq = await this.#seqOf(dossierId);
    await this.acts.send('revoke', dossierId, {
      baseSeq,
      form: this.#form('revocation', { decision: { reason, words } })
    });
  }

  async commitDraw(commitment: {
    batchId: string;
    rateBasisPoints: number;
    strata: 'none' | 'division';
    seedRule: string;
  }): Promise<void> {
    await this.acts.send('commitDraw', crypto.randomUUID(), { form: this.#form('drawCommitment', { commitment }) });
  }

  async draw(drawId: string, values: string[]): Promise<void> {
    await this.acts.send('draw', drawId, { form: this.#form('drawSeed', { seed: { values } }) });
  }

  #form(kind: Snapshot['kind'], sections: Snapshot['sections']): Snapshot {
    const year = this.#year();
    return { kind, edition: editionFor(year)?.edition ?? '2022', year, sections };
  }

  /** The step count the officer has seen; the server refuses if someone was faster. */
  #seqOf(dossierId: string): Promise<number> {
    return new Promise((resolve) => {
      let stop: Unsubscribe = () => {};
      let answered = false;
      stop = this.#workspace.office.watchDossier(dossierId, (dossier) => {
        if (answered) return;
        answered = true;
        resolve(dossier?.seq ?? 0);
        queueMicrotask(() => stop());
      });
    });
  }
}
