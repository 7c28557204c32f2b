import type { SerialPort } from 'serialport';
import { lineOver, type Opened } from './line';
import type { WireOf } from './open-line';

/**
 * Opens a COM port (8N1, the usual setting of receipt printers). Paths that are not listed may be opened too: a
 * pseudo terminal never is. Never rejects.
 */
export async function openSerialLine({ path, baud }: WireOf<'serial'>, openMs: number): Promise<Opened> {
  try {
    // Loaded when it is needed: a native part that does not fit the PC must not keep the app from starting.
    const { SerialPort } = await import('serialport');
    return await lineOn(new SerialPort({ path, baudRate: baud, autoOpen: false, lock: true }), openMs);
  } catch {
    return { reason: 'no-such-port' };
  }
}

function lineOn(port: SerialPort, openMs: number): Promise<Opened> {
  return new Promise(resolve => {
    // an 'error' nobody listens to would end the app
    port.on('error', () => undefined);
    const close = () => {
      if (port.isOpen) port.close(() => undefined);
    };
    // Closing alone waits for a printer that takes nothing.
    const drop = () => {
      if (port.isOpen) port.flush(close);
    };
    const timer = setTimeout(() => {
      resolve({ reason: 'timeout' });
      port.once('open', close);
    }, openMs);
    port.open(fault => {
      clearTimeout(timer);
      if (fault) return resolve({ reason: isTaken(fault) ? 'port-taken' : 'no-such-port' });
      resolve({ line: lineOver({ stream: port, end: () => port.drain(close), drop }) });
    });
  });
}

function isTaken({ message }: Error): boolean {
  return /lock|busy|access denied|permission/i.test(message);
}
