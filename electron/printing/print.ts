import type { Wire } from '../../shared/office/printers';
import type { Raster } from '../../shared/printing/raster';
import { composeEscpos } from './escpos';
import { probeQueue, sendToQueue } from './system-queue';
import { limitsFor, type ProbeOutcome, probe, type SendOutcome, sendSlip } from './wire';

/** Prints a drawn slip on whatever the wire leads to, and says honestly what became of it. Never rejects. */
export function printRaster(wire: Wire, raster: Raster): Promise<SendOutcome> {
  const bytes = composeEscpos(raster);
  if (wire.kind === 'system') return sendToQueue(wire.queue, bytes, ['raw']);
  return sendSlip(wire, bytes, limitsFor(bytes.length, wire.kind === 'serial' ? wire.baud : undefined));
}

/** Whether something is there that could print now. Never rejects. */
export function probePrinter(wire: Wire): Promise<ProbeOutcome> {
  return wire.kind === 'system' ? probeQueue(wire.queue) : probe(wire);
}
