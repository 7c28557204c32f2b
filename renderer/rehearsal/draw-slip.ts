import type { RollWidth } from '../../shared/printing/raster';
import type { Slip } from '../../shared/printing/slip';
import { rasterOf } from '../paper/raster-of';

/** A slip as dots, in base64 since a player cannot take bytes, and how long the drawing took, ms. */
export type DrawnSlip = {
  readonly width: RollWidth;
  readonly height: number;
  readonly bits: string;
  readonly ms: number;
};

/** Draws any slip as it would go to a roll printer; nothing is printed or written. */
export async function drawSlip(slip: Slip, width: RollWidth): Promise<DrawnSlip> {
  const start = performance.now();
  const { height, bits } = await rasterOf(slip, width);
  const ms = performance.now() - start;
  let text = '';
  for (const byte of bits) text += String.fromCharCode(byte);
  return { width, height, bits: btoa(text), ms };
}
