import { done, refused, type Refusal, type Result } from '#domain/result.ts';
import { type Me, type Now } from '#protocol/documents.ts';
import { ask, type Answer } from './ask.ts';
import { deviceClock, nowOn } from './deviceDay.ts';
import { browserStorage, DeviceMemory, type RememberedNow } from './deviceMemory.ts';

export type SessionOptions = {
  fetch?: typeof fetch;
  storage?: Storage | null;
  clock?: () => Date;
};

/** How long the first opening waits for the server before it goes on with what the device knows. */
const patience = 3_000;

/** Who works on this device. An expired session and a missing network change nothing about local work. */
export class Session {
  #fetch: typeof fetch;
  #memory: DeviceMemory;
  #clock: () => Date;
  #me = $state<Me | null>(null);
  #told = $state<RememberedNow | null>(null);
  #expired = $state(false);

  constructor({ fetch, storage = browserStorage(), clock = deviceClock }: SessionOptions = {}) {
    this.#fetch = fetch ?? ((...request) => globalThis.fetch(...request));
    this.#memory = new DeviceMemory(storage);
    this.#clock = clock;
  }

  /** The person whose work is on this device, signed in or expired; null: a guest. */
  get me(): Me | null {
    return this.#me;
  }

  /** The server's session is over; the person signs in again whenever it suits. */
  get expired(): boolean {
    return this.#expired;
  }

  /** The server's day; out of reach, the device's own day, but never a demonstration's day forgotten. */
  get now(): Now {
    return nowOn(this.#clock(), this.#told);
  }

  /** Opens with what the device remembers and asks the server beside; only a first visit waits for it, for a while. */
  async restore(): Promise<void> {
    this.#me = this.#memory.me;
    this.#told = this.#memory.now;
    const refreshed = this.refresh();
    if (this.#me && this.#told) return;
    await Promise.race([refreshed, new Promise((resolve) => setTimeout(resolve, patience))]);
  }

  /** Asks the server who is signed in and which day it is; without an answer everything stays. */
  async refresh(): Promise<void> {
    await Promise.all([this.#refreshMe(), this.#refreshNow()]);
  }

  async signIn(username: string, password: string): Promise<Result<Me>> {
    const body = JSON.stringify({ username: username.trim(), password });
    const answer = await ask<Me>(this.#fetch, '/api/auth/sign-in/username', { method: 'POST', body });
    if (answer.kind !== 'value') return { ok: false, refusal: refusalOf(answer) };
    this.#memory.signOutPending = false;
    this.#remember(answer.value);
    return done(answer.value);
  }

  /** Works without a network: this device lets go at once, the server is told as soon as it can be. Nothing is deleted. */
  async signOut(): Promise<void> {
    this.#remember(null);
    this.#memory.signOutPending = true;
    await this.#tellSignOut();
  }

  async #tellSignOut(): Promise<boolean> {
    const answer = await ask(this.#fetch, '/api/auth/sign-out', { method: 'POST', body: '{}' });
    const told = answer.kind === 'value' || (answer.kind === 'refusal' && answer.refusal.code === 'sign-in-needed');
    if (told) this.#memory.signOutPending = false;
    return told;
  }

  async #refreshMe(): Promise<void> {
    // Whoever signed out here must not come back with a cookie that could not be ended.
    if (this.#memory.signOutPending && !(await this.#tellSignOut())) return;
    // Answers a guest too, where `/api/me` would refuse.
    const answer = await ask<{ me: Me | null }>(this.#fetch, '/api/auth/get-session');
    if (this.#memory.signOutPending || answer.kind !== 'value') return;
    if (answer.value.me) this.#remember(answer.value.me);
    else this.#expired = this.#me !== null;
  }

  async #refreshNow(): Promise<void> {
    const answer = await ask<Now>(this.#fetch, '/api/now');
    if (answer.kind !== 'value') return;
    const aheadMs = Date.parse(answer.value.serverTime) - this.#clock().getTime();
    this.#told = { now: answer.value, aheadMs };
    this.#memory.now = this.#told;
  }

  #remember(me: Me | null): void {
    this.#me = me;
    this.#expired = false;
    this.#memory.me = me;
  }
}

function refusalOf(answer: Exclude<Answer<Me>, { kind: 'value' }>): Refusal {
  return answer.kind === 'refusal' ? answer.refusal : refused('server-busy').refusal;
}
