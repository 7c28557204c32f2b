import { takeTurns } from '../../shared/kit/take-turns';
import type { OwnWire } from '../../shared/office/printers';
import { probeQueue, sendToQueue } from './system-queue';
import { probeWindowsQueue, sendToWindowsQueue } from './windows-queue';
import { limitsFor, type ProbeOutcome, probe, type SendOutcome, sendSlip } from './wire';

const isWindows = process.platform === 'win32';

/** Whose turn it is at each printer: this PC's own slips and those of a neighbour that borrows it. */
const turns = new Map<string, ReturnType<typeof takeTurns>>();

function inTurn<T>(wire: OwnWire, work: () => Promise<T>): Promise<T> {
  const key = JSON.stringify(wire);
  const turn = turns.get(key) ?? takeTurns();
  turns.set(key, turn);
  return turn(work);
}

/** Prints a slip's bytes on whatever the wire leads to, and says honestly what became of it. Never rejects. */
export function printSlipBytes(wire: OwnWire, bytes: Uint8Array): Promise<SendOutcome> {
  return inTurn(wire, () => {
    if (wire.kind === 'system')
      return isWindows ? sendToWindowsQueue(wire.queue, bytes) : sendToQueue(wire.queue, bytes, ['raw']);
    return sendSlip(wire, bytes, limitsFor(bytes.length, wire.kind === 'serial' ? wire.baud : undefined));
  });
}

/** Prints a page, a PDF, through the system's printing service: roll printers know no pages. Never rejects. */
export async function printPage(wire: OwnWire, pdf: Uint8Array, media: 'A5' | 'A4'): Promise<SendOutcome> {
  if (wire.kind !== 'system') return { outcome: 'not-sent', reason: 'roll-only' };
  if (isWindows) return { outcome: 'not-sent', reason: 'no-pages-here' };
  return inTurn(wire, () => sendToQueue(wire.queue, pdf, [`media=${media}`, 'fit-to-page']));
}

/** Whether something is there that could print now. Never rejects. */
export function probePrinter(wire: OwnWire): Promise<ProbeOutcome> {
  return inTurn(wire, () => {
    if (wire.kind !== 'system') return probe(wire);
    return isWindows ? probeWindowsQueue(wire.queue) : probeQueue(wire.queue);
  });
}
