import type { LogoSize } from '../office/logo';
import type { RollWidth } from './raster';

/** The most that a logo takes of a roll: 10 and 12 mm of its length, so that a ticket stays short. */
const ON_ROLL = {
  384: { width: 200, height: 80 },
  576: { width: 240, height: 96 },
} as const satisfies Record<RollWidth, LogoSize>;

/** As large as it may be within a box, in its own shape, and never larger than it is. */
export function fitWithin({ width, height }: LogoSize, box: LogoSize): LogoSize {
  const scale = Math.min(1, box.width / width, box.height / height);
  const scaled = (side: number) => Math.max(1, Math.round(side * scale));
  return { width: scaled(width), height: scaled(height) };
}

/** Dots that a logo of this size takes on a roll. */
export function onRoll(size: LogoSize, width: RollWidth): LogoSize {
  return fitWithin(size, ON_ROLL[width]);
}
