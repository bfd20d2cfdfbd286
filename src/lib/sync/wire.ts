import { isRefusalCode } from '../store/refusalCode.ts';
import type { PullRequest, PullResponse, PushRequest, PushResponse } from '#protocol/sync.ts';

/** What went wrong on the way to the server, in one code; `epoch` says which epoch the server is in now. */
export class WireFailure extends Error {
  constructor(
    readonly code: string,
    readonly status: number | null,
    readonly epoch: number | null,
    /** Seconds the server asked us to wait. */
    readonly retryAfter: number | null
  ) {
    super(`wire: ${code}`);
    this.name = 'WireFailure';
  }
}

/** The two messages of replication. */
export interface Wire {
  pull(request: PullRequest): Promise<PullResponse<Record<string, unknown> & { id: string; _deleted: boolean }>>;
  push(request: PushRequest): Promise<PushResponse>;
}

/** The wire over HTTP. */
export const httpWire = (fetch: typeof globalThis.fetch): Wire => ({
  pull: (request) => post(fetch, '/api/sync/pull', request),
  push: (request) => post(fetch, '/api/sync/push', request)
});

async function post<Answer>(fetch: typeof globalThis.fetch, path: string, body: unknown): Promise<Answer> {
  let answer: Response;
  try {
    answer = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      cache: 'no-store'
    });
  } catch {
    throw new WireFailure('server-busy', null, null, null);
  }
  if (answer.ok) return (await answer.json()) as Answer;
  throw await failureOf(answer);
}

async function failureOf(answer: Response): Promise<WireFailure> {
  const said = (await answer.json().catch(() => null)) as Record<string, unknown> | null;
  const facts = (said?.facts ?? null) as Record<string, unknown> | null;
  const epoch = said?.epoch ?? facts?.epoch;
  const wait = Number(answer.headers.get('retry-after'));
  return new WireFailure(
    isRefusalCode(said?.code) ? said.code : codeOf(answer.status),
    answer.status,
    typeof epoch === 'number' ? epoch : null,
    wait > 0 ? wait : null
  );
}

/** For answers that carry no code of ours: a proxy's, a crash. */
function codeOf(status: number): string {
  if (status === 401) return 'sign-in-needed';
  if (status === 409) return 'epoch-changed';
  if (status === 413) return 'body-too-large';
  if (status === 429) return 'too-many-requests';
  return status === 503 ? 'server-busy' : 'server-fault';
}
