import { type FileHandle, open } from 'node:fs/promises';
import type { TellDamage } from './damage';

/** What the journal asks of a file that it writes; a test hands in disks that are full or fail. */
export type WritableFile = Pick<FileHandle, 'appendFile' | 'datasync' | 'truncate' | 'stat' | 'close'>;
/** `a` appends and makes the file, `r+` cuts (Windows refuses to cut through an appending handle). */
export type OpenFile = (path: string, flags: 'a' | 'r+') => Promise<WritableFile>;

export const openRealFile: OpenFile = (path, flags) => open(path, flags);

/** Where a chain is written, and who hears of what cannot be read there. */
export type Disk = { readonly openFile: OpenFile; readonly tellDamage: TellDamage };
