import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RowsFile, SealedLarge } from '../../shared/ipc/journal-requests';
import { writeWhole } from '../files/atomic';

const KEY = 8;
const NONCE = 12;

/** What a rebuild begins with, as bytes that the desk sealed itself: the last checkpoint, and a snapshot in its parts. */
export type RowsFiles = {
  /** Durable on return. */
  readonly save: (name: RowsFile, sealed: SealedLarge) => Promise<void>;
  /** Null when there is none; whether it is whole only its key can tell. */
  readonly read: (name: RowsFile) => Promise<SealedLarge | null>;
  readonly dropSnapshot: () => Promise<void>;
  /** For when they are no more what the journal makes: then the journal alone is asked. */
  readonly drop: () => Promise<void>;
};

/** Each file is key id, nonce, box. They lie with the journal that they belong to; a backup does without snapshots. */
export function openRowsFiles(journalDir: string): RowsFiles {
  const snapshots = join(journalDir, 'snapshot');
  const pathOf = (name: RowsFile) => join(name === 'checkpoint' ? journalDir : snapshots, `${name}.sealed`);
  const dropSnapshot = async () => {
    // Its list first: parts without one are nothing.
    await rm(pathOf('snapshot'), { force: true });
    await rm(snapshots, { recursive: true, force: true });
  };
  return {
    save: (name, { key, nonce, box }) =>
      writeWhole(pathOf(name), Buffer.concat([Buffer.from(key, 'latin1'), nonce, Buffer.from(box)])),
    async read(name) {
      const bytes = await readFile(pathOf(name)).catch(() => null);
      if (!bytes || bytes.length <= KEY + NONCE) return null;
      return {
        key: bytes.subarray(0, KEY).toString('latin1'),
        nonce: Uint8Array.from(bytes.subarray(KEY, KEY + NONCE)),
        box: Uint8Array.from(bytes.subarray(KEY + NONCE)).buffer,
      };
    },
    dropSnapshot,
    async drop() {
      await rm(pathOf('checkpoint'), { force: true });
      await dropSnapshot();
    },
  };
}
