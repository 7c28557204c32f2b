import { open } from 'node:fs/promises';

/** Makes new names in a folder outlast a power cut. */
export async function syncDirectory(dir: string): Promise<void> {
  // Windows has no directory handles to sync; NTFS journals the new name itself.
  if (process.platform === 'win32') return;
  const handle = await open(dir, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Cuts away what stands behind byte `end`: a line that a power cut tore while it was written. */
export async function cutAfter(path: string, end: number): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    if ((await handle.stat()).size > end) await handle.truncate(end);
  } finally {
    await handle.close();
  }
}
