import type { PageMedia } from './queues';

/** `DMPAPER_…` of wingdi.h. */
const PAPERS: Readonly<Record<PageMedia, number>> = { A4: 9, A5: 11 };
const UPRIGHT = 1;
const ORIENTATION = 0x1;
const PAPER_SIZE = 0x2;
/** Length, width and name of a form, and the scale in percent: a driver that kept some would rather obey them. */
const OTHER_SIZES = 0x4 | 0x8 | 0x10 | 0x10000;

/**
 * Asks in a printer's own settings (`DEVMODEW`) for an upright page. The driver must still be asked what it makes of it.
 *
 * @param settings as the driver gave them, its own part behind the public one included; changed in place
 */
export function askForPaper(settings: Uint8Array, media: PageMedia): void {
  const view = new DataView(settings.buffer, settings.byteOffset, settings.byteLength);
  const fields = view.getUint32(72, true);
  view.setUint32(72, (fields & ~OTHER_SIZES) | ORIENTATION | PAPER_SIZE, true);
  view.setInt16(76, UPRIGHT, true);
  view.setInt16(78, PAPERS[media], true);
}
