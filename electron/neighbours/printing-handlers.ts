import type { Handlers } from '../ipc/router';
import { composeEscpos } from '../printing/escpos';
import type { Printers } from '../printing/print';
import type { Neighbours } from './neighbours';

type Served = 'printing.probe' | 'printing.send' | 'printing.send-page' | `neighbours.${string}`;

/** Prints on this PC's printers, or on one that a neighbour lends. */
export function createPrintingHandlers(
  neighbours: Neighbours,
  printers: Printers,
  toPdf: (html: string, page: 'A5' | 'A4') => Promise<Uint8Array>,
): Pick<Handlers, Extract<keyof Handlers, Served>> {
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
    'neighbours.lend': ({ wire }) => neighbours.lend(wire),
    'neighbours.stop-lending': neighbours.stopLending,
    'neighbours.pair': neighbours.pair,
  };
}
