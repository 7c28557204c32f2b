import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { Line, Opened } from './line';
import type { WireOf } from './open-line';

const RETRY_MS = 20;
/** Never made: a mistyped path would else become a file that swallows every slip and says "printed". */
const FLAGS = constants.O_WRONLY | constants.O_NONBLOCK | constants.O_NOCTTY;

/**
 * Opens a printer's own file, such as `/dev/usb/lp0`. It is written without waiting: a write that waits for a
 * printer that is off would hold a thread and print whenever the printer comes back. It answers no question, so
 * that a slip over it is "sent", never "printed". Never rejects.
 */
export async function openDeviceLine({ path }: WireOf<'device'>): Promise<Opened> {
  let file: FileHandle;
  try {
    file = await open(path, FLAGS);
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    return { reason: code === 'EBUSY' || code === 'EACCES' ? 'port-taken' : 'no-such-port' };
  }
  const isDevice = await file.stat().then(
    found => found.isCharacterDevice(),
    () => false,
  );
  if (isDevice) return { line: lineTo(file) };
  await file.close().catch(() => undefined);
  return { reason: 'not-a-printer' };
}

function lineTo(file: FileHandle): Line {
  let closed = false;
  return {
    async write(bytes) {
      for (let at = 0; at < bytes.length; ) {
        if (closed) return false;
        try {
          at += (await file.write(bytes, at)).bytesWritten;
        } catch (fault) {
          if ((fault as NodeJS.ErrnoException).code !== 'EAGAIN') return false;
          await new Promise(resolve => setTimeout(resolve, RETRY_MS));
        }
      }
      return !closed;
    },
    read: async ms => {
      await new Promise(resolve => setTimeout(resolve, Math.min(ms, RETRY_MS)));
      return closed ? 'closed' : 'silent';
    },
    async close() {
      if (closed) return;
      closed = true;
      await file.close().catch(() => undefined);
    },
  };
}
