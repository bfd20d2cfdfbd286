import { type Day } from '#domain/day.ts';
import { type Result } from '#domain/result.ts';
import { type WireIntent } from '#protocol/sync.ts';
import { type Tx } from '../storage/storage.ts';
import { type Act } from './audit.ts';
import { type Actor, type Office } from './office.ts';

/** Everything an intent is decided with; nothing else may be asked. */
export type Case = {
  tx: Tx;
  mode: Office['mode'];
  actor: Actor;
  intent: WireIntent;
  /** The legal day and the moment of deciding. */
  today: Day;
  at: string;
  /** When the intent itself came. */
  receivedAt: string;
  receivedOn: Day;
};

/** What an accepted act leaves in the audit chain. */
export type Trace = Pick<Act, 'chain' | 'onBehalfOf' | 'role' | 'beforeHash' | 'afterHash'>;

/** Writes what was decided; nothing has been written before it runs. */
export type Save = () => Promise<Trace>;

/** The answer to an intent: how to save it, why not, or which files it waits for. */
export type Decision = Result<Save> | { ok: 'pending'; waitsFor: string[] };
