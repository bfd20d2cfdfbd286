import { getContext, setContext } from 'svelte';
import { dayOf, yearOf, type Day } from '#domain/day.ts';
import { type Now } from '#protocol/documents.ts';
import { type Device } from './device.ts';
import { Remembered } from './remembered.svelte.ts';

/** What every page, signed in or not, knows of the world: the legal day and whether this is the demonstration. */
export class World {
  readonly device: Device;
  readonly now: Remembered<Now>;

  constructor(device: Device) {
    this.device = device;
    this.now = new Remembered<Now>(device, '/api/now');
  }

  /** The server's legal day; out of reach, the wall's day in Shanghai, but never a demonstration's day forgotten. */
  get legalDay(): Day {
    const told = this.now.value;
    if (told && (told.mode === 'demo' || this.now.state === 'fresh')) return told.legalDay;
    return dayOf(this.device.now());
  }

  get evaluationYear(): number {
    return this.now.value?.evaluationYear ?? yearOf(this.legalDay);
  }
}

const key = Symbol('world');
export const provideWorld = (world: World): World => setContext(key, world);
export const useWorld = (): World => getContext<World>(key);
