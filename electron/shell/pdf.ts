import { randomUUID } from 'node:crypto';
import { BrowserWindow } from 'electron';
import { papers } from './protocol';

export type PageSize = 'A5' | 'A4' | 'A4-landscape';

const DEADLINE_MS = 20_000;

/** The PDF of an HTML page, A5 or A4 upright or A4 across, fonts embedded. Throws when it takes over 20 s. */
export async function toPdf(html: string, size: PageSize): Promise<Uint8Array> {
  const id = randomUUID();
  papers.set(id, html);
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, javascript: false, contextIsolation: true, nodeIntegration: false },
  });
  const printed = (async () => {
    await window.loadURL(`app://paper/${id}`);
    return window.webContents.printToPDF({
      pageSize: size === 'A5' ? 'A5' : 'A4',
      landscape: size === 'A4-landscape',
      printBackground: true,
      preferCSSPageSize: true,
    });
  })();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the PDF took too long')), DEADLINE_MS);
  });
  try {
    return await Promise.race([printed, late]);
  } finally {
    clearTimeout(timer);
    papers.delete(id);
    if (!window.isDestroyed()) window.destroy();
  }
}
