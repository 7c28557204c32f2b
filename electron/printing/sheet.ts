import type { Grey, Place } from './gdi';
import type { PageMedia } from './queues';

/** The paper as a printer sees it, in its own dots: the whole sheet, and what of it the printer can print on. */
export type Sheet = {
  readonly dpiX: number;
  readonly dpiY: number;
  readonly width: number;
  readonly height: number;
  /** Where the printable part begins. */
  readonly left: number;
  readonly top: number;
  readonly printableWidth: number;
  readonly printableHeight: number;
};

/** Millimetres, upright. */
const SIZES: Readonly<Record<PageMedia, readonly [width: number, height: number]>> = {
  A5: [148, 210],
  A4: [210, 297],
};
/** Drivers round the size of a sheet to dots or to points. */
const ROUNDING_MM = 2;
/** Finer is lost on paper: at 600 dpi a grey A4 page is 35 MB. */
const MAX_DPI = 360;
/** Lighter than this no printer prints. */
const INK = 0xf0;
/** Of a piece that is handed to the driver: old ones keep a copy of each. */
const BAND_BYTES = 1_000_000;

/** Whether the printer will really take a sheet of this size, upright; drivers without it quietly take another. */
export function isSheet({ dpiX, dpiY, width, height }: Sheet, media: PageMedia): boolean {
  const [wide, high] = SIZES[media];
  const isNear = (dots: number, dpi: number, mm: number) => Math.abs((dots / dpi) * 25.4 - mm) <= ROUNDING_MM;
  return isNear(width, dpiX, wide) && isNear(height, dpiY, high);
}

/** How many dots of the printer each dot of the picture covers: whole ones, so that pieces join without a seam. */
function coarseness(sheet: Sheet): readonly [x: number, y: number] {
  return [Math.ceil(sheet.dpiX / MAX_DPI), Math.ceil(sheet.dpiY / MAX_DPI)];
}

/** The size of the picture that is one page of true size: a sheet may be some dots wider, and would stretch it. */
export function pictureSize(
  sheet: Sheet,
  media: PageMedia,
): { readonly width: number; readonly height: number } {
  const [wide, high] = SIZES[media];
  const [x, y] = coarseness(sheet);
  return {
    width: Math.round(((wide / 25.4) * sheet.dpiX) / x),
    height: Math.round(((high / 25.4) * sheet.dpiY) / y),
  };
}

/** What of the picture the printer can print: from the first dot to behind the last. */
function printable(sheet: Sheet, picture: Grey) {
  const [x, y] = coarseness(sheet);
  return {
    left: Math.ceil(sheet.left / x),
    top: Math.ceil(sheet.top / y),
    right: Math.min(picture.width, Math.floor((sheet.left + sheet.printableWidth) / x)),
    bottom: Math.min(picture.height, Math.floor((sheet.top + sheet.printableHeight) / y)),
  };
}

const isInk = (dot: number) => dot < INK;

/** Whether something is drawn where the printer cannot print, and would be missing on the paper. */
export function isCut(sheet: Sheet, picture: Grey): boolean {
  const { left, top, right, bottom } = printable(sheet, picture);
  for (let row = 0; row < picture.height; row += 1) {
    const dots = picture.dots.subarray(row * picture.width, (row + 1) * picture.width);
    const isOutside = row < top || row >= bottom;
    if (isOutside ? dots.some(isInk) : dots.subarray(0, left).some(isInk) || dots.subarray(right).some(isInk))
      return true;
  }
  return false;
}

/** The picture in pieces, each with its place; empty ones are left out. */
export function* bandsOf(sheet: Sheet, picture: Grey): Generator<readonly [Grey, Place]> {
  const [x, y] = coarseness(sheet);
  const { left, top, right, bottom } = printable(sheet, picture);
  const width = right - left;
  const rows = Math.max(1, Math.floor(BAND_BYTES / width));
  for (let first = top; first < bottom; first += rows) {
    const height = Math.min(rows, bottom - first);
    const dots = new Uint8Array(width * height);
    for (let row = 0; row < height; row += 1) {
      const start = (first + row) * picture.width;
      dots.set(picture.dots.subarray(start + left, start + right), row * width);
    }
    const at = { x: left * x - sheet.left, y: first * y - sheet.top, width: width * x, height: height * y };
    if (dots.some(isInk)) yield [{ width, height, dots }, at];
  }
}
