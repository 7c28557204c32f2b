import type { EventEmitter } from 'node:events';
import type { NotSentReason } from './printer-status';

/** An open connection to a printer. Nothing here throws: a dead line answers `closed` or false. */
export type Line = {
  /** True once the bytes were handed to the system, which waits for the printer to make room. */
  readonly write: (bytes: Uint8Array) => Promise<boolean>;
  /** All bytes that came since the last read, waiting at most `ms` for the first. */
  readonly read: (ms: number) => Promise<Uint8Array | 'silent' | 'closed'>;
  /** Ends politely when all was written; `now` drops what was not. Resolves when others may open the line. */
  readonly close: (how?: 'now') => Promise<void>;
};

export type Opened = { readonly line: Line } | { readonly reason: NotSentReason };

/** What a line is laid over: a socket, or a serial port. `end` closes once all was written, `drop` at once. */
export type Carrier = {
  readonly stream: Pick<EventEmitter, 'on' | 'once'> & {
    readonly destroyed: boolean;
    readonly write: (bytes: Uint8Array, done: (fault?: Error | null) => void) => unknown;
  };
  readonly end: () => void;
  readonly drop: () => void;
};

export function lineOver({ stream: socket, end, drop }: Carrier): Line {
  let arrived: Uint8Array[] = [];
  let closed = false;
  let wake: () => void = () => undefined;
  const markClosed = (): void => {
    closed = true;
    wake();
  };
  const whenClosed = new Promise<false>(resolve => socket.once('close', () => resolve(false)));
  // 'close' always follows an 'error'; without a listener Node would throw it
  socket.on('error', () => undefined);
  socket.on('close', markClosed);
  socket.on('end', markClosed);
  socket.on('data', (bytes: Uint8Array) => {
    arrived.push(bytes);
    wake();
  });
  const take = (): Uint8Array => {
    const bytes = Buffer.concat(arrived);
    arrived = [];
    return bytes;
  };
  return {
    write(bytes) {
      if (closed || socket.destroyed) return Promise.resolve(false);
      const written = new Promise<boolean>(resolve => {
        socket.write(bytes, fault => resolve(!fault && !socket.destroyed));
      });
      return Promise.race([written, whenClosed]);
    },
    async read(ms) {
      if (arrived.length === 0 && !closed) {
        await new Promise<void>(resolve => {
          const timer = setTimeout(resolve, Math.max(0, ms));
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      if (arrived.length > 0) return take();
      return closed ? 'closed' : 'silent';
    },
    close(how) {
      if (how === 'now') drop();
      else end();
      return whenClosed.then(() => undefined);
    },
  };
}
