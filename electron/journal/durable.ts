import { open } from 'node:fs/promises';
import type { OpenFile } from './disk';

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

/**
 * Cuts away, durably, what stands behind byte `end`: a line torn by a power cut or a full disk. What stands before it is
 * on the disk then too: an app that was killed between writing and syncing left a whole line that is not.
 */
export async function cutAfter(path: string, end: number, openFile: OpenFile): Promise<void> {
  const handle = await openFile(path, 'r+');
  try {
    if ((await handle.stat()).size > end) await handle.truncate(end);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}
