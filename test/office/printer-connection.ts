import type { Socket } from 'node:net';
import { parseCommand, parseCommands } from './printer-commands';

/**
 * `paper-low` prints and warns; `hang` accepts and never reads; `silent` prints but answers no question; `no-fence` answers `DLE EOT` but
 * not `GS r`; `drop` cuts the connection in the middle of every job.
 */
export type PrinterMode =
  | 'on'
  | 'paper-low'
  | 'off'
  | 'paper-out'
  | 'cover-open'
  | 'hang'
  | 'silent'
  | 'no-fence'
  | 'drop';

/** Bytes of a job after which a fault in the middle strikes. */
const MID_JOB_BYTES = 6000;

type Printer = {
  readonly modeNow: () => PrinterMode;
  readonly keep: (bytes: Uint8Array) => void;
  /** Lets a fault strike in the middle of a job. */
  readonly strike: () => void;
};

/**
 * One connection: answers what is asked, in place, and tells of every job when its fence or its end comes.
 * Answers what makes it go on after a change of mode: new paper finishes the job that was stopped.
 */
export function serve(socket: Socket, { modeNow, keep, strike }: Printer): () => void {
  let received: Uint8Array = new Uint8Array(0);
  let parsedTo = 0;
  let realTimeTo = 0;
  let hasJob = false;
  /** What lies in the line behind the place at which the printer stopped reading. */
  let unread: Uint8Array = new Uint8Array(0);
  const finishJob = (end: number): void => {
    if (hasJob) keep(received.slice(0, end));
    received = received.slice(end);
    parsedTo = 0;
    realTimeTo = Math.max(0, realTimeTo - end);
    hasJob = false;
  };
  const answer = (byte: number): void => {
    if (!socket.destroyed) socket.write(Uint8Array.of(byte));
  };
  const answerRealTime = (): void => {
    // like the real ones, wherever the three bytes stand, even inside a picture
    for (; realTimeTo + 3 <= received.length; realTimeTo += 1) {
      const [first, second, what] = received.subarray(realTimeTo, realTimeTo + 3);
      if (first !== 0x10 || second !== 0x04) continue;
      const byte = statusByte(what, modeNow());
      if (byte !== undefined) answer(byte);
    }
  };
  const workOff = (): void => {
    while (parsedTo < received.length && !isStopped(modeNow())) {
      const parsed = parseCommand(received, parsedTo);
      if (parsed === 'partial' || parsed === 'unknown') return;
      parsedTo += parsed.length;
      const { kind } = parsed.command;
      if (kind === 'fence') {
        if (answersFence(modeNow())) answer(0x00);
        if (hasJob) finishJob(parsedTo);
      } else if (kind !== 'status') hasJob = true;
    }
  };
  socket.on('data', bytes => {
    received = Buffer.concat([received, bytes]);
    if (received.length >= MID_JOB_BYTES) {
      // a burst may arrive whole; what came behind a fault is not there when it strikes
      const behind = received.slice(MID_JOB_BYTES);
      received = received.slice(0, MID_JOB_BYTES);
      strike();
      if (socket.destroyed) return;
      if (modeNow() === 'hang') unread = behind;
      else received = Buffer.concat([received, behind]);
    }
    answerRealTime();
    workOff();
  });
  socket.on('close', () => {
    const { commands, whole } = parseCommands(received.subarray(parsedTo));
    hasJob ||= !whole || commands.some(({ kind }) => kind !== 'status' && kind !== 'fence');
    finishJob(received.length);
  });
  const goOn = (): void => {
    // unplugged: its close is told a moment later
    if (socket.destroyed) return;
    if (modeNow() === 'hang') socket.pause();
    else {
      received = Buffer.concat([received, unread]);
      unread = new Uint8Array(0);
      socket.resume();
    }
    workOff();
  };
  goOn();
  return goOn;
}

function isStopped(mode: PrinterMode): boolean {
  return mode === 'paper-out' || mode === 'cover-open' || mode === 'off';
}

function answersFence(mode: PrinterMode): boolean {
  return mode === 'on' || mode === 'paper-low' || mode === 'drop';
}

/** The answer to `DLE EOT n`; undefined where this printer does not answer. */
function statusByte(what: number | undefined, mode: PrinterMode): number | undefined {
  if (mode === 'silent' || mode === 'hang' || mode === 'off') return undefined;
  const fine = 0x12;
  const stopped = isStopped(mode);
  if (what === 1) return stopped ? fine | 0x08 : fine;
  if (what === 2) return mode === 'paper-out' ? fine | 0x20 : mode === 'cover-open' ? fine | 0x04 : fine;
  if (what === 4 && mode === 'paper-low') return fine | 0x0c;
  if (what === 4) return mode === 'paper-out' ? fine | 0x60 : fine;
  return undefined;
}
