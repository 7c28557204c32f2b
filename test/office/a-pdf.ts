import { PDF, rgb } from '@libpdf/core';

/** Points of a millimetre. */
const MM = 72 / 25.4;
const SIZES = { A5: [148, 210], A4: [210, 297] } as const;
type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Upright pages with a line of text each, and black boxes in millimetres from the upper left corner. */
export async function aPdf(
  media: 'A5' | 'A4',
  texts: readonly string[],
  boxes: readonly Box[] = [],
): Promise<Uint8Array> {
  const [width, height] = SIZES[media];
  const pdf = PDF.create();
  for (const text of texts) {
    const page = pdf.addPage({ width: width * MM, height: height * MM });
    page.drawText(text, { x: 30 * MM, y: (height - 60) * MM, size: 20 });
    for (const box of boxes)
      page.drawRectangle({
        x: box.x * MM,
        y: (height - box.y - box.height) * MM,
        width: box.width * MM,
        height: box.height * MM,
        color: rgb(0, 0, 0),
      });
  }
  return pdf.save();
}
