import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { done, refused, type Result } from '../result.ts';
import { listHash, readList } from './list.ts';
import { seedFromText } from './seed.ts';

/** `none`: one pot. `division`: a pot for each division, the digits 5–10 of the number. */
export type Strata = 'none' | 'division';

export type DrawInput = {
  numbers: readonly string[];
  /** The public values, one a line. */
  seed: string;
  /** Hundredths of a per cent: 500 is 5%. */
  rateBasisPoints: number;
  strata: Strata;
};

/** What a draw gives, `selected` in the order of their tickets; anyone with the same list and seed gets the same. */
export type Draw = { version: 'draw-v1'; listHash: string; size: number; selected: string[] };

/** 随机抽查, `draw-v1` of proofs.md: the smallest tickets of each pot, rounded up, so at least one. */
export function draw({ numbers, seed, rateBasisPoints, strata }: DrawInput): Result<Draw> {
  const list = readList(numbers);
  if (!list.ok) return list;
  const normalised = seedFromText(seed);
  if (!normalised.ok) return normalised;
  if (!isRate(rateBasisPoints)) return refused('not-allowed', { field: 'rateBasisPoints' });
  const hash = listHash(list.value);
  const drawn = byTicket(list.value, ticketsOf(normalised.value, hash));
  const left = placesByStratum(drawn, rateBasisPoints, strata);
  const selected = drawn.filter((number) => takePlace(left, stratumOf(number, strata)));
  return done({ version: 'draw-v1', listHash: hash, size: drawn.length, selected });
}

/** The ticket of one number, to be checked by hand. */
export const ticket = (number: string, seed: string, hash: string): string => bytesToHex(ticketsOf(seed, hash)(number));

/** True for 0.01% to 100% in whole basis points. */
export const isRate = (basisPoints: number): boolean =>
  Number.isInteger(basisPoints) && basisPoints >= 1 && basisPoints <= 10_000;

/** How many of a pot are drawn: whole numbers only, rounded up. */
export const placesFor = (size: number, rateBasisPoints: number): number =>
  Math.floor((size * rateBasisPoints + 9_999) / 10_000);

type Tickets = (number: string) => Uint8Array;

/** What all tickets of a draw begin with is hashed once, which saves half the work over 600,000 numbers. */
function ticketsOf(seed: string, hash: string): Tickets {
  const begun = sha256.create().update(utf8ToBytes(`draw-v1\n${seed}\n${hash}\n`));
  return (number) => begun.clone().update(utf8ToBytes(number)).digest();
}

/** Sorts by the first six bytes, which fit a number; whole tickets are looked at only where those agree. */
function byTicket(numbers: readonly string[], ticketOf: Tickets): string[] {
  const drawn = numbers.map((number) => ({ number, head: firstSixBytes(ticketOf(number)) }));
  drawn.sort((a, b) => a.head - b.head || compare(whole(a.number), whole(b.number)) || compare(a.number, b.number));
  return drawn.map(({ number }) => number);

  function whole(number: string): string {
    return bytesToHex(ticketOf(number));
  }
}

const firstSixBytes = (bytes: Uint8Array): number => bytes.subarray(0, 6).reduce((sum, byte) => sum * 256 + byte, 0);
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function placesByStratum(numbers: readonly string[], rateBasisPoints: number, strata: Strata): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const number of numbers) {
    const stratum = stratumOf(number, strata);
    sizes.set(stratum, (sizes.get(stratum) ?? 0) + 1);
  }
  return new Map([...sizes].map(([stratum, size]) => [stratum, placesFor(size, rateBasisPoints)]));
}

function takePlace(left: Map<string, number>, stratum: string): boolean {
  const places = left.get(stratum) ?? 0;
  left.set(stratum, places - 1);
  return places > 0;
}

const stratumOf = (number: string, strata: Strata): string => (strata === 'none' ? '' : number.slice(4, 10));
