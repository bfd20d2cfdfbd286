import { type Device } from '$lib/public/device.ts';

type Reply = { status?: number; body: unknown } | 'no network' | 'no JSON';

/** A device whose server answers from a table; `replies` may be changed while a test runs. */
export function aDevice(replies: Record<string, Reply>, now = '2026-08-10T02:00:00Z') {
  const kept = new Map<string, string>();
  const asked: string[] = [];
  const device: Device = {
    now: () => now,
    storage: {
      get length() {
        return kept.size;
      },
      key: (index) => [...kept.keys()][index] ?? null,
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key)
    },
    fetch: async (path, init) => {
      asked.push(`${init?.method ?? 'GET'} ${path}`);
      const reply = replies[path] ?? { status: 404, body: { code: 'not-found' } };
      if (reply === 'no network') throw new TypeError('Failed to fetch');
      if (reply === 'no JSON') return new Response('<h1>502</h1>', { status: 502 });
      return Response.json(reply.body, { status: reply.status ?? 200 });
    }
  };
  return { device, replies, asked };
}
