import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Lends a fresh folder and takes it away again. */
export async function aFolder(name: string, use: (path: string) => Promise<void>): Promise<void> {
  const path = await mkdtemp(join(tmpdir(), name));
  await use(path);
  // The app's last files may still be closing.
  await rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
