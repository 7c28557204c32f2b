import { takeTurns } from '../../shared/kit/take-turns';
import type { OwnWire } from '../../shared/office/printers';
import type { PageMedia, Queues } from './queues';
import { limitsFor, type ProbeOutcome, probe, type SendOutcome, sendSlip } from './wire';

/** The printers that this PC reaches itself. None of it rejects. */
export type Printers = {
  /** Prints a slip's bytes on whatever the wire leads to, and says honestly what became of it. */
  readonly printSlip: (wire: OwnWire, bytes: Uint8Array) => Promise<SendOutcome>;
  /** Prints a page, a PDF, through the system's printing service: roll printers know no pages. */
  readonly printPage: (wire: OwnWire, pdf: Uint8Array, media: PageMedia) => Promise<SendOutcome>;
  /** Whether something is there that could print now. */
  readonly probe: (wire: OwnWire) => Promise<ProbeOutcome>;
};

/** Each printer is given one piece of work at a time: this PC's own slips and those of a neighbour that borrows it. */
export function openPrinters(queues: Queues): Printers {
  const turns = new Map<string, ReturnType<typeof takeTurns>>();
  const inTurn = <T>(wire: OwnWire, work: () => Promise<T>): Promise<T> => {
    const key = JSON.stringify(wire);
    const turn = turns.get(key) ?? takeTurns();
    turns.set(key, turn);
    return turn(work);
  };
  return {
    printSlip: (wire, bytes) =>
      inTurn(wire, () => {
        if (wire.kind === 'system') return queues.sendSlip(wire.queue, bytes);
        return sendSlip(wire, bytes, limitsFor(bytes.length, wire.kind === 'serial' ? wire.baud : undefined));
      }),
    printPage: async (wire, pdf, media) =>
      wire.kind === 'system'
        ? inTurn(wire, () => queues.sendPage(wire.queue, pdf, media))
        : { outcome: 'not-sent', reason: 'roll-only' },
    probe: wire => inTurn(wire, () => (wire.kind === 'system' ? queues.probe(wire.queue) : probe(wire))),
  };
}
