import type { NotSentReason } from './printer-status';
import type { Handle, Winspool } from './winspool';
import type { ProbeOutcome, SendOutcome } from './wire';

/** What stands in the queue's own window at the PC; it names nobody. */
export const TITLE = 'Quay Mot Cua';
const CHUNK = 64 * 1024;

/** `PRINTER_STATUS_…` of winspool.h, worst first; drivers of receipt printers set few of them, most none. */
const STATES: readonly (readonly [bits: number, reason: NotSentReason])[] = [
  [0x400000, 'cover-open'],
  [0x10 | 0x40, 'paper-out'],
  [0x1, 'queue-stopped'],
  [0x2 | 0x8 | 0x80 | 0x1000 | 0x100000, 'offline'],
];

/** Opens a queue that could print now; its printer must be closed. */
export function openQueue(
  spool: Winspool,
  queue: string,
): { readonly printer: Handle } | { readonly reason: NotSentReason } {
  const printer = spool.open(queue);
  if (printer === null) return { reason: 'no-such-queue' };
  const status = spool.status(printer) ?? 0;
  const stopped = STATES.find(([bits]) => (status & bits) !== 0);
  if (!stopped) return { printer };
  spool.close(printer);
  return { reason: stopped[1] };
}

/** Whether a queue of Windows is there and not stopped. Of the paper it knows what its driver says, mostly nothing. */
export function probeQueue(spool: Winspool, queue: string): ProbeOutcome {
  const opened = openQueue(spool, queue);
  if ('reason' in opened) return { ready: false, reason: opened.reason };
  spool.close(opened.printer);
  return { ready: true, silent: true, paperLow: false };
}

/**
 * Hands a slip to a queue of Windows as it is, past every driver. What the queue took is `sent`: it prints when it can,
 * and tells nobody.
 *
 * @param begin awaited before the first byte
 */
export async function sendRaw(
  spool: Winspool,
  { queue, bytes }: { readonly queue: string; readonly bytes: Uint8Array },
  begin: () => Promise<void>,
): Promise<SendOutcome> {
  const opened = openQueue(spool, queue);
  if ('reason' in opened) return { outcome: 'not-sent', reason: opened.reason };
  const { printer } = opened;
  try {
    if (spool.startJob(printer, TITLE) === 0) return { outcome: 'not-sent', reason: 'queue-refused' };
    await begin();
    const bytesSent = spool.startPage(printer) ? writeAll(spool, printer, bytes) : 0;
    if (bytesSent === bytes.length && spool.endPage(printer) && spool.endJob(printer))
      return { outcome: 'sent' };
    spool.abort(printer);
    return bytesSent === 0
      ? { outcome: 'not-sent', reason: 'queue-refused' }
      : { outcome: 'unknown', reason: 'no-answer', bytesSent };
  } finally {
    spool.close(printer);
  }
}

/** How many bytes the queue took before it failed, or all. */
function writeAll(spool: Winspool, printer: Handle, bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const took = spool.write(printer, bytes.subarray(at, at + CHUNK));
    if (took === null || took === 0) return at;
    at += took;
  }
  return bytes.length;
}
