import { Socket } from 'node:net';
import { lineOver, type Opened } from './line';
import type { WireOf } from './open-line';
import type { NotSentReason } from './printer-status';

/** Connects within `connectMs`. Never rejects; a socket that did not become a line is destroyed. */
export function openNetworkLine({ host, port }: WireOf<'network'>, connectMs: number): Promise<Opened> {
  // an empty host would mean this very PC
  if (host === '') return Promise.resolve({ reason: 'unreachable' });
  return new Promise(resolve => {
    const socket = new Socket();
    const giveUp = (reason: NotSentReason): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ reason });
    };
    const timer = setTimeout(() => giveUp('timeout'), connectMs);
    socket.on('error', (fault: NodeJS.ErrnoException) =>
      giveUp(fault.code === 'ECONNREFUSED' ? 'refused' : 'unreachable'),
    );
    socket.once('connect', () => {
      clearTimeout(timer);
      socket.removeAllListeners('error');
      socket.setNoDelay(true);
      resolve({
        line: lineOver({ stream: socket, end: () => socket.destroySoon(), drop: () => socket.destroy() }),
      });
    });
    socket.connect(port, host);
  });
}
