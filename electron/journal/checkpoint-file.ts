import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SealedLarge } from '../../shared/ipc/journal-requests';
import { writeWhole } from '../files/atomic';

const KEY = 8;
const NONCE = 12;

/** The desk's last checkpoint, as bytes it sealed itself: key id, nonce, box. Lies with the journal that it belongs to. */
export function openCheckpointFile(journalDir: string) {
  const path = join(journalDir, 'checkpoint.sealed');
  return {
    save: ({ key, nonce, box }: SealedLarge): Promise<void> =>
      writeWhole(path, Buffer.concat([Buffer.from(key, 'latin1'), nonce, Buffer.from(box)])),
    /** Null when there is none; whether it is whole only its key can tell. */
    async read(): Promise<SealedLarge | null> {
      const bytes = await readFile(path).catch(() => null);
      if (!bytes || bytes.length <= KEY + NONCE) return null;
      return {
        key: bytes.subarray(0, KEY).toString('latin1'),
        nonce: Uint8Array.from(bytes.subarray(KEY, KEY + NONCE)),
        box: Uint8Array.from(bytes.subarray(KEY + NONCE)).buffer,
      };
    },
  };
}
