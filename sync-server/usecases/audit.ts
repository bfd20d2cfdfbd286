import { canonical } from '#domain/proofs/canonical.ts';
import { sha256Hex } from '#domain/proofs/sha256.ts';
import { type AuditRow, type Storage, type Tx } from '../storage/storage.ts';

/** One act to be written down; its place in the chain is found here. */
export type Act = Omit<AuditRow, 'position' | 'previousHash' | 'hash'>;

/** The chain of acts that belong to no province. */
export const officeChain = 'office';

const beginning = '0'.repeat(64);
const hashOf = ({ hash: _, ...row }: AuditRow) => sha256Hex(canonical(row));

/** What an act found or left, in one hash. */
export const hashOfState = (state: unknown): string => sha256Hex(canonical(JSON.parse(JSON.stringify(state))));

/** Adds an act to the chain of its province, in the transaction of the act itself. */
export async function writeAudit(tx: Tx, act: Act): Promise<void> {
  const last = await tx.audit.last(act.chain);
  const row = { ...act, position: (last?.position ?? 0) + 1, previousHash: last?.hash ?? beginning, hash: '' };
  await tx.audit.add({ ...row, hash: hashOf(row) });
}

/** Follows every chain from its beginning; names each place where a row was changed, removed or put in. */
export async function verifyAudit({ read }: Storage): Promise<{ rows: number; faults: string[] }> {
  const faults: string[] = [];
  let rows = 0;
  for (const chain of await read.audit.chains()) {
    let previous = { position: 0, hash: beginning };
    for (let page = await read.audit.rows(chain, 0, 500); page.length > 0;) {
      for (const row of page) {
        rows += 1;
        const follows = row.position === previous.position + 1 && row.previousHash === previous.hash;
        if (!follows || row.hash !== hashOf(row)) faults.push(`${chain}/${row.position}`);
        previous = row;
      }
      page = await read.audit.rows(chain, previous.position, 500);
    }
  }
  return { rows, faults };
}
