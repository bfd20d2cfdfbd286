import { composeFilingNumber } from '#domain/registration/filingNumber.ts';
import { type DossierHead, type Tx } from '../storage/storage.ts';

/** 系统填报号 of a first submission: the next one of its year and division. */
export async function takeFilingNumber(tx: Tx, { year, division }: DossierHead): Promise<string> {
  const key = `filing|${year}|${division}`;
  const serial = Number((await tx.meta.get(key)) ?? 0) + 1;
  await tx.meta.set(key, String(serial));
  return composeFilingNumber({ year, division, serial });
}
