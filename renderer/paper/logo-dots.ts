import { decode } from 'fast-png';
import { findBytes } from '../../shared/kit/base64';
import type { Logo } from '../../shared/office/logo';
import { type Dots, dither, shrink } from '../../shared/printing/dither';
import { onRoll } from '../../shared/printing/fit-logo';
import type { RollWidth } from '../../shared/printing/raster';
import { remembered } from './symbols';

/** The logo as a roll prints it, made once and not for every slip; undefined where its picture cannot be read. */
export const logoDotsOf: Readonly<Record<RollWidth, (logo: Logo) => Dots | undefined>> = {
  384: remembered(logo => findDots(logo, 384)),
  576: remembered(logo => findDots(logo, 576)),
};

function findDots(logo: Logo, roll: RollWidth): Dots | undefined {
  const bytes = findBytes(logo);
  if (!bytes) return undefined;
  try {
    const { width, height, data } = decode(bytes, { checkCrc: true });
    return dither(shrink({ width, height, levels: Uint8Array.from(data) }, onRoll({ width, height }, roll)));
  } catch {
    // It came from elsewhere: a slip without a logo is better than none.
    return undefined;
  }
}
