import { askForPaper } from './devmode';
import type { PageMedia } from './queues';

/** A printer that `OpenPrinterW` opened; only winspool knows what it is. */
export type Handle = unknown;

/**
 * The calls of Windows' printing service that a job needs, as winspool.drv has them: false and 0 mean failed. Any of
 * them may wait for a PC that is off: never to be called in the main process.
 */
export type Winspool = {
  readonly open: (printer: string) => Handle | null;
  /** Bits of `PRINTER_STATUS_…`; null where the driver does not say. */
  readonly status: (printer: Handle) => number | null;
  /** The driver's settings (`DEVMODEW`) for upright pages of that paper, or of what it takes instead; null: refused. */
  readonly paper: (printer: Handle, name: string, media: PageMedia) => Uint8Array | null;
  /** Begins a job of bytes that no driver changes (`RAW`); 0 where it is refused. */
  readonly startJob: (printer: Handle, title: string) => number;
  readonly startPage: (printer: Handle) => boolean;
  /** How many bytes it took; null when it failed. */
  readonly write: (printer: Handle, bytes: Uint8Array) => number | null;
  readonly endPage: (printer: Handle) => boolean;
  readonly endJob: (printer: Handle) => boolean;
  /** Takes back what lies in the queue of a job that is not ended. */
  readonly abort: (printer: Handle) => boolean;
  readonly close: (printer: Handle) => void;
};

/** Modes of `DocumentPropertiesW`, and what it says when it did that. */
const OUT = 2;
const IN = 8;
const OK = 1;
/** Bytes of a `DEVMODEW` up to the paper size; a driver's own part comes behind. */
const PUBLIC_SETTINGS = 80;

/**
 * Loads winspool.drv. Rejects where there is none.
 *
 * @param library another one with the same calls; tests have one, since no Windows was at hand
 */
export async function loadWinspool(library = 'winspool.drv'): Promise<Winspool> {
  // Loaded when it is needed: on other systems never, and a native part that does not fit must not keep the app from starting.
  const { default: koffi } = await import('koffi');
  const lib = koffi.load(library);
  const handle = koffi.pointer(koffi.opaque());
  const count = koffi.out(koffi.pointer('uint32'));
  const docInfo = koffi.struct({ name: 'str16', file: 'str16', datatype: 'str16' });
  const call = (name: string, result: string, args: Parameters<typeof lib.func>[2]) =>
    lib.func('__stdcall', name, result, args as never);
  const openPrinter = call('OpenPrinterW', 'int', [
    'str16',
    koffi.out(koffi.pointer(handle)),
    'void *',
  ] as never);
  const getPrinter = call('GetPrinterW', 'int', [handle, 'uint32', 'void *', 'uint32', count] as never);
  const startDoc = call('StartDocPrinterW', 'uint32', [handle, 'uint32', koffi.pointer(docInfo)] as never);
  const writePrinter = call('WritePrinter', 'int', [handle, 'void *', 'uint32', count] as never);
  const properties = call('DocumentPropertiesW', 'int', [
    'void *',
    handle,
    'str16',
    'void *',
    'void *',
    'uint32',
  ] as never);
  const onHandle = (name: string) => {
    const named = call(name, 'int', [handle] as never);
    return (printer: Handle): boolean => named(printer) !== 0;
  };
  const close = onHandle('ClosePrinter');
  return {
    open: printer => {
      const opened: [Handle] = [null];
      return openPrinter(printer, opened, null) === 0 ? null : opened[0];
    },
    status: printer => {
      // PRINTER_INFO_6: one number.
      const info = new Uint8Array(4);
      if (getPrinter(printer, 6, info, info.length, [0]) === 0) return null;
      return new DataView(info.buffer).getUint32(0, true);
    },
    paper: (printer, name, media) => {
      const size = properties(null, printer, name, null, null, 0);
      if (size < PUBLIC_SETTINGS) return null;
      const settings = new Uint8Array(size);
      if (properties(null, printer, name, settings, null, OUT) !== OK) return null;
      askForPaper(settings, media);
      const taken = new Uint8Array(size);
      return properties(null, printer, name, taken, settings, IN | OUT) === OK ? taken : null;
    },
    startJob: (printer, title) => startDoc(printer, 1, { name: title, file: null, datatype: 'RAW' }),
    startPage: onHandle('StartPagePrinter'),
    write: (printer, bytes) => {
      const written = [0];
      return writePrinter(printer, bytes, bytes.length, written) === 0 ? null : (written[0] ?? 0);
    },
    endPage: onHandle('EndPagePrinter'),
    endJob: onHandle('EndDocPrinter'),
    abort: onHandle('AbortPrinter'),
    close: printer => void close(printer),
  };
}
