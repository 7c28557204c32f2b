import { code128, qrcode } from 'bwip-js/generic';
import {
  type Bars,
  type QrMatrix,
  type Recording,
  readBars,
  readMatrix,
  recordDrawing,
} from '../../shared/printing/symbol';

/** Making a QR takes some 15 ms, and one slip asks for its symbols several times. */
const KEPT = 16;

/** What was made of each text, as far as it was made lately; `undefined` is made again. */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return text => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = make(text);
    if (known.size >= KEPT) known.clear();
    known.set(text, made);
    return made;
  };
}

/** Modules of a QR at error correction M: survives a fold or a stamp over 15 % of it. */
export const qrMatrixOf = remembered((text: string): QrMatrix => {
  // a variable, since the library's types know options common to all symbologies only
  const options = { bcid: 'qrcode', text, eclevel: 'M', scale: 1 };
  return readMatrix(qrcode<Recording>(options, recordDrawing()));
});

/** Bars of a Code 128; undefined where the text holds letters it cannot write. */
export const barsOf = remembered((text: string): Bars | undefined => {
  if (!/^[\x20-\x7e]+$/.test(text)) return undefined;
  return readBars(code128<Recording>({ bcid: 'code128', text, scale: 1 }, recordDrawing()));
});
