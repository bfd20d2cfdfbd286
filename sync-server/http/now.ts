import { yearOf } from '#domain/day.ts';
import { type Now } from '#protocol/documents.ts';
import { epochOf, legalDay, type Office } from '../usecases/office.ts';

/** Which day decides here, which epoch the data is of, and what the server's clock says. */
export async function now(office: Office): Promise<Now> {
  const { read } = office.storage;
  const [today, epoch] = [await legalDay(read, office), await epochOf(read)];
  return { mode: office.mode, legalDay: today, serverTime: office.clock(), epoch, evaluationYear: yearOf(today) };
}
