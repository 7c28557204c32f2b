import type { Office } from './office';
import { MAIN_PRINTER, type Printer, type SlipRole } from './printers';

export type PrinterOffice = Pick<Office, 'printer' | 'printers'>;

/** Every printer of the office: the one of its set-up if that prints on a roll, then those added. */
export function printersOf({ printer, printers = [] }: PrinterOffice): readonly Printer[] {
  const { mode, host, port } = printer;
  if (mode !== 'thermal' && mode !== 'thermal58') return printers;
  const main: Printer = {
    id: MAIN_PRINTER,
    name: 'Máy in chính',
    wire: { kind: 'network', host, port },
    paper: mode === 'thermal' ? 'roll80' : 'roll58',
    slips: [],
    counters: [],
    spare: '',
  };
  return [main, ...printers];
}

/**
 * The printer for a paper: the one that a clerk moved it to, else the one kept for this counter and this kind of
 * paper before those that print anything for anybody; the first of equals.
 */
export function findPrinter(
  office: PrinterOffice,
  wanted: { readonly role: SlipRole; readonly counter?: number; readonly movedTo?: string },
): Printer | undefined {
  const printers = printersOf(office);
  const moved = printers.find(printer => printer.id === wanted.movedTo);
  if (moved) return moved;
  const fitting = printers.filter(
    ({ slips, counters }) =>
      (slips.length === 0 || slips.includes(wanted.role)) &&
      (counters.length === 0 || (wanted.counter !== undefined && counters.includes(wanted.counter))),
  );
  const rank = ({ slips, counters }: Printer) => Number(counters.length > 0) * 2 + Number(slips.length > 0);
  return fitting.reduce<Printer | undefined>(
    (best, each) => (best === undefined || rank(each) > rank(best) ? each : best),
    undefined,
  );
}

/** The one after a printer in the office's order, round and round; undefined where there is no other. */
export function findNextPrinter(office: PrinterOffice, id: string): Printer | undefined {
  const printers = printersOf(office);
  const next = printers[(printers.findIndex(printer => printer.id === id) + 1) % printers.length];
  return next?.id === id ? undefined : next;
}
