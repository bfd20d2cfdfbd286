import type { PushRequest } from '#protocol/sync.ts';
import { type ClearRow } from '../store/sealedRow.ts';
import { WireFailure, type Wire } from './wire.ts';

type Pushed = { conflicts: ClearRow[]; unread: string[] };

/**
 * Pushes rows. When the server cannot read a message, it is split until the row at fault stands alone: that one stays
 * unacknowledged and the others go (S4).
 */
export async function pushRows(wire: Wire, request: PushRequest): Promise<Pushed> {
  try {
    const { conflicts } = await wire.push(request);
    return { conflicts: conflicts as ClearRow[], unread: [] };
  } catch (error) {
    if (!(error instanceof WireFailure) || (error.status !== 413 && error.status !== 400)) throw error;
    const { rows } = request;
    if (rows.length === 1) return { conflicts: [], unread: [(rows[0]?.newDocumentState as ClearRow).id] };
    const half = Math.ceil(rows.length / 2);
    const first = await pushRows(wire, { ...request, rows: rows.slice(0, half) });
    const second = await pushRows(wire, { ...request, rows: rows.slice(half) });
    return { conflicts: [...first.conflicts, ...second.conflicts], unread: [...first.unread, ...second.unread] };
  }
}
