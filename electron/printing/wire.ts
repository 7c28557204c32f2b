import type { Line } from './line';
import { type LineWire, openLine } from './open-line';
import {
  isFenceByte,
  isPaperGoneAtFence,
  isStatusByte,
  type NotSentReason,
  type PrinterStatus,
  readStatus,
} from './printer-status';

/** Milliseconds; `deadlineMs` covers everything from the first packet to the answer. */
export type SendLimits = {
  readonly connectMs: number;
  readonly statusMs: number;
  readonly deadlineMs: number;
};

export type SendOutcome =
  /** The printer answered behind the last byte. */
  | { readonly outcome: 'printed' }
  /** All bytes left, but this printer answers no questions. */
  | { readonly outcome: 'sent' }
  /** No byte of the slip left: safe to send again. */
  | { readonly outcome: 'not-sent'; readonly reason: NotSentReason }
  /** Some bytes left and no end came back: a person must look at the paper. */
  | { readonly outcome: 'unknown'; readonly reason: UnknownReason; readonly bytesSent: number };

/** What the printer says of itself after a job without an end, or why it says nothing. */
export type UnknownReason = 'paper-out' | 'cover-open' | 'offline' | 'no-answer' | 'connection-lost';

export type ProbeOutcome =
  /** `silent`: connected, but no status; a cheap printer and a dead one look the same. */
  | { readonly ready: true; readonly silent: boolean; readonly paperLow: boolean }
  | { readonly ready: false; readonly reason: NotSentReason };

const CHUNK = 4096;
/** What a port that was told to close gets for it. */
const CLOSE_MS = 500;
/** `GS r 1`, worked off in its place among the data, so its answer marks the end. */
const FENCE = Uint8Array.of(0x1d, 0x72, 0x01);
const askFor = (what: 1 | 2 | 4): Uint8Array => Uint8Array.of(0x10, 0x04, what);

/** Limits that fit a network printer: a slip of 90 KB prints in 2 to 5 s, a slow one gets 1 s per 8 KB. */
export function limitsFor(byteCount: number, baud?: number): SendLimits {
  // ten bits on a serial line for every byte: 75 KB at 9600 baud take 78 s
  const onTheWayMs = baud === undefined ? 0 : (byteCount * 10_000) / baud;
  const deadlineMs = 10_000 + Math.ceil(byteCount / 8192) * 1000 + Math.ceil(onTheWayMs);
  return { connectMs: 2000, statusMs: 600, deadlineMs };
}

/**
 * Sends one job and says honestly what became of it. Never rejects, outlives `deadlineMs` by no more than a port
 * takes to close, lets go of the connection before it answers; never sends again by itself. One call per printer at
 * a time.
 */
export async function sendSlip(
  wire: LineWire,
  bytes: Uint8Array,
  limits: SendLimits = limitsFor(bytes.length),
): Promise<SendOutcome> {
  const deadline = performance.now() + limits.deadlineMs;
  const opened = await openLine(wire, Math.min(limits.connectMs, limits.deadlineMs));
  if ('reason' in opened) return { outcome: 'not-sent', reason: opened.reason };
  const { line } = opened;
  let isLate = false;
  // A timer may ring a moment before its time by another clock: what it did is remembered, not compared.
  const endNow = () => {
    isLate = true;
    void line.close('now');
  };
  const timer = setTimeout(endNow, Math.max(0, deadline - performance.now()));
  const outcome = await askAndDeliver(line, bytes, {
    statusMs: limits.statusMs,
    deadline,
    isLate: () => isLate,
  });
  const wasLate = isLate;
  // What a slow printer has not taken yet goes on; until the deadline, which then drops it.
  await waitFor(line.close(), deadline + CLOSE_MS - performance.now());
  clearTimeout(timer);
  const isCutShort = outcome.outcome === 'sent' && !wasLate && isLate;
  return isCutShort ? { outcome: 'unknown', reason: 'no-answer', bytesSent: bytes.length } : outcome;
}

async function askAndDeliver(line: Line, bytes: Uint8Array, time: SendTime): Promise<SendOutcome> {
  const status = await askStatus(line, time.statusMs);
  if (status === 'closed') {
    return { outcome: 'not-sent', reason: time.isLate() ? 'timeout' : 'unreachable' };
  }
  if (status === 'not-a-printer') return { outcome: 'not-sent', reason: status };
  if (status !== 'silent' && !status.ready) return { outcome: 'not-sent', reason: status.reason };
  const fences = status === 'silent' ? 'untried' : await tryFence(line, time.statusMs);
  return deliver(line, bytes, { ...time, fences });
}

