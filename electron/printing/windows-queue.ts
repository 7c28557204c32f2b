import type { NotSentReason } from './printer-status';
import { loadWinspool, type Winspool } from './winspool';
import type { ProbeOutcome, SendOutcome } from './wire';

/** What stands in the queue's own window at the PC; it names nobody. */
const TITLE = 'Quay Mot Cua';
const CHUNK = 64 * 1024;
/** A service that takes nothing for so long is not waited for; the job stays its. */
const DEADLINE_MS = 15_000;

/**
 * Queues in which a call still waits. Each holds one of the four threads that also write the journal, so no second one
 * may wait there.
 */
const hanging = new Set<string>();

/** `PRINTER_STATUS_…` of winspool.h, worst first; drivers of receipt printers set few of them, most none. */
const STATES: readonly (readonly [bits: number, reason: NotSentReason])[] = [
  [0x400000, 'cover-open'],
  [0x10 | 0x40, 'paper-out'],
  [0x1, 'queue-stopped'],
  [0x2 | 0x8 | 0x80 | 0x1000 | 0x100000, 'offline'],
];

let loaded: Promise<Winspool> | undefined;
const ownWinspool = () => {
  loaded ??= loadWinspool();
  return loaded;
};

/**
 * Hands a slip to a queue of Windows as it is, past every driver. What the queue took is `sent`: it prints when it can,
 * and tells nobody. Never rejects. Run under Wine 8 by hand, never on Windows itself: the
 * tests have a stand-in with the same calls.
 */
export async function sendToWindowsQueue(
  queue: string,
  job: Uint8Array,
  winspool: () => Promise<Winspool> = ownWinspool,
): Promise<SendOutcome> {
  const spool = await winspool().catch(() => null);
  if (!spool) return { outcome: 'not-sent', reason: 'no-print-system' };
  if (hanging.has(queue)) return { outcome: 'not-sent', reason: 'queue-stopped' };
  const printer = spool.open(queue);
  if (printer === null) return { outcome: 'not-sent', reason: 'no-such-queue' };
  const stopped = whyStopped(spool.status(printer));
  if (stopped) {
    spool.close(printer);
    return { outcome: 'not-sent', reason: stopped };
  }
  if (spool.startJob(printer, TITLE) === 0) {
    spool.close(printer);
    return { outcome: 'not-sent', reason: 'queue-refused' };
  }
  const bytesSent = spool.startPage(printer) ? await writeAll(spool, { printer, queue }, job) : 0;
  const isWhole = bytesSent === job.length && spool.endPage(printer) && spool.endJob(printer);
  if (!isWhole && bytesSent !== 'late') spool.abort(printer);
  // A call that still waits holds the handle; closed beneath it, Windows would do with it what it likes.
  if (bytesSent !== 'late') spool.close(printer);
  if (isWhole) return { outcome: 'sent' };
  if (bytesSent === 0) return { outcome: 'not-sent', reason: 'queue-refused' };
  return {
    outcome: 'unknown',
    reason: 'no-answer',
    bytesSent: bytesSent === 'late' ? job.length : bytesSent,
  };
}

/** Whether a queue of Windows is there and not stopped. Of the paper it knows what its driver says, mostly nothing. */
export async function probeWindowsQueue(
  queue: string,
  winspool: () => Promise<Winspool> = ownWinspool,
): Promise<ProbeOutcome> {
  const spool = await winspool().catch(() => null);
  if (!spool) return { ready: false, reason: 'no-print-system' };
  if (hanging.has(queue)) return { ready: false, reason: 'queue-stopped' };
  const printer = spool.open(queue);
  if (printer === null) return { ready: false, reason: 'no-such-queue' };
  const reason = whyStopped(spool.status(printer));
  spool.close(printer);
  return reason ? { ready: false, reason } : { ready: true, silent: true, paperLow: false };
}

function whyStopped(status: number | null): NotSentReason | undefined {
  return STATES.find(([bits]) => ((status ?? 0) & bits) !== 0)?.[1];
}

/** How many bytes the queue took before it failed, or all; `late` when it neither took nor refused them. */
async function writeAll(
  spool: Winspool,
  { printer, queue }: { readonly printer: unknown; readonly queue: string },
  job: Uint8Array,
): Promise<number | 'late'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>(resolve => {
    timer = setTimeout(() => resolve('late'), DEADLINE_MS);
  });
  try {
    for (let at = 0; at < job.length; ) {
      const writing = spool.write(printer, job.subarray(at, at + CHUNK));
      const took = await Promise.race([writing, late]);
      if (took === 'late') {
        hanging.add(queue);
        void writing.finally(() => hanging.delete(queue)).catch(() => undefined);
        return took;
      }
      if (took === null || took === 0) return at;
      at += took;
    }
    return job.length;
  } finally {
    clearTimeout(timer);
  }
}
