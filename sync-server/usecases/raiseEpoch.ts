import { epochOf, type Office } from './office.ts';

/** After a backup was restored: every client starts its replication anew and compares everything again. */
export const raiseEpoch = ({ storage }: Pick<Office, 'storage'>): Promise<number> =>
  storage.transaction(async (tx) => {
    const epoch = (await epochOf(tx)) + 1;
    await tx.meta.set('epoch', String(epoch));
    return epoch;
  });
