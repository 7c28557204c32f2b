import { encode } from 'fast-png';
import { ok, type Result, refuse } from '../../shared/kit/result';
import { LOGO_MAX_BYTES, LOGO_MAX_SIDE, type Logo, type LogoSize } from '../../shared/office/logo';
import {
  PICTURE_MAX_BYTES,
  type Picture,
  type PictureReason,
  readPicture,
} from '../../shared/office/read-picture';
import type { Grey } from '../../shared/printing/dither';
import { fitWithin } from '../../shared/printing/fit-logo';
import { lumaAt } from '../../shared/printing/raster';

/** A photograph of 240 x 240 dots may not pack into a logo's bytes; one of 140 x 140 fits even unpacked. */
const SIDES = [LOGO_MAX_SIDE, 200, 170, 140];
/** Where not even the darkest dot is darker than this, paper stays white. */
const VISIBLE = 200;

/**
 * What a person chose as the logo, made small and grey once and for all. The file comes by the page's own dialog, so
 * nobody names a path; it is unpacked only after its head said that it is no larger than it may be.
 */
export async function logoFromFile(
  file: Pick<Blob, 'size' | 'arrayBuffer'>,
): Promise<Result<Logo, PictureReason>> {
  if (file.size > PICTURE_MAX_BYTES) return refuse('picture-heavy');
  // A stick that was pulled out, a file that is gone.
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return refuse('picture-damaged');
  const picture = readPicture(new Uint8Array(bytes));
  if (!picture.ok) return picture;
  const bitmap = await unpack(bytes, picture.value);
  if (!bitmap) return refuse('picture-damaged');
  try {
    return packed(bitmap);
  } finally {
    bitmap.close();
  }
}

function unpack(bytes: ArrayBuffer, { type }: Picture): Promise<ImageBitmap | null> {
  return createImageBitmap(new Blob([bytes], { type })).catch(() => null);
}

function packed(bitmap: ImageBitmap): Result<Logo, PictureReason> {
  for (const side of SIDES) {
    const grey = drawGrey(bitmap, fitWithin(bitmap, { width: side, height: side }));
    if (!grey.levels.some(level => level < VISIBLE)) return refuse('picture-blank');
    const { width, height, levels } = grey;
    const png = encode({ width, height, data: levels, channels: 1, depth: 8 }, { zlib: { level: 9 } });
    if (png.length <= LOGO_MAX_BYTES) return ok(btoa(String.fromCharCode(...png)));
  }
  throw new Error('the smallest logo is too large');
}

/** On white paper, whatever shines through. */
function drawGrey(bitmap: ImageBitmap, { width, height }: LogoSize): Grey {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas to draw the logo on');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return greyOf(context.getImageData(0, 0, width, height));
}

function greyOf({ width, height, data }: ImageData): Grey {
  const levels = Uint8Array.from({ length: width * height }, (_dot, at) => lumaAt(data, at * 4));
  return { width, height, levels };
}
