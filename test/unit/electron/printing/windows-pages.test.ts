import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openWindowsQueues } from '../../../../electron/printing/windows-queues';
import { aPdf } from '../../../office/a-pdf';
import { aWindows } from '../../../office/a-windows';
import { aFolder } from '../../../office/folder';
import { forkNode, openNodeBeside } from '../../../office/fork-node';

/** A PC whose printers are the stand-in of `gdi.c`. */
function aPc() {
  const windows = aWindows(aFolder());
  const beside = openNodeBeside(forkNode([windows.library], windows.env));
  return { ...windows, beside, queues: openWindowsQueues(beside) };
}

/** A sheet that came out: its size in dots, and where it is black, in millimetres. */
function lookAt(path: string, dpi: readonly [number, number]) {
  const bytes = readFileSync(path);
  const end = bytes.indexOf('\n') + 1;
  const [, width = 0, height = 0] = bytes.toString('latin1', 0, end).split(' ').map(Number);
  const isBlack = (x: number, y: number) => {
    const at = Math.round((y / 25.4) * dpi[1]) * width + Math.round((x / 25.4) * dpi[0]);
    return (bytes[end + at] ?? 255) < 128;
  };
  return { width, height, isBlack };
}

const readWords = (path: string, dpi: number) =>
  execFileSync('tesseract', [path, '-', '--psm', '6', '--dpi', String(dpi)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

const corner = { x: 10, y: 10, width: 5, height: 5 };
const foot = { x: 133, y: 195, width: 5, height: 5 };

describe('a page for a queue of Windows', () => {
  it('comes out sheet for sheet, can be read, and the app calls it sent', async () => {
    const { queues, log, pages } = aPc();
    const pdf = await aPdf('A5', ['Giay tiep nhan', 'Ban luu cua quay']);
    expect(await queues.sendPage('Trang 300 300 42', pdf, 'A5')).toEqual({ outcome: 'sent' });
    expect(log().slice(2)).toEqual(['document', 'a page', 'a page', 'end of document']);
    const [first = '', second = ''] = pages();
    expect(readWords(first, 300)).toContain('Giay tiep nhan');
    expect(readWords(second, 300)).toContain('Ban luu cua quay');
  });

  it.each([
    ['203 203 42', [203, 203]],
    ['360 180 42', [360, 180]],
    ['600 600 0', [600, 600]],
    ['1200 600 42', [1200, 600]],
  ] as const)(
    'lies where the PDF has it, to the half millimetre, at %s dots and margin',
    async (how, dpi) => {
      const { queues, pages } = aPc();
      const pdf = await aPdf('A5', ['x'], [corner, foot]);
      expect(await queues.sendPage(`Trang ${how}`, pdf, 'A5')).toEqual({ outcome: 'sent' });
      const sheet = lookAt(pages()[0] ?? '', dpi);
      expect(sheet.width).toBe(Math.round((148 / 25.4) * dpi[0]));
      expect(sheet.height).toBe(Math.round((210 / 25.4) * dpi[1]));
      for (const { x, y, width, height } of [corner, foot]) {
        const [right, bottom] = [x + width, y + height];
        const inside = [x + 0.5, right - 0.5].flatMap(at => [
          sheet.isBlack(at, y + 0.5),
          sheet.isBlack(at, bottom - 0.5),
        ]);
        expect(inside).toEqual([true, true, true, true]);
        const outside = [
          sheet.isBlack(x - 0.5, y + 2),
          sheet.isBlack(right + 0.5, y + 2),
          sheet.isBlack(x + 2, y - 0.5),
          sheet.isBlack(x + 2, bottom + 0.5),
        ];
        expect(outside).toEqual([false, false, false, false]);
      }
    },
  );

  it('is upright on A4 where the office left the driver at A4 across and half the size', async () => {
    const { queues, pages } = aPc();
    expect(await queues.sendPage('Trang 150 150 42', await aPdf('A4', ['x']), 'A4')).toEqual({
      outcome: 'sent',
    });
    const { width, height } = lookAt(pages()[0] ?? '', [150, 150]);
    expect([width, height]).toEqual([1240, 1754]);
  });

  it.each([
    ['has no paper of that size', 'Trang 300 300 42 chi-A4', 'no-such-paper'],
    ['would cut it off at its margins', 'Trang 300 300 120', 'margins-too-wide'],
    ['refuses the job', 'Trang 300 300 42 tu-choi', 'queue-refused'],
    ['is out of paper', 'Het giay', 'paper-out'],
    ['is not there', 'Khong co', 'no-such-queue'],
  ])('is not printed at all where the printer %s', async (_what, queue, reason) => {
    const { queues, log, pages } = aPc();
    const pdf = await aPdf('A5', ['x'], [corner]);
    expect(await queues.sendPage(queue, pdf, 'A5')).toEqual({ outcome: 'not-sent', reason });
    expect(pages()).toEqual([]);
    expect(log()).not.toContain('document');
  });

  it('is taken back where the driver fails in the middle, and somebody must look', async () => {
    const { queues, log } = aPc();
    const pdf = await aPdf('A5', ['mot', 'hai']);
    const said = await queues.sendPage('Trang 300 300 42 dut', pdf, 'A5');
    expect(said).toMatchObject({ outcome: 'unknown', reason: 'no-answer' });
    expect(log().at(-1)).toBe('taken back');
  });

  it('is asked about where the driver hangs in the middle, and the queue is free for the next', async () => {
    const { queues, beside } = aPc();
    const queue = 'Trang 300 300 42 treo';
    // The process is there already: the limit is for the page alone.
    expect(await queues.probe(queue)).toMatchObject({ ready: true });
    const hasty = openWindowsQueues(beside, { askMs: 60_000, pageMs: 12_000 });
    const said = await hasty.sendPage(queue, await aPdf('A5', ['mot', 'hai']), 'A5');
    expect(said).toMatchObject({ outcome: 'unknown', reason: 'no-answer' });
    expect(await queues.probe(queue)).toMatchObject({ ready: true });
  });

  it('that is no PDF is not sent, and the next one is', async () => {
    const { queues } = aPc();
    const said = await queues.sendPage('Trang 150 150 42', Buffer.from('no PDF'), 'A5');
    expect(said).toEqual({ outcome: 'not-sent', reason: 'queue-refused' });
    expect(await queues.sendPage('Trang 150 150 42', await aPdf('A5', ['x']), 'A5')).toEqual({
      outcome: 'sent',
    });
  });
});

it('a queue on a PC that never answers is given up, and holds up no other meanwhile', async () => {
  const { queues, beside } = aPc();
  const hasty = openWindowsQueues(beside, { askMs: 6_000, pageMs: 6_000 });
  const hung = hasty.probe('Treo');
  expect(await queues.probe('\\\\may-1\\In')).toMatchObject({ ready: true });
  expect(await hung).toEqual({ ready: false, reason: 'timeout' });
  const page = await hasty.sendPage('Treo', await aPdf('A5', ['x']), 'A5');
  expect(page).toEqual({ outcome: 'not-sent', reason: 'timeout' });
});
