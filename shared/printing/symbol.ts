/** A QR's modules without quiet zone: `isDark[row][column]`. */
export type QrMatrix = readonly (readonly boolean[])[];

/** Modules of light around a QR and at both ends of a Code 128 (ISO/IEC 18004 and 15417). */
export const QR_QUIET = 4;
export const BARS_QUIET = 10;

/** A Code 128's bars in modules from its left edge. */
export type Bars = {
  readonly width: number;
  readonly bars: readonly { readonly x: number; readonly width: number }[];
};

type Point = readonly [number, number];

/**
 * What bwip-js draws on, recording instead of painting. Its ES modules export no `raw()` (the name is
 * taken by a symbology) and its CommonJS build cannot be tree-shaken (1,088 KB against 177 KB), so the
 * modules are read back from the outlines it draws at scale 1.
 */
export function recordDrawing() {
  const outlines: Point[][] = [];
  const lines: { x: number; width: number }[] = [];
  const extent = { width: 0, height: 0 };
  const ignore = (): void => undefined;
  return {
    scale: (x: number, y: number): [number, number] => [x, y],
    measure: () => ({ width: 0, ascent: 0, descent: 0 }),
    init(width: number, height: number): void {
      Object.assign(extent, { width, height });
    },
    line(x: number, _y0: number, _x1: number, _y1: number, width: number): void {
      // x is the bar's middle, rounded up where that falls between two modules
      lines.push({ x: x - Math.ceil(width / 2), width });
    },
    polygon(points: [number, number][]): void {
      outlines.push(points.map(([x, y]): Point => [x, y]));
    },
    hexagon: ignore,
    ellipse: ignore,
    text: ignore,
    fill: ignore,
    end: () => ({ outlines, lines, width: extent.width, height: extent.height }),
  };
}
export type Recording = ReturnType<ReturnType<typeof recordDrawing>['end']>;

/**
 * Modules of a QR drawn at scale 1, where bwip-js makes a module two units wide. By the even-odd rule: each upright
 * edge turns over all modules of its rows from there on. One walk over the edges; asking every module of a sealed
 * QR about every edge took longer than drawing it.
 */
export function readMatrix({ outlines, width }: Recording): QrMatrix {
  const unit = 2;
  const side = width / unit;
  const turns = Array.from({ length: side }, () => new Array<boolean>(side).fill(false));
  for (const outline of outlines) {
    outline.forEach(([x0, y0], at) => {
      const [x1, y1] = outline[(at + 1) % outline.length] ?? [x0, y0];
      if (x0 !== x1) return;
      for (const row of turns.slice(Math.min(y0, y1) / unit, Math.max(y0, y1) / unit)) {
        row[x0 / unit] = !row[x0 / unit];
      }
    });
  }
  return turns.map(row => {
    let isDark = false;
    return row.slice(0, side).map(turn => {
      isDark = isDark !== turn;
      return isDark;
    });
  });
}

/** Bars of a Code 128 drawn at scale 1, one unit per module. */
export function readBars({ lines, width }: Recording): Bars {
  return { width, bars: lines };
}

/** An SVG path of the dark modules, one unit each, quiet zone included: viewBox side is modules + 8. */
export function matrixPath(matrix: QrMatrix): { readonly side: number; readonly path: string } {
  const runs = matrix.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x + QR_QUIET} ${y + QR_QUIET}h1v1h-1z`] : [])),
  );
  return { side: matrix.length + 2 * QR_QUIET, path: runs.join('') };
}
