import { z } from 'zod';
import { findBytes } from '../kit/base64';
import { findChunks, PNG_SIGNATURE, readUint32 } from './png-chunks';

/** Sides in dots: finer is lost at 203 dpi on a roll and at the 10 mm that it has on A5; coarser is no picture. */
export const LOGO_MAX_SIDE = 240;
export const LOGO_MIN_SIDE = 48;
/** It travels in an entry of the ledger to every PC and the city. */
export const LOGO_MAX_BYTES = 20_000;

export type LogoSize = { readonly width: number; readonly height: number };

/**
 * The office's logo, made small once when it is chosen: a grey PNG (8 bits, not interlaced, nothing in it but the
 * picture) in base64. Entries come from other PCs and the city too, so what is none never becomes part of a row.
 */
export const Logo = z
  .string()
  .max(Math.ceil(LOGO_MAX_BYTES / 3) * 4)
  .refine(text => findSize(text) !== undefined);
export type Logo = z.infer<typeof Logo>;

/** Body of `office.logoSet`; null: taken away. */
export const LogoSet = z.strictObject({ logo: Logo.nullable() });

export function logoUrl(logo: Logo): string {
  return `data:image/png;base64,${logo}`;
}

function findSize(text: string): LogoSize | undefined {
  const bytes = findBytes(text);
  if (!bytes || bytes.length > LOGO_MAX_BYTES) return undefined;
  const chunks = findChunks(bytes);
  const names = chunks?.map(({ name }) => name).join(' ');
  // A text chunk could carry anything along.
  if (names === undefined || !/^IHDR( IDAT)+ IEND$/.test(names)) return undefined;
  const head = PNG_SIGNATURE.length + 8;
  const [width, height] = [readUint32(bytes, head), readUint32(bytes, head + 4)];
  const isSide = (side: number) => side >= LOGO_MIN_SIDE && side <= LOGO_MAX_SIDE;
  const isGrey = [8, 0, 0, 0, 0].every((value, at) => bytes[head + 8 + at] === value);
  return isSide(width) && isSide(height) && isGrey ? { width, height } : undefined;
}
