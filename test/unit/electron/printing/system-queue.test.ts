import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { PDF } from '@libpdf/core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { composeEscpos } from '../../../../electron/printing/escpos';
import { openPrinters } from '../../../../electron/printing/print';
import { cupsQueues, listQueues, sendToQueue } from '../../../../electron/printing/system-queue';
import { type Cups, startCups } from '../../../office/cups';
import { addPdfQueue } from '../../../office/cups-pdf';
import { aFolder } from '../../../office/folder';

const raster = { width: 384 as const, height: 64, bits: new Uint8Array(48 * 64).fill(0x5a), cuts: [] };
const slip = composeEscpos(raster);
const printers = openPrinters(cupsQueues);
const wire = { kind: 'system', queue: 'Quay' } as const;

describe("a queue of the system's printing service", () => {
  const before = process.env.CUPS_SERVER;
  let cups: Cups;
  beforeAll(async () => {
    cups = await startCups('Quay');
    process.env.CUPS_SERVER = cups.server;
  });
  afterAll(async () => {
    if (before === undefined) delete process.env.CUPS_SERVER;
    else process.env.CUPS_SERVER = before;
    await cups?.stop();
  });

  async function comesOut(job: Uint8Array): Promise<void> {
    for (let tries = 0; !cups.printed().includes(Buffer.from(job)); tries += 1) {
      if (tries > 200) throw new Error(`${cups.printed().length} bytes came out, not the job's`);
      await sleep(50);
    }
  }

  it('is found, ready, and never says how the paper is', async () => {
    expect(await listQueues()).toContain('Quay');
    expect(await printers.probe(wire)).toEqual({ ready: true, silent: true, paperLow: false });
  });

  it('gives a roll printer the very bytes of the slip, and the app calls them sent', async () => {
    expect(await printers.printSlip(wire, slip)).toEqual({ outcome: 'sent' });
    await comesOut(slip);
  });

  it('takes a page', async () => {
    const page = Buffer.from('%PDF-1.4 a page that this printer takes as it is');
    expect(await sendToQueue('Quay', page, ['raw'])).toEqual({ outcome: 'sent' });
    await comesOut(page);
  });

  it('prints pages: as many as were sent, of the size that was asked for', async () => {
    const page = PDF.create();
    for (const text of ['Giay tiep nhan', 'Lien 2']) page.addPage().drawText(text, { x: 40, y: 400 });
    const queue = `quay${process.pid}`;
    const pages = addPdfQueue(cups, queue, aFolder());
    onTestFinished(pages.remove);
    const said = await printers.printPage({ kind: 'system', queue }, await page.save(), 'A5');
    expect(said).toEqual({ outcome: 'sent' });
    const [path = ''] = await vi.waitFor(
      () => {
        const printed = pages.printed();
        expect(printed).toHaveLength(1);
        return printed;
      },
      { timeout: 50_000 },
    );
    const paper = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
    expect(paper).toMatch(/^Pages: +2$/m);
    expect(paper).toMatch(/^Page size:.*\(A5\)$/m);
    // Its letters cannot be read back as text, but something black is on every page.
    for (const no of ['1', '2']) {
      const grey = execFileSync('pdftoppm', ['-r', '80', '-gray', '-f', no, '-l', no, path]);
      expect(Math.min(...grey.subarray(20))).toBeLessThan(128);
    }
  });

  it.each([
    ['that is not there', 'Khong-co', 'no-such-queue'],
    ['whose name is an option', '-a', 'queue-refused'],
  ])('%s gets nothing', async (_what, queue, reason) => {
    expect(await sendToQueue(queue, Buffer.from('x'), [])).toEqual({ outcome: 'not-sent', reason });
  });

  it.each([
    ['switched off', 'cupsdisable', 'cupsenable'],
    ['takes no jobs', 'cupsreject', 'cupsaccept'],
  ])('that is %s says so, and gets nothing', async (_what, off, on) => {
    cups.admin(off, 'Quay');
    const length = cups.printed().length;
    expect(await printers.printSlip(wire, slip)).toEqual({ outcome: 'not-sent', reason: 'queue-stopped' });
    cups.admin(on, 'Quay');
    expect(cups.printed()).toHaveLength(length);
  });
});
