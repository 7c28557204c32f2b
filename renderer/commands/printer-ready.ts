import type { Printer } from '../../shared/office/printers';
import type { PrinterLight } from '../state/devices';
import type { Workplace } from './workplace';

/** Tells how a printer is, by its id. */
export type OnLight = (light: PrinterLight, printer: string) => void;

/** Asks a printer whether it would print, and shows what it says. */
export async function isPrinterReady(work: Workplace, printer: Printer, onLight: OnLight): Promise<boolean> {
  const { wire, id } = printer;
  if (wire.kind === 'network' && wire.host === '') {
    onLight({ state: 'down', reason: 'no-address' }, id);
    return false;
  }
  const probed = await work.ask('printing.probe', wire);
  if (probed.ready) onLight({ state: probed.silent ? 'silent' : probed.paperLow ? 'low' : 'ready' }, id);
  else onLight({ state: 'down', reason: probed.reason }, id);
  return probed.ready;
}
