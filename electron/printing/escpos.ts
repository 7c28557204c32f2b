import { PrinterTypes, ThermalPrinter } from 'node-thermal-printer';
import type { Raster } from '../../shared/printing/raster';

/** Rows of one `GS v 0`: 14 KB at 576 dots, within the receive buffer of the small printers. */
export const BAND_ROWS = 192;

export type EscposOptions = {
  /** A short beep after the cut, where a printer stands out of the clerk's sight. */
  readonly beep?: boolean;
};

/**
 * A raster as ESC/POS bytes: initialise, dots in bands, feed and cut after every liên.
 * Text modes are not used: no code page of theirs holds Vietnamese. Throws on a raster whose bits or cuts
 * do not fit its size.
 */
export function composeEscpos(raster: Raster, options: EscposOptions = {}): Uint8Array {
  const parts: Uint8Array[] = [initialise()];
  const edges = [0, ...raster.cuts, raster.height];
  const rising = edges.every((edge, at) => at === 0 || edge > (edges[at - 1] ?? 0));
  if (!rising || raster.bits.length !== (raster.width / 8) * raster.height) {
    throw new Error('raster does not fit its size');
  }
  for (let at = 1; at < edges.length; at += 1) {
    parts.push(...bands(raster, edges[at - 1] ?? 0, edges[at] ?? 0), cut());
  }
  if (options.beep === true) parts.push(beep());
  return Buffer.concat(parts);
}

function bands(raster: Raster, top: number, end: number): Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let row = top; row < end; row += BAND_ROWS) {
    parts.push(band(raster, row, Math.min(row + BAND_ROWS, end)));
  }
  return parts;
}

/** `GS v 0 m xL xH yL yH d…`, x in bytes, y in dots, normal scale. */
function band(raster: Raster, from: number, to: number): Uint8Array {
  const rowBytes = raster.width / 8;
  const rows = to - from;
  const head = [0x1d, 0x76, 0x30, 0, rowBytes & 0xff, rowBytes >> 8, rows & 0xff, rows >> 8];
  const bytes = new Uint8Array(head.length + rows * rowBytes);
  bytes.set(head);
  bytes.set(raster.bits.subarray(from * rowBytes, to * rowBytes), head.length);
  return bytes;
}

function initialise(): Uint8Array {
  const printer = commands();
  printer.append(Buffer.from([0x1b, 0x40]));
  return printer.getBuffer();
}

/** Feeds four lines so that the knife clears the last row, cuts, initialises. */
function cut(): Uint8Array {
  const printer = commands();
  printer.partialCut({ verticalTabAmount: 1 });
  return printer.getBuffer();
}

function beep(): Uint8Array {
  const printer = commands();
  printer.beep(1, 2);
  return printer.getBuffer();
}

/** The library composes commands only; it gets no interface, since its wires report success too early. */
function commands(): ThermalPrinter {
  return new ThermalPrinter({ type: PrinterTypes.EPSON, interface: '' });
}