/** Is there a printer, and could it print now? Sends nothing but questions. Never rejects. */
export async function probe(
  wire: LineWire,
  limits: Pick<SendLimits, 'connectMs' | 'statusMs'> = limitsFor(0),
): Promise<ProbeOutcome> {
  const opened = await openLine(wire, limits.connectMs);
  if ('reason' in opened) return { ready: false, reason: opened.reason };
  const status = await askStatus(opened.line, limits.statusMs);
  await waitFor(opened.line.close('now'), CLOSE_MS);
  if (status === 'closed') return { ready: false, reason: 'unreachable' };
  if (status === 'not-a-printer') return { ready: false, reason: status };
  if (status === 'silent') return { ready: true, silent: true, paperLow: false };
  if (!status.ready) return { ready: false, reason: status.reason };
  return { ready: true, silent: false, paperLow: status.paperLow };
}

/**
 * One question at a time, and none after a silence, so that a late answer is never taken for the next
 * question's. Anything but one well-formed byte comes from another kind of service.
 */
async function askStatus(
  line: Line,
  statusMs: number,
): Promise<PrinterStatus | 'silent' | 'closed' | 'not-a-printer'> {
  const answers: number[] = [];
  for (const what of [1, 2, 4] as const) {
    if (!(await line.write(askFor(what)))) return 'closed';
    const reply = await line.read(statusMs);
    if (reply === 'closed') return 'closed';
    if (reply === 'silent') break;
    const [byte] = reply;
    if (reply.length !== 1 || byte === undefined || !isStatusByte(byte)) return 'not-a-printer';
    answers.push(byte);
  }
  const [printer, cause, paper] = answers;
  return printer === undefined ? 'silent' : readStatus({ printer, cause, paper });
}

/** Whether this printer answers `GS r` at all, learnt before a byte of the slip is at stake. */
async function tryFence(line: Line, statusMs: number): Promise<'answered' | 'unanswered'> {
  await line.write(FENCE);
  return (await awaitFences(line, 1, performance.now() + statusMs)) === 'passed' ? 'answered' : 'unanswered';
}

type SendTime = {
  readonly statusMs: number;
  /** On the `performance.now()` scale. */
  readonly deadline: number;
  /** Whether it was reached. */
  readonly isLate: () => boolean;
};
type Delivery = SendTime & { readonly fences: 'answered' | 'unanswered' | 'untried' };

async function deliver(line: Line, bytes: Uint8Array, delivery: Delivery): Promise<SendOutcome> {
  const { fences, statusMs, deadline, isLate } = delivery;
  const unknown = (reason: UnknownReason): SendOutcome => ({ outcome: 'unknown', reason, bytesSent });
  let bytesSent = 0;
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const chunk = bytes.subarray(at, at + CHUNK);
    if (!(await line.write(chunk))) return unknown(lostOrLate(isLate()));
    bytesSent += chunk.length;
  }
  if (!(await line.write(FENCE))) return unknown(lostOrLate(isLate()));
  const confirms = fences === 'answered';
  // leaves time to ask what is wrong; a printer that never answered is not waited for
  const until = confirms ? deadline - statusMs : Math.min(deadline, performance.now() + statusMs);
  const end = await awaitFences(line, fences === 'unanswered' ? 2 : 1, until);
  if (end === 'passed') return { outcome: 'printed' };
  if (end === 'paper-out') return unknown(end);
  if (end === 'closed') return unknown(lostOrLate(isLate()));
  return confirms ? unknown(await askCause(line, statusMs)) : { outcome: 'sent' };
}

/** Resolves when the line is closed, at the latest after `ms`: a driver that does not let go holds nobody up. */
async function waitFor(closed: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>(resolve => {
    timer = setTimeout(resolve, Math.max(0, ms));
  });
  await Promise.race([closed, late]);
  clearTimeout(timer);
}

function lostOrLate(isLate: boolean): UnknownReason {
  return isLate ? 'no-answer' : 'connection-lost';
}

/**
 * Waits for `count` answers to `GS r`. Real-time status bytes are skipped: dots of a picture may happen to
 * spell `DLE EOT n`, and printers answer that even inside a picture.
 */
async function awaitFences(
  line: Line,
  count: number,
  until: number,
): Promise<'passed' | 'paper-out' | 'silent' | 'closed'> {
  let left = count;
  while (left > 0) {
    const reply = await line.read(until - performance.now());
    if (reply === 'silent' || reply === 'closed') return reply;
    const answers = [...reply].filter(isFenceByte);
    left -= answers.length;
    if (left <= 0 && answers.some(isPaperGoneAtFence)) return 'paper-out';
  }
  return 'passed';
}

async function askCause(line: Line, statusMs: number): Promise<UnknownReason> {
  const status = await askStatus(line, statusMs / 4);
  return typeof status === 'object' && !status.ready ? status.reason : 'no-answer';
}
