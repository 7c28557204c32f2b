import { ok, type Result, refuse } from '../kit/result';
import { LOGO_MAX_SIDE, LOGO_MIN_SIDE, type LogoSize } from './logo';
import { findChunks, PNG_SIGNATURE, readUint32 } from './png-chunks';

/** Of the file that is chosen, in bytes: it is not even read when it is larger. */
export const PICTURE_MAX_BYTES = 2 * 1024 * 1024;
/** Of a side: 16 million dots take 64 MB once unpacked, and a file of some KB can claim billions. */
const MAX_SIDE = 4000;

/** Why a file is no logo; each has a sentence that says what to choose instead. */
export type PictureReason =
  | 'picture-heavy'
  | 'no-picture'
  | 'picture-damaged'
  | 'picture-huge'
  | 'picture-small'
  | 'picture-narrow'
  | 'picture-blank';

export type Picture = LogoSize & { readonly type: 'image/png' | 'image/jpeg' };

/** What a file says of itself, read off its head alone before anybody unpacks it; whether all of it is there. */
export function readPicture(bytes: Uint8Array): Result<Picture, PictureReason> {
  const isPng = PNG_SIGNATURE.every((value, at) => bytes[at] === value);
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
  if (!isPng && !isJpeg) return refuse('no-picture');
  const size = isPng ? findPngSize(bytes) : findJpegSize(bytes);
  if (!size) return refuse('picture-damaged');
  const [short, long] = [Math.min(size.width, size.height), Math.max(size.width, size.height)];
  if (long > MAX_SIDE) return refuse('picture-huge');
  if (short < LOGO_MIN_SIDE) return refuse('picture-small');
  // Made small, its short side would have too few dots.
  if (long * LOGO_MIN_SIDE > short * LOGO_MAX_SIDE) return refuse('picture-narrow');
  return ok({ ...size, type: isPng ? 'image/png' : 'image/jpeg' });
}

function findPngSize(bytes: Uint8Array): LogoSize | undefined {
  const head = PNG_SIGNATURE.length + 8;
  const chunks = findChunks(bytes);
  if (chunks?.[0]?.name !== 'IHDR' || chunks[0].length !== 13) return undefined;
  return { width: readUint32(bytes, head), height: readUint32(bytes, head + 4) };
}

/** The frame header stands before the first scan, and an end mark behind it (ITU-T T.81, annex B). */
function findJpegSize(bytes: Uint8Array): LogoSize | undefined {
  let size: LogoSize | undefined;
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const mark = bytes[at + 1] ?? 0;
    if (mark === 0xda) return size && hasEnd(bytes, at) ? size : undefined;
    const word = (from: number) => (bytes[from] ?? 0) * 256 + (bytes[from + 1] ?? 0);
    const isFrame = mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc;
    if (isFrame) size ??= { width: word(at + 7), height: word(at + 5) };
    at += 2 + word(at + 2);
  }
  return undefined;
}

function hasEnd(bytes: Uint8Array, scan: number): boolean {
  for (let at = bytes.length - 2; at > scan; at -= 1)
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}
