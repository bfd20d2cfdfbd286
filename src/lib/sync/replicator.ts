import { Dexie } from 'dexie';
import { BehaviorSubject, combineLatest, filter, firstValueFrom, type Subscription } from 'rxjs';
import { pushedCollections, type Collection } from '#protocol/collections.ts';
import { pulledCollections } from '../store/openStore.ts';
import { type LocalWorkspace } from '../store/openWorkspace.ts';
import { schemaVersion } from '../store/sealedRow.ts';
import { type Gate } from './gate.ts';
import { markReceived } from './markReceived.ts';
import { replicateCollection, type Replication } from './replicateCollection.ts';
import { type Report } from './report.ts';
import { WireFailure, type Wire } from './wire.ts';

type Parts = { workspace: LocalWorkspace; wire: Wire; gate: Gate; report: Report; retryTime: number };

/** Collections that change seldom; asked for every few rounds, and whenever a verdict came. */
const seldom: readonly Collection[] = ['records', 'reference', 'notices'];
const seldomEvery = 6;
/** Where the answer to an intent shows. */
const answering: readonly Collection[] = ['verdicts', 'dossiers', 'dossierRows'];

/** The leader tab's work: all collections of one account, through one gate, in the server's epoch. */
export class Replicator {
  #parts: Parts;
  #running: Replication[] = [];
  #subscriptions: Subscription[] = [];
  #rounds = 0;
  /** Counts starts; an answer to an earlier one is no longer ours. */
  #generation = new BehaviorSubject(0);
  #moving: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Starts in the epoch that this device knows. */
  start(): void {
    const { workspace, retryTime } = this.#parts;
    const generation = this.#next();
    const server = workspace.server;
    const opened = server?.opened;
    if (!server || !opened) throw new Error('a guest does not replicate');
    const collections = { ...opened, ...workspace.own };
    const names: readonly Collection[] = [...pushedCollections, ...pulledCollections];
    this.#running = names.flatMap((name) => {
      const collection = collections[name];
      if (!collection) return [];
      const wire = this.#guarded(generation);
      return [replicateCollection({ workspace, name, collection, epoch: server.epoch, wire, retryTime })];
    });
    this.#subscriptions = this.#running.map(({ name, pulled }) =>
      pulled.subscribe((documents) => {
        if (name === 'dossiers') void markReceived(workspace.side, documents);
        if (name === 'verdicts' && documents.length > 0) this.#wake(seldom);
      })
    );
    // The word on an intent is ready as soon as it was taken: nobody should wait a round for it.
    for (const { name, state } of this.#running)
      if (name === 'intents') this.#subscriptions.push(state.sent$.subscribe(() => this.#wake(answering)));
    const active = combineLatest(this.#running.map(({ state }) => state.active$));
    this.#subscriptions.push(
      active.subscribe((each) => {
        if (!each.includes(true)) this.#parts.report.rested();
      })
    );
  }

  /** Asks the server for news; local writes go by themselves. */
  round(all = false): void {
    const withSeldom = all || this.#rounds++ % seldomEvery === 0;
    this.#wake(this.#running.map(({ name }) => name).filter((name) => withSeldom || !seldom.includes(name)));
  }

  /** Resolves when everything written here was offered and everything there was taken; for tests and before an update. */
  async inSync(): Promise<void> {
    for (;;) {
      await this.#moving;
      const generation = this.#generation.value;
      const moved = firstValueFrom(this.#generation.pipe(filter((now) => now !== generation)));
      const settled = Promise.all(this.#running.map(({ state }) => state.awaitInSync())).then(() => 'in-sync' as const);
      if ((await Promise.race([moved, settled])) === 'in-sync') return;
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#next();
    this.#parts.gate.open();
    await this.#moving;
    this.#subscriptions.forEach((subscription) => subscription.unsubscribe());
    await Promise.all(this.#running.map(({ state }) => state.cancel()));
    this.#running = [];
  }

  #next(): number {
    this.#generation.next(this.#generation.value + 1);
    return this.#generation.value;
  }

  #wake(names: readonly Collection[]): void {
    for (const { name, resync } of this.#running) if (names.includes(name)) resync();
  }

  #guarded(generation: number): Wire {
    const { gate, report, wire } = this.#parts;
    const ask = async <Answer>(asked: () => Promise<Answer>): Promise<Answer> => {
      await gate.passed();
      if (generation !== this.#generation.value) throw new Error('no longer asked');
      try {
        const answer = await asked();
        // What an earlier epoch acknowledged says nothing about this one.
        if (generation !== this.#generation.value) throw new Error('no longer asked');
        gate.succeeded();
        report.reached();
        return answer;
      } catch (error) {
        if (error instanceof WireFailure && generation === this.#generation.value) this.#failed(error);
        throw error;
      }
    };
    return { pull: (request) => ask(() => wire.pull(request)), push: (request) => ask(() => wire.push(request)) };
  }

  #failed(failure: WireFailure): void {
    if (failure.epoch !== null) {
      this.#moveTo(failure.epoch);
      return;
    }
    this.#parts.report.failed(failure.code);
    // A message the server cannot read is split and tried again at once.
    if (failure.status !== 400 && failure.status !== 413) this.#parts.gate.failed(failure);
  }

  /**
   * The server was restored from a backup. Under the old identity RxDB would take its older rows for news and overwrite
   * acknowledged work; under a new one there is no common base, everything is compared, and nothing is lost.
   */
  #moveTo(epoch: number): void {
    const { workspace } = this.#parts;
    if (workspace.server?.epoch === epoch || this.#stopped) return;
    this.#next();
    this.#moving = this.#moving.then(async () => {
      if (workspace.server?.epoch === epoch || this.#stopped) return;
      this.#subscriptions.forEach((subscription) => subscription.unsubscribe());
      await Promise.all(this.#running.map((replication) => forget(workspace, replication)));
      this.#running = [];
      await workspace.server?.moveTo(epoch);
      if (!this.#stopped) this.start();
    });
  }
}

/** RxDB empties its notes but leaves their database. */
async function forget({ name: database }: LocalWorkspace, { state }: Replication): Promise<void> {
  const { collectionName } = await state.metaInfoPromise;
  await state.remove();
  await Dexie.delete(`rxdb-dexie-${database}--${schemaVersion}--${collectionName}`);
}
