import { type Notice } from '#protocol/documents.ts';
import { type DossierHead, type Tx } from '../storage/storage.ts';
import { publishAll } from './feed.ts';

/** Tells enterprises what the office did with their dossiers; the code is the step. One notice for each state reached. */
export const notify = (tx: Tx, heads: readonly DossierHead[], step: string, at: string): Promise<void> =>
  publishAll(
    tx,
    heads.map((head) => {
      const notice: Notice = {
        id: `${head.id}|${head.seq}`,
        _deleted: false,
        at,
        subjectId: head.id,
        code: step,
        facts: { status: head.status, number: head.number ?? '' }
      };
      const scopeKeys = [`enterprise:${head.enterpriseId}`];
      return { collection: 'notices', id: notice.id, body: JSON.stringify(notice), scopeKeys };
    })
  );
