import { readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { composeEscpos } from '../../../../electron/printing/escpos';
import { searchNetwork } from '../../../../electron/printing/find-printers';
import type { LineWire } from '../../../../electron/printing/open-line';
import { openPrinters } from '../../../../electron/printing/print';
import { cupsQueues } from '../../../../electron/printing/system-queue';
import { probe, type SendLimits, sendSlip } from '../../../../electron/printing/wire';
import { aFolder } from '../../../office/folder';
import { type PrinterMode, startPrinter } from '../../../office/printer';
import { aSerialLine } from '../../../office/serial-printer';

const HEIGHT = 400;
const raster = {
  width: 576 as const,
  height: HEIGHT,
  bits: Uint8Array.from({ length: (576 / 8) * HEIGHT }, (_byte, at) => (at * 37) & 0xff),
  cuts: [],
};

const slip = composeEscpos(raster);
const printers = openPrinters(cupsQueues);

/** For printers that answer: a busy machine must not look like a silent one. */
const patient: SendLimits = { connectMs: 20_000, statusMs: 20_000, deadlineMs: 60_000 };
/** For those that never answer, where the test waits the limit out. */
const short: SendLimits = { ...patient, statusMs: 80 };
const printRaster = (wire: LineWire, limits: SendLimits) => sendSlip(wire, slip, limits);

async function atSerial(mode: PrinterMode) {
  const printer = await startPrinter({ mode });
  onTestFinished(() => printer.stop());
  const line = await aSerialLine(printer.port, aFolder(), onTestFinished);
  const wire: LineWire = { kind: 'serial', path: line.path, baud: 115_200 };
  return { printer, line, wire };
}

describe('a printer on a serial line', () => {
  it('gets the very dots of the slip and says when they are on paper', async () => {
    const { printer, wire } = await atSerial('on');
    expect(await printRaster(wire, patient)).toEqual({ outcome: 'printed' });
    const [job] = await printer.waitForJobs(1);
    const drawn = job && printer.decode(job);
    expect(drawn?.height).toBeGreaterThanOrEqual(HEIGHT);
    expect(Buffer.from(job?.bytes ?? []).includes(Buffer.from(slip.subarray(2, 2_000)))).toBe(true);
  });

  it.each([
    ['paper-out', { outcome: 'not-sent', reason: 'paper-out' }],
    ['cover-open', { outcome: 'not-sent', reason: 'cover-open' }],
    ['silent', { outcome: 'sent' }],
  ] as const)('that is %s is told truly', async (mode, outcome) => {
    const { printer, wire } = await atSerial(mode);
    expect(await printRaster(wire, mode === 'silent' ? short : patient)).toEqual(outcome);
    if (outcome.outcome === 'not-sent') expect(printer.jobs).toEqual([]);
  });

  it('unplugged in the middle leaves a slip that somebody must look for', async () => {
    let begin: () => void = () => undefined;
    const begun = new Promise<void>(resolve => {
      begin = resolve;
    });
    let received = 0;
    const printer = createServer(socket => {
      socket.on('error', () => undefined);
      socket.on('data', bytes => {
        received += bytes.length;
        // a slip is on its way; a question is three bytes
        if (received > 1_000) begin();
      });
    });
    await new Promise<void>(resolve => printer.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void printer.close());
    const { port } = printer.address() as AddressInfo;
    const line = await aSerialLine(port, aFolder(), onTestFinished);
    // more than all buffers on the way can hold
    const tooMuch = new Uint8Array(64 * 1024 * 1024);
    const sending = sendSlip({ kind: 'serial', path: line.path, baud: 115_200 }, tooMuch, short);
    await begun;
    line.unplug();
    expect(await sending).toMatchObject({ outcome: 'unknown' });
  });

  it('is free again for the next question as soon as a slip or a question is answered', async () => {
    const { printer, wire } = await atSerial('on');
    expect(await printRaster(wire, patient)).toEqual({ outcome: 'printed' });
    for (let i = 0; i < 3; i += 1) expect(await probe(wire, patient)).toMatchObject({ ready: true });
    await printer.setMode('silent');
    expect(await printRaster(wire, short)).toEqual({ outcome: 'sent' });
    expect(await probe(wire, short)).toMatchObject({ ready: true, silent: true });
  });

  it('that takes nothing more is let go at the deadline', async () => {
    const { wire } = await atSerial('hang');
    const tooMuch = new Uint8Array(8 * 1024 * 1024);
    const limits = { ...short, deadlineMs: 500 };
    expect(await sendSlip(wire, tooMuch, limits)).toMatchObject({ outcome: 'unknown', reason: 'no-answer' });
    const next = await sendSlip(wire, tooMuch, limits);
    expect(next).not.toMatchObject({ reason: 'port-taken' });
  });

  it('whose port cannot even be opened by name is not there', async () => {
    for (const wire of [
      { kind: 'serial', path: '', baud: 9600 },
      { kind: 'serial', path: '/dev/ttyS77', baud: Number.NaN },
    ] as const)
      expect(await printers.probe(wire)).toEqual({ ready: false, reason: 'no-such-port' });
  });

  it('that is not there is said so', async () => {
    for (const path of ['/dev/ttyS77', '/no/such/port', 'COM3']) {
      const wire = { kind: 'serial', path, baud: 9600 } as const;
      expect(await printers.probe(wire)).toEqual({ ready: false, reason: 'no-such-port' });
    }
  });
});

describe("a printer's own device file", () => {
  it('takes the slip, and is never believed to have printed it', async () => {
    const printer = await startPrinter({ mode: 'on' });
    onTestFinished(() => printer.stop());
    const { path } = await aSerialLine(printer.port, aFolder(), onTestFinished);
    expect(await printers.printSlip({ kind: 'device', path }, slip)).toEqual({ outcome: 'sent' });
    await printer.waitForJobs(1);
  });

  it('is never made where it was mistyped, and a file is no printer', async () => {
    const file = join(aFolder(), 'lp0');
    expect(await printers.printSlip({ kind: 'device', path: file }, slip)).toEqual({
      outcome: 'not-sent',
      reason: 'no-such-port',
    });
    writeFileSync(file, 'a letter');
    expect(await printers.printSlip({ kind: 'device', path: file }, slip)).toEqual({
      outcome: 'not-sent',
      reason: 'not-a-printer',
    });
    expect(readFileSync(file, 'utf8')).toBe('a letter');
  });
});

describe('a search of the office’s network', () => {
  it('names what answers as a receipt printer, and nothing else', async () => {
    const printer = await startPrinter({ mode: 'on' });
    onTestFinished(() => printer.stop());
    const own = [{ address: '127.0.0.1', netmask: '255.255.255.0' }];
    const { found, asked } = await searchNetwork(own, printer.port);
    expect(asked).toBe(254);
    expect(found).toEqual(['127.0.0.1']);
    await printer.setMode('silent');
    expect((await searchNetwork(own, printer.port)).found).toEqual([]);
  });

  it.each(['255.255.255.192', '255.255.252.0', '255.255.0.0'])(
    'of mask %s asks the neighbours of this PC',
    async netmask => {
      const printer = await startPrinter({ mode: 'on' });
      onTestFinished(() => printer.stop());
      const own = [{ address: '127.0.0.1', netmask }];
      expect(await searchNetwork(own, printer.port)).toEqual({ found: ['127.0.0.1'], asked: 254 });
    },
  );

  it('leaves a network alone that is wider than an office', async () => {
    const wide = [{ address: '10.0.0.7', netmask: '255.0.0.0' }];
    expect(await searchNetwork(wide)).toEqual({ found: [], asked: 0 });
  });
});
