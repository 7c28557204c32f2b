import type { Sheet } from './sheet';

/** A device context that `CreateDCW` opened; only GDI knows what it is. */
export type Context = unknown;

/** Rows of grey dots, black 0, first row at the top; each row is `width` bytes. */
export type Grey = { readonly width: number; readonly height: number; readonly dots: Uint8Array };

/** Where on the sheet a picture goes, in the printer's own dots from the corner of what it can print on. */
export type Place = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** The calls of GDI that a page needs: false means failed. The driver of the printer runs inside them. */
export type Gdi = {
  /** @param settings a `DEVMODEW` that the driver has seen; null when there is no such printer */
  readonly open: (printer: string, settings: Uint8Array) => Context | null;
  readonly sheet: (context: Context) => Sheet;
  readonly startDoc: (context: Context, title: string) => boolean;
  readonly startPage: (context: Context) => boolean;
  readonly draw: (context: Context, picture: Grey, at: Place) => boolean;
  readonly endPage: (context: Context) => boolean;
  readonly endDoc: (context: Context) => boolean;
  /** Takes back what lies in the queue of a job that is not ended. */
  readonly abort: (context: Context) => boolean;
  readonly close: (context: Context) => void;
};

/** Indexes of `GetDeviceCaps`. */
const CAPS = {
  printableWidth: 8,
  printableHeight: 10,
  dpiX: 88,
  dpiY: 90,
  width: 110,
  height: 111,
  left: 112,
  top: 113,
} as const satisfies Record<keyof Sheet, number>;
/** Dots are repeated, never mixed: a barcode keeps its edges. */
const COLORONCOLOR = 3;
const SRCCOPY = 0x00cc0020;

/**
 * Loads gdi32.dll. Rejects where there is none.
 *
 * @param library another one with the same calls, see `loadWinspool`
 */
export async function loadGdi(library = 'gdi32.dll'): Promise<Gdi> {
  const { default: koffi } = await import('koffi');
  const lib = koffi.load(library);
  const handle = koffi.pointer(koffi.opaque());
  const docInfo = koffi.struct({
    size: 'int',
    name: 'str16',
    output: 'str16',
    datatype: 'str16',
    type: 'uint32',
  });
  const call = (name: string, result: unknown, args: readonly unknown[]) =>
    lib.func('__stdcall', name, result as string, args as never);
  const createDc = call('CreateDCW', handle, ['str16', 'str16', 'str16', 'void *']);
  const deviceCaps = call('GetDeviceCaps', 'int', [handle, 'int']);
  const startDoc = call('StartDocW', 'int', [handle, koffi.pointer(docInfo)]);
  const stretchMode = call('SetStretchBltMode', 'int', [handle, 'int']);
  const int8 = Array.from({ length: 8 }, () => 'int');
  const stretch = call('StretchDIBits', 'int', [handle, ...int8, 'void *', 'void *', 'uint32', 'uint32']);
  const onContext = (name: string) => {
    const named = call(name, 'int', [handle]);
    return (context: Context): boolean => named(context) > 0;
  };
  const close = onContext('DeleteDC');
  return {
    open: (printer, settings) => createDc(null, printer, null, settings),
    sheet: context => {
      const measured = Object.entries(CAPS).map(([name, index]) => [name, deviceCaps(context, index)]);
      return Object.fromEntries(measured);
    },
    startDoc: (context, title) => {
      const size = koffi.sizeof(docInfo);
      return startDoc(context, { size, name: title, output: null, datatype: null, type: 0 }) > 0;
    },
    startPage: onContext('StartPage'),
    draw: (context, { width, height, dots }, at) => {
      stretchMode(context, COLORONCOLOR);
      const bits = bottomUp({ width, height, dots });
      const info = describeGrey(width, height);
      const { x, y } = at;
      return stretch(context, x, y, at.width, at.height, 0, 0, width, height, bits, info, 0, SRCCOPY) > 0;
    },
    endPage: onContext('EndPage'),
    endDoc: onContext('EndDoc'),
    abort: onContext('AbortDoc'),
    close: context => void close(context),
  };
}

/** Last row first, each filled up to four bytes: what every driver knows; rows from the top some turn over. */
function bottomUp({ width, height, dots }: Grey): Uint8Array {
  const stride = Math.ceil(width / 4) * 4;
  const bits = new Uint8Array(stride * height);
  for (let row = 0; row < height; row += 1)
    bits.set(dots.subarray(row * width, (row + 1) * width), (height - 1 - row) * stride);
  return bits;
}

/** `BITMAPINFO` of 256 greys. */
function describeGrey(width: number, height: number): Uint8Array {
  const info = new Uint8Array(40 + 256 * 4);
  const view = new DataView(info.buffer);
  view.setUint32(0, 40, true);
  view.setInt32(4, width, true);
  view.setInt32(8, height, true);
  view.setUint16(12, 1, true);
  view.setUint16(14, 8, true);
  view.setUint32(32, 256, true);
  for (let grey = 0; grey < 256; grey += 1) info.fill(grey, 40 + grey * 4, 40 + grey * 4 + 3);
  return info;
}
