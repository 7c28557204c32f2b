import { dirname } from 'node:path';
import type { OpenFile, WritableFile } from './disk';
import { cutAfter, syncDirectory } from './durable';

/** A file that only grows, and only by texts that are wholly on the disk. */
export type AppendFile = {
  /**
   * Durable on return (fdatasync). Throws the disk's error; then nothing of the text stays, or the next
   * append first cuts what stayed and throws when it cannot: a line behind a torn one would be lost with it.
   */
  readonly append: (text: string) => Promise<void>;
  /** Up to this byte all is on the disk. */
  readonly durable: () => number;
  readonly close: () => Promise<void>;
};

/** @param path made when missing; what it has must end with a whole line */
export async function openAppendFile(path: string, openFile: OpenFile): Promise<AppendFile> {
  let handle: WritableFile | null = await openFile(path, 'a');
  let isTorn = false;
  let good: number;
  try {
    good = (await handle.stat()).size;
    await syncDirectory(dirname(path));
  } catch (fault) {
    await handle.close();
    throw fault;
  }

  async function mend(): Promise<void> {
    if (!isTorn) return;
    await drop();
    await cutAfter(path, good, openFile);
    isTorn = false;
  }

  async function drop(): Promise<void> {
    const dropped = handle;
    handle = null;
    await dropped?.close();
  }

  return {
    async append(text) {
      await mend();
      handle ??= await openFile(path, 'a');
      isTorn = true;
      try {
        await handle.append(text);
        // After a failed sync nobody knows what is on the disk, so a retry must not come behind it.
        await handle.datasync();
      } catch (fault) {
        // The disk's first error is the one to tell; what cannot be cut now is cut before the next text.
        await mend().catch(() => undefined);
        throw fault;
      }
      isTorn = false;
      good += Buffer.byteLength(text);
    },
    durable: () => good,
    async close() {
      await mend();
      await drop();
    },
  };
}
