import { appendFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { TellDamage } from './damage';

/** What the journal asks of a file that it writes; a test hands in disks that are full or fail. */
export type WritableFile = Pick<FileHandle, 'datasync' | 'truncate' | 'stat' | 'close'> & {
  /** Written, not yet durable. */
  readonly append: (text: string) => void | Promise<void>;
};
/** `a` appends and makes the file, `r+` cuts (Windows refuses to cut through an appending handle). */
export type OpenFile = (path: string, flags: 'a' | 'r+') => Promise<WritableFile>;

/** A deed's lines are smaller, what a rebuild or the city brings is larger. */
const SMALL = 65_536;

export const openRealFile: OpenFile = async (path, flags) => {
  const handle = await open(path, flags);
  return {
    // A few kilobytes lie in the page cache within 20 µs; asked of another thread, the answer took a millisecond.
    append: text => (text.length < SMALL ? appendFileSync(handle.fd, text) : handle.appendFile(text)),
    datasync: () => handle.datasync(),
    truncate: end => handle.truncate(end),
    stat: handle.stat.bind(handle),
    close: () => handle.close(),
  };
};

/** Where a chain is written, and who hears of what cannot be read there, or comes below its head. */
export type Disk = {
  readonly openFile: OpenFile;
  readonly tellDamage: TellDamage;
  readonly beforeLate?: () => Promise<void>;
};
