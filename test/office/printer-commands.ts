/** One ESC/POS command as it stands in a job. */
export type PrinterCommand =
  | { readonly kind: 'initialise' | 'cut' | 'beep' }
  | { readonly kind: 'status' | 'fence' }
  | { readonly kind: 'feed'; readonly lines: number }
  | { readonly kind: 'raster'; readonly width: number; readonly height: number; readonly bits: Uint8Array };

export type Parsed = { readonly command: PrinterCommand; readonly length: number };

/**
 * The command that starts at `at`; `partial` when the bytes end inside it, `unknown` when it is none that
 * the product may send (the printer would print it as letters).
 */
export function parseCommand(bytes: Uint8Array, at: number): Parsed | 'partial' | 'unknown' {
  const [first, second, third, fourth] = bytes.subarray(at, at + 4);
  if (first === 0x0a) return { command: { kind: 'feed', lines: 1 }, length: 1 };
  if (first !== 0x10 && first !== 0x1b && first !== 0x1d) return 'unknown';
  if (second === undefined) return 'partial';
  if (first === 0x1b && second === 0x40) return { command: { kind: 'initialise' }, length: 2 };
  if (third === undefined) return 'partial';
  if (first === 0x10 && second === 0x04) return { command: { kind: 'status' }, length: 3 };
  if (first === 0x1b && second === 0x64) return { command: { kind: 'feed', lines: third }, length: 3 };
  if (first === 0x1b && second === 0x42) {
    return fourth === undefined ? 'partial' : { command: { kind: 'beep' }, length: 4 };
  }
  if (first === 0x1d && second === 0x72) return { command: { kind: 'fence' }, length: 3 };
  if (first === 0x1d && second === 0x56 && third <= 1) return { command: { kind: 'cut' }, length: 3 };
  if (first === 0x1d && second === 0x76 && third === 0x30) return parseRaster(bytes, at);
  return 'unknown';
}

function parseRaster(bytes: Uint8Array, at: number): Parsed | 'partial' {
  const [xLow, xHigh, yLow, yHigh] = bytes.subarray(at + 4, at + 8);
  if (xLow === undefined || xHigh === undefined || yLow === undefined || yHigh === undefined)
    return 'partial';
  const rowBytes = xLow + xHigh * 256;
  const height = yLow + yHigh * 256;
  const length = 8 + rowBytes * height;
  if (at + length > bytes.length) return 'partial';
  const bits = bytes.subarray(at + 8, at + length);
  return { command: { kind: 'raster', width: rowBytes * 8, height, bits }, length };
}

/** The rows of a picture that was cut off before its end, as far as they came. */
export function findCutRaster(bytes: Uint8Array, at: number): PrinterCommand | undefined {
  const [first, second, third, , xLow = 0, xHigh = 0] = bytes.subarray(at, at + 6);
  const rowBytes = xLow + xHigh * 256;
  const height = rowBytes === 0 ? 0 : Math.floor((bytes.length - at - 8) / rowBytes);
  if (first !== 0x1d || second !== 0x76 || third !== 0x30 || height < 1) return undefined;
  return {
    kind: 'raster',
    width: rowBytes * 8,
    height,
    bits: bytes.subarray(at + 8, at + 8 + rowBytes * height),
  };
}

/** All whole commands, and how far they reach; `whole` is false when bytes are left over. */
export function parseCommands(bytes: Uint8Array): {
  readonly commands: readonly PrinterCommand[];
  readonly end: number;
  readonly whole: boolean;
} {
  const commands: PrinterCommand[] = [];
  let at = 0;
  while (at < bytes.length) {
    const parsed = parseCommand(bytes, at);
    if (parsed === 'partial' || parsed === 'unknown') break;
    commands.push(parsed.command);
    at += parsed.length;
  }
  return { commands, end: at, whole: at === bytes.length };
}
