import type { Context, Gdi, Grey } from './gdi';
import type { PageMedia } from './queues';
import { rasterise } from './rasterise';
import { bandsOf, isCut, isSheet, pictureSize, type Sheet } from './sheet';
import { openQueue, TITLE } from './windows-queue';
import type { Winspool } from './winspool';
import type { SendOutcome } from './wire';

type Windows = { readonly spool: Winspool; readonly gdi: Gdi };
type PageJob = { readonly queue: string; readonly pdf: Uint8Array; readonly media: PageMedia };

/**
 * Prints upright pages through a queue of Windows and the printer's own driver, each dot in its place: a page that the
 * paper or the printer's margins would scale or cut is not printed at all. What the queue took is `sent`.
 *
 * @param begin awaited before the first page
 */
export async function sendPages(
  { spool, gdi }: Windows,
  { queue, pdf, media }: PageJob,
  begin: () => Promise<void>,
): Promise<SendOutcome> {
  const opened = openQueue(spool, queue);
  if ('reason' in opened) return { outcome: 'not-sent', reason: opened.reason };
  const settings = spool.paper(opened.printer, queue, media);
  spool.close(opened.printer);
  const context = settings && gdi.open(queue, settings);
  if (!context) return { outcome: 'not-sent', reason: 'queue-refused' };
  try {
    const sheet = gdi.sheet(context);
    if (!isSheet(sheet, media)) return { outcome: 'not-sent', reason: 'no-such-paper' };
    const pages = await rasterise(pdf, pictureSize(sheet, media));
    if (pages.some(page => isCut(sheet, page))) return { outcome: 'not-sent', reason: 'margins-too-wide' };
    if (!gdi.startDoc(context, TITLE)) return { outcome: 'not-sent', reason: 'queue-refused' };
    await begin();
    const { isWhole, drawn } = drawAll(gdi, context, { sheet, pages });
    if (isWhole) return { outcome: 'sent' };
    gdi.abort(context);
    return drawn === 0
      ? { outcome: 'not-sent', reason: 'queue-refused' }
      : { outcome: 'unknown', reason: 'no-answer', bytesSent: drawn };
  } finally {
    gdi.close(context);
  }
}

/** Draws until the queue refuses something; `drawn` counts the bytes that it took. */
function drawAll(
  gdi: Gdi,
  context: Context,
  { sheet, pages }: { readonly sheet: Sheet; readonly pages: readonly Grey[] },
): { readonly isWhole: boolean; readonly drawn: number } {
  let drawn = 0;
  for (const page of pages) {
    if (!gdi.startPage(context)) return { isWhole: false, drawn };
    for (const [band, at] of bandsOf(sheet, page)) {
      if (!gdi.draw(context, band, at)) return { isWhole: false, drawn };
      drawn += band.dots.length;
    }
    if (!gdi.endPage(context)) return { isWhole: false, drawn };
  }
  return { isWhole: gdi.endDoc(context), drawn };
}
