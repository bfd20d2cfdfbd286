import { type Page } from '@playwright/test';
import { type Verdict } from '#protocol/documents.ts';

export type Answer = { status: number; body: unknown };

/** Posts to the server with the page's cookie, but beside the page; a text goes as it is. */
export async function post(page: Page, path: string, body: unknown): Promise<Answer> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = await page.request.post(new URL(path, page.url()).href, {
    headers: { 'content-type': 'application/json' },
    data: Buffer.from(text)
  });
  return { status: answer.status(), body: await answer.json() };
}

/** Pushes rows as a client of this version does. */
export const push = (page: Page, collection: string, documents: unknown[]): Promise<Answer> =>
  post(page, '/api/sync/push', {
    version: 1,
    collection,
    epoch: 1,
    rows: documents.map((newDocumentState) => ({ newDocumentState }))
  });

/** The server's word on everything this person pushed, by id. */
export async function verdictsOf(page: Page): Promise<Map<string, Verdict>> {
  const found = new Map<string, Verdict>();
  for (let checkpoint: unknown = null; ;) {
    const { status, body } = await post(page, '/api/sync/pull', {
      version: 1,
      collection: 'verdicts',
      epoch: 1,
      checkpoint,
      limit: 200
    });
    if (status !== 200) throw new Error(`pull answered ${status}: ${JSON.stringify(body)}`);
    const answer = body as { documents: Verdict[]; checkpoint: unknown };
    for (const verdict of answer.documents) found.set(verdict.id, verdict);
    if (answer.documents.length === 0) return found;
    checkpoint = answer.checkpoint;
  }
}
