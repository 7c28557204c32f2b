/** Why a slip did not leave for the paper. Safe to try again: no dot of it was sent. */
export type NotSentReason =
  | 'refused'
  | 'unreachable'
  | 'timeout'
  | 'paper-out'
  | 'cover-open'
  | 'offline'
  | 'not-a-printer'
  | 'no-such-port'
  | 'port-taken'
  | 'no-print-system'
  | 'no-such-queue'
  | 'queue-stopped'
  | 'queue-refused'
  /** A page for what prints on a roll. */
  | 'roll-only'
  /** The printer's driver knows no paper of that size. */
  | 'no-such-paper'
  /** Something would fall where the printer cannot print. */
  | 'margins-too-wide';

/** Answers to `DLE EOT` 1 (printer), 2 (cause of being offline) and 4 (paper roll); missing ones are unknown. */
export type StatusBytes = {
  readonly printer: number;
  readonly cause?: number | undefined;
  readonly paper?: number | undefined;
};

export type PrinterStatus =
  | { readonly ready: true; readonly paperLow: boolean }
  | { readonly ready: false; readonly reason: 'paper-out' | 'cover-open' | 'offline' };

const OFFLINE = 0x08;
const COVER_OPEN = 0x04;
const PAPER_STOP = 0x20;
const ERROR = 0x40;
const ROLL_LOW = 0x0c;
const ROLL_END = 0x60;

/** A real-time status byte is `0xx1xx10`: what else answers on the port is no ESC/POS printer. */
export function isStatusByte(byte: number): boolean {
  return (byte & 0x93) === 0x12;
}

/**
 * Reads the three real-time status bytes. An open cover is named before missing paper: most printers
 * report both while the roll is changed.
 */
export function readStatus({ printer, cause = 0, paper = 0 }: StatusBytes): PrinterStatus {
  if ((cause & COVER_OPEN) !== 0) return { ready: false, reason: 'cover-open' };
  if ((cause & PAPER_STOP) !== 0 || (paper & ROLL_END) !== 0) return { ready: false, reason: 'paper-out' };
  if ((printer & OFFLINE) !== 0 || (cause & ERROR) !== 0) return { ready: false, reason: 'offline' };
  return { ready: true, paperLow: (paper & ROLL_LOW) !== 0 };
}

/**
 * The answer to `GS r 1`, sent once everything before it was worked off: `0xx0xxxx`, which no real-time
 * status byte can be.
 */
export function isFenceByte(byte: number): boolean {
  return (byte & 0x90) === 0;
}

/** True when the paper was gone by the time the fence was reached. */
export function isPaperGoneAtFence(byte: number): boolean {
  return (byte & 0x0c) !== 0;
}
