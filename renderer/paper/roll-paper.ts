import type { Paper } from '../../shared/printing/paper';
import type { RollWidth } from '../../shared/printing/raster';
import type { TextSize, TextStyle } from '../../shared/printing/slip';
import { BARS_QUIET, QR_QUIET } from '../../shared/printing/symbol';
import { PAPER_FONT } from './fonts';
import { logoDotsOf } from './logo-dots';
import { barsOf, qrMatrixOf } from './symbols';

/**
 * Letter heights in dots; 22 at 384 and 24 at 576 read best of those measured. Larger is not better: bold
 * titles of 30 and 34 lost their accents to the reader, those of 26 and 28 kept them.
 */
const FONT_PX = {
  384: { normal: 22, large: 26, huge: 96 },
  576: { normal: 24, large: 28, huge: 128 },
} as const satisfies Record<RollWidth, Record<TextSize, number>>;

/** Below five dots a module a worn head or a phone camera in dim light loses the QR. */
const QR_DOTS = { 384: 5, 576: 6 } as const satisfies Record<RollWidth, number>;
/** At one dot a module Code 128 was lost to the least blur. */
export const BAR_DOTS = 2;
export const BAR_HEIGHT = 64;

/** Accents above capitals (Ẵ) reach 1.03 em over the base line, tails and dots 0.25 em below it. */
const LINE_EM = 1.28;
export const BASELINE_EM = 1.03;

/** Dots left free at both edges: rolls run a little askew. */
export const MARGIN = 8;

export function fontOf(style: TextStyle, width: RollWidth): string {
  return `${style.bold ? 700 : 500} ${FONT_PX[width][style.size]}px "${PAPER_FONT}"`;
}

export function fontPx(size: TextSize, width: RollWidth): number {
  return FONT_PX[width][size];
}

export function qrDots(width: RollWidth): number {
  return QR_DOTS[width];
}

/** The roll as the layout sees it, in dots. `measure` needs the fonts loaded. */
export function rollPaper(width: RollWidth, context: OffscreenCanvasRenderingContext2D): Paper {
  const lineHeight = (size: TextSize): number => Math.ceil(fontPx(size, width) * LINE_EM);
  return {
    width: width - 2 * MARGIN,
    measure(text, style) {
      context.font = fontOf(style, width);
      return context.measureText(text).width;
    },
    lineHeight,
    columnGap: 12,
    blankHeight: lineHeight('normal') / 2,
    groupGap: 8,
    ruleHeight: 14,
    cutHeight: 0,
    signatureHeight: 96,
    qrSize(text) {
      const side = (qrMatrixOf(text).length + 2 * QR_QUIET) * qrDots(width);
      return { width: side, height: side };
    },
    barcodeSize(text) {
      const bars = barsOf(text);
      if (bars === undefined) return undefined;
      return { width: (bars.width + 2 * BARS_QUIET) * BAR_DOTS, height: BAR_HEIGHT + 16 };
    },
    logoSize: logo => logoDotsOf[width](logo),
  };
}
