import type { SendOutcome } from '../../shared/ipc/paper-requests';
import type { Printer } from '../../shared/office/printers';
import { FONT_FACES } from '../../shared/printing/font-faces';
import type { Slip } from '../../shared/printing/slip';
import { toHtml } from '../../shared/printing/to-html';
import { rasterOf } from '../paper/raster-of';
import { qrMatrixOf } from '../paper/symbols';
import type { Workplace } from './workplace';

/** Draws the slip for a printer's paper and answers what sends it: all that can go wrong in drawing goes wrong here. */
export async function sendTo(
  work: Workplace,
  { wire, paper }: Pick<Printer, 'wire' | 'paper'>,
  slip: Slip,
): Promise<() => Promise<SendOutcome>> {
  if (paper === 'A5' || paper === 'A4') {
    const html = toHtml(slip, { fontCss: FONT_FACES, qrMatrix: qrMatrixOf, page: paper });
    return () => work.ask('printing.send-page', { wire, html, page: paper });
  }
  const raster = await rasterOf(slip, paper === 'roll58' ? 384 : 576);
  return () => work.ask('printing.send', { wire, raster: { ...raster, cuts: [...raster.cuts] } });
}
