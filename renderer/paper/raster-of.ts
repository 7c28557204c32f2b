import type { Dots } from '../../shared/printing/dither';
import { layoutSlip } from '../../shared/printing/layout';
import type { Layout, Placed } from '../../shared/printing/paper';
import { packBits, type Raster, type RollWidth } from '../../shared/printing/raster';
import type { Slip } from '../../shared/printing/slip';
import { BARS_QUIET, QR_QUIET } from '../../shared/printing/symbol';
import { loadPaperFonts } from './fonts';
import { logoDotsOf } from './logo-dots';
import { BAR_DOTS, BAR_HEIGHT, BASELINE_EM, fontOf, fontPx, MARGIN, qrDots, rollPaper } from './roll-paper';
import { barsOf, qrMatrixOf } from './symbols';

/** Rows drawn at a time: a receipt of 60 papers is taller than a canvas may be (32,767). */
const STRIP = 1024;

/**
 * The slip as black dots for a thermal head. Drawn on a canvas of exactly that many pixels, so the
 * screen's scale does not matter. Throws when the fonts cannot be loaded.
 */
export async function rasterOf(slip: Slip, width: RollWidth): Promise<Raster> {
  await loadPaperFonts();
  const context = contextOf(width);
  const layout = layoutSlip(slip, rollPaper(width, context));
  const height = Math.ceil(layout.height);
  const bits = new Uint8Array((width / 8) * height);
  for (let top = 0; top < height; top += STRIP) {
    const rows = Math.min(STRIP, height - top);
    drawStrip(context, layout, top, width);
    bits.set(packBits(context.getImageData(0, 0, width, rows).data, width), (width / 8) * top);
  }
  const cuts = layout.placed.flatMap(each => (each.kind === 'cut' ? [Math.round(each.y)] : []));
  return { width, height, bits, cuts };
}

function contextOf(width: RollWidth): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, STRIP).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas to draw the slip on');
  return context;
}

function drawStrip(
  context: OffscreenCanvasRenderingContext2D,
  layout: Layout,
  top: number,
  width: RollWidth,
): void {
  context.resetTransform();
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, STRIP);
  context.fillStyle = 'black';
  context.textBaseline = 'alphabetic';
  context.setTransform(1, 0, 0, 1, MARGIN, 0);
  for (const each of layout.placed) {
    // taller than any line or symbol; what lies outside the strip need not be drawn
    if (each.y > top + STRIP || each.y < top - 512) continue;
    drawPlaced(context, each, Math.round(each.y) - top, width);
  }
}

function drawPlaced(
  context: OffscreenCanvasRenderingContext2D,
  placed: Placed,
  y: number,
  width: RollWidth,
): void {
  switch (placed.kind) {
    case 'words': {
      context.font = fontOf(placed.style, width);
      context.fillText(placed.text, placed.x, y + Math.round(fontPx(placed.style.size, width) * BASELINE_EM));
      return;
    }
    case 'rule':
      context.fillRect(placed.x, y + 6, placed.width, 2);
      return;
    case 'qr':
      drawQr(context, placed.text, placed.x, y, qrDots(width));
      return;
    case 'barcode':
      drawBars(context, placed.text, placed.x, y);
      return;
    case 'logo':
      drawLogo(context, logoDotsOf[width](placed.logo), placed.x, y);
      return;
    case 'cut':
      return;
  }
}

function drawLogo(
  context: OffscreenCanvasRenderingContext2D,
  dots: Dots | undefined,
  x: number,
  y: number,
): void {
  for (const run of dots?.runs ?? []) context.fillRect(x + run.x, y + run.y, run.width, 1);
}

function drawQr(
  context: OffscreenCanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  dots: number,
): void {
  qrMatrixOf(text).forEach((row, down) => {
    row.forEach((dark, across) => {
      if (dark) context.fillRect(x + (across + QR_QUIET) * dots, y + (down + QR_QUIET) * dots, dots, dots);
    });
  });
}

function drawBars(context: OffscreenCanvasRenderingContext2D, text: string, x: number, y: number): void {
  for (const bar of barsOf(text)?.bars ?? []) {
    context.fillRect(x + (BARS_QUIET + bar.x) * BAR_DOTS, y + 8, bar.width * BAR_DOTS, BAR_HEIGHT);
  }
}
