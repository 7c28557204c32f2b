import type { Result } from '../../shared/kit/result';
import type { Handlers } from '../ipc/router';
import { composeEscpos } from '../printing/escpos';
import type { Printers } from '../printing/print';
import type { Neighbours } from './neighbours';

type Served = 'printing.probe' | 'printing.send' | 'printing.send-page' | `neighbours.${string}`;

export type PrintingParts = {
  readonly neighbours: Neighbours;
  readonly printers: Printers;
  readonly toPdf: (html: string, page: 'A5' | 'A4') => Promise<Uint8Array>;
  /** Whether a supervisor has just shown her PIN. */
  readonly answers: (by: string) => Promise<Result<null, 'not-shown' | 'not-allowed' | 'locked'>>;
};

/** Prints on this PC's printers, or on one that a neighbour lends. */
export function createPrintingHandlers({
  neighbours,
  printers,
  toPdf,
  answers,
}: PrintingParts): Pick<Handlers, Extract<keyof Handlers, Served>> {
  return {
    'printing.probe': wire => (wire.kind === 'neighbour' ? neighbours.probe(wire) : printers.probe(wire)),
    'printing.send': ({ wire, raster }) => {
      const bytes = composeEscpos(raster);
      return wire.kind === 'neighbour' ? neighbours.printSlip(wire, bytes) : printers.printSlip(wire, bytes);
    },
    'printing.send-page': async ({ wire, html, page }) => {
      const pdf = await toPdf(html, page);
      return wire.kind === 'neighbour'
        ? neighbours.printPage(wire, pdf, page)
        : printers.printPage(wire, pdf, page);
    },
    'neighbours.lent': neighbours.lent,
    'neighbours.lend': async ({ wire, by }) => {
      const answered = await answers(by);
      return answered.ok ? neighbours.lend(wire) : answered;
    },
    'neighbours.stop-lending': async ({ by }) => {
      const answered = await answers(by);
      return answered.ok ? neighbours.stopLending() : answered;
    },
    'neighbours.pair': neighbours.pair,
  };
}
