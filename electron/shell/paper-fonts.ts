import latin from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?asset';
import latinBold from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-700-normal.woff2?asset';
import latinExt from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-ext-400-normal.woff2?asset';
import latinExtBold from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-ext-700-normal.woff2?asset';
import vietnamese from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?asset';
import vietnameseBold from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-700-normal.woff2?asset';

/** Fonts that A5 and A4 pages embed, by the names under which `app://paper/` serves them. */
export const paperFonts: Readonly<Record<string, string>> = {
  'latin-400.woff2': latin,
  'latin-700.woff2': latinBold,
  'latin-ext-400.woff2': latinExt,
  'latin-ext-700.woff2': latinExtBold,
  'vietnamese-400.woff2': vietnamese,
  'vietnamese-700.woff2': vietnameseBold,
};
