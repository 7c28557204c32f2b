import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cups } from './cups';

const DRIVER = '/usr/share/ppd/cups-pdf/CUPS-PDF_noopt.ppd';

export type PdfQueue = {
  /** Paths of the pages that came out so far, none half written. */
  readonly printed: () => readonly string[];
  readonly remove: () => void;
};

/**
 * A queue that makes a PDF of every page through the filters of a real printer (printer-driver-cups-pdf). Its backend
 * reads its settings from /etc/cups alone and runs as root only, as CI does: one file of the queue's own, taken away again.
 */
export function addPdfQueue(cups: Cups, queue: string, folder: string): PdfQueue {
  const settings = `/etc/cups/cups-pdf-${queue}.conf`;
  const out = join(folder, 'out');
  // The pages are written as the user of the job.
  for (const dir of [folder, out]) {
    mkdirSync(dir, { recursive: true });
    chmodSync(dir, 0o777);
  }
  writeFileSync(settings, `Out ${out}\nAnonDirName ${out}\nSpool ${folder}/spool\nLog ${folder}\nGrp lp\n`);
  cups.admin('lpadmin', '-p', queue, '-E', '-v', `cups-pdf:/${queue}`, '-P', DRIVER);
  const isIdle = () => cups.admin('lpstat', '-o', queue) === '';
  return {
    printed: () => (isIdle() ? readdirSync(out).map(name => join(out, name)) : []),
    remove: () => rmSync(settings, { force: true }),
  };
}
