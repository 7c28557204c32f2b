import latin from '@fontsource/noto-sans/files/noto-sans-latin-500-normal.woff2?url';
import latinBold from '@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff2?url';
import latinExt from '@fontsource/noto-sans/files/noto-sans-latin-ext-500-normal.woff2?url';
import latinExtBold from '@fontsource/noto-sans/files/noto-sans-latin-ext-700-normal.woff2?url';
import vietnamese from '@fontsource/noto-sans/files/noto-sans-vietnamese-500-normal.woff2?url';
import vietnameseBold from '@fontsource/noto-sans/files/noto-sans-vietnamese-700-normal.woff2?url';

/** A family of our own name, so that an installed Noto Sans with other metrics is never taken. */
export const PAPER_FONT = 'Slip Noto Sans';

const VIETNAMESE =
  'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,' +
  'U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB';
const LATIN_EXT =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,' +
  'U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113';
const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,' +
  'U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';

/** Later faces win where ranges overlap, as in a style sheet. */
const FACES = [
  [latinExt, '500', LATIN_EXT],
  [latinExtBold, '700', LATIN_EXT],
  [latin, '500', LATIN],
  [latinBold, '700', LATIN],
  [vietnamese, '500', VIETNAMESE],
  [vietnameseBold, '700', VIETNAMESE],
] as const;

let loading: Promise<void> | undefined;

/**
 * Loads the slip font once. Must be awaited before the first drawing: a canvas does not wait, it draws
 * with whatever is there. Rejects when a face cannot be loaded; the next call tries again.
 */
export function loadPaperFonts(): Promise<void> {
  loading ??= loadFaces().catch((fault: unknown) => {
    loading = undefined;
    throw fault;
  });
  return loading;
}

async function loadFaces(): Promise<void> {
  const faces = FACES.map(
    ([url, weight, unicodeRange]) => new FontFace(PAPER_FONT, `url(${url})`, { weight, unicodeRange }),
  );
  await Promise.all(faces.map(face => face.load()));
  for (const face of faces) document.fonts.add(face);
  const sample = 'ẴỖỰẾặộỹđĐ₫ Aa0';
  const found = await Promise.all(
    ['500', '700'].map(weight => document.fonts.load(`${weight} 24px "${PAPER_FONT}"`, sample)),
  );
  if (found.some(each => each.length === 0)) throw new Error('slip font is not usable');
}
