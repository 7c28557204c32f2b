import { findOffice } from '../data/queries';
import type { PrinterLight } from '../state/devices';
import type { Workplace } from './workplace';

/** Asks the office's printer whether it would print, and shows what it says. */
export async function isPrinterReady(
  work: Workplace,
  onLight: (light: PrinterLight) => void,
): Promise<boolean> {
  const office = await findOffice(work.db);
  if (!office || office.printer.host === '') {
    onLight({ state: 'down', reason: 'no-address' });
    return false;
  }
  const { host, port } = office.printer;
  const probed = await work.ask('printing.probe', { host, port });
  if (probed.ready) onLight({ state: probed.silent ? 'silent' : 'ready' });
  else onLight({ state: 'down', reason: probed.reason });
  return probed.ready;
}
