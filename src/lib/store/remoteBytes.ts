import { isRefusalCode } from './refusalCode.ts';
import { done, refused, type Result } from '#domain/result.ts';

/** The bytes of a file that was never on this device, from the server; never cached. */
export async function remoteBytes(fetch: typeof globalThis.fetch, fileId: string): Promise<Result<Blob>> {
  let answer: Response;
  try {
    answer = await fetch(`/api/files/${encodeURIComponent(fileId)}/content`, { cache: 'no-store' });
  } catch {
    // No network and a server that cannot be reached look the same from here.
    return refused('server-busy');
  }
  if (answer.ok) return done(await answer.blob());
  if (answer.status === 401) return refused('sign-in-needed');
  const said: unknown = await answer.json().catch(() => null);
  const code = (said as { code?: unknown } | null)?.code;
  return refused(isRefusalCode(code) ? code : answer.status === 404 ? 'not-found' : 'server-fault');
}
