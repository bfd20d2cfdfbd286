import { createHash } from 'node:crypto';
import { copyFile, link, mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Files } from './files.ts';

/** Files in a folder of this machine, named by the hash of their id so that no id can lead out of the folder. */
export function localFiles(directory: string): Files {
  let count = 0;
  const pathOf = (fileId: string) => {
    const name = createHash('sha256').update(fileId).digest('hex');
    return join(directory, name.slice(0, 2), name);
  };

  async function settle(fileId: string, fill: (path: string) => Promise<void>) {
    const path = pathOf(fileId);
    await mkdir(dirname(path), { recursive: true });
    const partial = `${path}.${process.pid}-${++count}`;
    try {
      await fill(partial);
      await sync(partial);
      await rename(partial, path);
    } finally {
      // A rename of two links to one file leaves both; otherwise there is nothing to remove.
      await rm(partial, { force: true });
    }
    await sync(dirname(path));
  }

  return {
    // A link leaves the upload where it is, so that a client which missed the last answer still finds it complete.
    keep: (fileId, from) => settle(fileId, (path) => link(from, path).catch(() => copyFile(from, path))),
    put: (fileId, bytes) => settle(fileId, (path) => writeFile(path, bytes)),
    has: async (fileId) => (await sizeOf(pathOf(fileId))) !== undefined,
    async open(fileId) {
      const path = pathOf(fileId);
      const size = await sizeOf(path);
      return size === undefined ? undefined : { size, bytes: createReadStream(path) };
    },
    remove: (fileId) => rm(pathOf(fileId), { force: true })
  };
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** What was acknowledged must survive a power cut. */
async function sync(path: string) {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
