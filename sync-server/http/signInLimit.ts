/** How many failed sign-ins a minute are borne: for one account, for one account from one address, from one address. */
const limits = { account: 20, pair: 5, address: 60 };
const windowMs = 60_000;

/** Counts failed sign-ins, so that passwords cannot be tried out and one person cannot lock out another for long. */
export class SignInLimit {
  readonly #failures = new Map<string, number[]>();
  readonly #now: () => number;

  /** @param clock the technical clock, ISO. */
  constructor(clock: () => string) {
    this.#now = () => Date.parse(clock());
  }

  /** True while the account or the address has failed too often. */
  isExceeded(username: string, address: string): boolean {
    return keysOf(username, address).some(([key, limit]) => this.#recent(key).length >= limit);
  }

  failed(username: string, address: string): void {
    for (const [key] of keysOf(username, address)) this.#failures.set(key, [...this.#recent(key), this.#now()]);
    if (this.#failures.size > 10_000) this.#forget();
  }

  /** A right password clears what the same person mistyped before. */
  succeeded(username: string, address: string): void {
    this.#failures.delete(pairKey(username, address));
  }

  #recent(key: string): number[] {
    const since = this.#now() - windowMs;
    return (this.#failures.get(key) ?? []).filter((at) => at > since);
  }

  #forget(): void {
    for (const key of [...this.#failures.keys()]) if (this.#recent(key).length === 0) this.#failures.delete(key);
  }
}

const pairKey = (username: string, address: string) => `pair ${address} ${username.toLowerCase()}`;
const keysOf = (username: string, address: string): [key: string, limit: number][] => [
  [pairKey(username, address), limits.pair],
  [`account ${username.toLowerCase()}`, limits.account],
  [`address ${address}`, limits.address]
];
