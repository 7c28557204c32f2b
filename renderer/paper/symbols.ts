import { code128, qrcode } from 'bwip-js/generic';
import {
  type Bars,
  type QrMatrix,
  type Recording,
  readBars,
  readMatrix,
  recordDrawing,
} from '../../shared/printing/symbol';

/** Modules of a QR at error correction M: survives a fold or a stamp over 15 % of it. */
export function qrMatrixOf(text: string): QrMatrix {
  // a variable, since the library's types know options common to all symbologies only
  const options = { bcid: 'qrcode', text, eclevel: 'M', scale: 1 };
  return readMatrix(qrcode<Recording>(options, recordDrawing()));
}

/** Bars of a Code 128; undefined where the text holds letters it cannot write. */
export function barsOf(text: string): Bars | undefined {
  if (!/^[\x20-\x7e]+$/.test(text)) return undefined;
  return readBars(code128<Recording>({ bcid: 'code128', text, scale: 1 }, recordDrawing()));
}
