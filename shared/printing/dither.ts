/** A picture in grey: rows from the top, 0 = black, 255 = white. */
export type Grey = { readonly width: number; readonly height: number; readonly levels: Uint8Array };
/** A picture in black dots: for each row its stretches of them. */
export type Dots = {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly { readonly x: number; readonly y: number; readonly width: number }[];
};

/** Darker is black and lighter is white at once: a flat colour prints flat, and only what lies between is dotted. */
const BLACK = 96;
const WHITE = 208;

/** Made smaller, each dot the mean of those it covers. Never larger. */
export function shrink({ width, height, levels }: Grey, to: { width: number; height: number }): Grey {
  const small = new Uint8Array(to.width * to.height);
  for (let y = 0; y < to.height; y += 1) {
    const [top, bottom] = covered(y, to.height, height);
    for (let x = 0; x < to.width; x += 1) {
      const [left, right] = covered(x, to.width, width);
      let sum = 0;
      for (let row = top; row < bottom; row += 1)
        for (let column = left; column < right; column += 1) sum += levels[row * width + column] ?? 255;
      small[y * to.width + x] = Math.round(sum / ((bottom - top) * (right - left)));
    }
  }
  return { ...to, levels: small };
}

function covered(at: number, of: number, given: number): readonly [from: number, to: number] {
  const from = Math.floor((at * given) / of);
  return [from, Math.max(from + 1, Math.floor(((at + 1) * given) / of))];
}

/**
 * Grey as black dots for a thermal head, by Atkinson's error diffusion: it hands on only six eighths of what a dot
 * was off, so edges stay sharp and pale ground clean, where Floyd-Steinberg's full share speckles it.
 */
export function dither({ width, height, levels }: Grey): Dots {
  const owed = Float32Array.from(levels, level => ((level - BLACK) * 255) / (WHITE - BLACK));
  const runs: { x: number; y: number; width: number }[] = [];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const level = Math.min(255, Math.max(0, owed[at] ?? 255));
      const isBlack = level < 128;
      const share = (level - (isBlack ? 0 : 255)) / 8;
      for (const [right, down] of NEIGHBOURS) {
        const isInside = x + right >= 0 && x + right < width && y + down < height;
        const next = at + down * width + right;
        if (isInside) owed[next] = (owed[next] ?? 0) + share;
      }
      if (!isBlack) continue;
      const last = runs.at(-1);
      if (last?.y === y && last.x + last.width === x) last.width += 1;
      else runs.push({ x, y, width: 1 });
    }
  }
  return { width, height, runs };
}

const NEIGHBOURS = [
  [1, 0],
  [2, 0],
  [-1, 1],
  [0, 1],
  [1, 1],
  [0, 2],
] as const;
