import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Keyring } from '../../shared/sealing/keyring';
import { seal, unseal } from '../../shared/sealing/seal';
import { writeWhole } from './atomic';

/** What a small file of the main process holds. `broken`: it is there and was damaged, changed, or is of another store. */
export type Kept =
  | { readonly state: 'absent' | 'broken' }
  | { readonly state: 'read'; readonly value: unknown };

/** A small file of plain data that nobody can read or write without the keys of the store. */
export type SealedFile = {
  readonly read: () => Promise<Kept>;
  readonly write: (value: unknown) => Promise<void>;
};

/** Nobody has unlocked the store. */
export class LockedFile extends Error {
  constructor() {
    super('locked');
  }
}

/** @param place what the file is; under another name its content does not open */
export function openSealedFile(path: string, place: string, ring: () => Keyring | null): SealedFile {
  const keys = () => {
    const open = ring();
    if (!open) throw new LockedFile();
    return open;
  };
  return {
    async read() {
      const open = keys();
      const sealed = await readFile(path).catch((fault: NodeJS.ErrnoException) => {
        if (fault.code === 'ENOENT') return null;
        throw fault;
      });
      if (!sealed) return { state: 'absent' };
      const opened = unseal(open, sealed, place);
      return opened.ok ? { state: 'read', value: JSON.parse(opened.value) } : { state: 'broken' };
    },
    async write(value) {
      await writeWhole(path, seal(keys(), JSON.stringify(value), place, randomBytes(24)));
    },
  };
}
