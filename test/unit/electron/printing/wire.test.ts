import { createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { composeEscpos } from '../../../../electron/printing/escpos';
import type { WireOf } from '../../../../electron/printing/open-line';
import { probe, type SendLimits, sendSlip } from '../../../../electron/printing/wire';
import type { Raster } from '../../../../shared/printing/raster';
import { type OfficePrinter, type PrinterMode, startPrinter } from '../../../office/printer';

/** For printers that answer: a busy machine must not look like a silent one. */
const limits: SendLimits = { connectMs: 5_000, statusMs: 5_000, deadlineMs: 20_000 };
/** For those that never answer, where the test waits the limit out. */
const short: SendLimits = { connectMs: 5_000, statusMs: 80, deadlineMs: 700 };
const opened: { stop: () => Promise<void> }[] = [];

afterEach(async () => {
  for (const each of opened.splice(0)) await each.stop();
});

async function aPrinter(mode: PrinterMode = 'on'): Promise<OfficePrinter> {
  const printer = await startPrinter({ mode });
  opened.push(printer);
  return printer;
}

/** A service of another kind on a port of its own. */
async function aService(onConnect: (socket: Socket) => void): Promise<WireOf<'network'>> {
  const server = createServer(socket => {
    socket.on('error', () => undefined);
    socket.resume();
    onConnect(socket);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  opened.push({ stop: () => new Promise(resolve => server.close(() => resolve())) });
  const address = server.address();
  return {
    kind: 'network',
    host: '127.0.0.1',
    port: typeof address === 'object' && address !== null ? address.port : 0,
  };
}

/** Some 40 KB, the size of a receipt; `fill` is every byte of the picture. */
function aSlip(fill: (at: number) => number = at => at % 251): Uint8Array {
  const raster: Raster = { width: 576, height: 560, bits: new Uint8Array(72 * 560), cuts: [300] };
  raster.bits.forEach((_dot, at) => {
    raster.bits[at] = fill(at);
  });
  return composeEscpos(raster);
}

describe('sending a slip', () => {
  it('is printed when the printer answers behind the last byte', async () => {
    const printer = await aPrinter();
    const slip = aSlip();
    expect(await sendSlip(printer, slip, limits)).toEqual({ outcome: 'printed' });
    expect(printer.jobs).toHaveLength(1);
    const [job] = printer.jobs;
    expect(job?.complete).toBe(true);
    expect(Buffer.from(job?.bytes ?? []).includes(Buffer.from(slip))).toBe(true);
  });

  it.each<[PrinterMode, string]>([
    ['paper-out', 'paper-out'],
    ['cover-open', 'cover-open'],
    ['off', 'refused'],
  ])('with the printer %s is not sent and no dot of it left', async (mode, reason) => {
    const printer = await aPrinter(mode);
    expect(await sendSlip(printer, aSlip(), limits)).toEqual({ outcome: 'not-sent', reason });
    expect(printer.jobs).toEqual([]);
  });

  it.each<PrinterMode>(['silent', 'no-fence'])('is only sent where the printer is %s', async mode => {
    const printer = await aPrinter(mode);
    expect(await sendSlip(printer, aSlip(), short)).toEqual({ outcome: 'sent' });
    expect((await printer.waitForJobs(1))[0]?.complete).toBe(true);
  });

  it('is unknown when the connection drops in the middle, and the printer holds a broken job', async () => {
    const printer = await aPrinter('drop');
    expect(await sendSlip(printer, aSlip(), limits)).toMatchObject({
      outcome: 'unknown',
      reason: 'connection-lost',
    });
    expect((await printer.waitForJobs(1))[0]?.complete).toBe(false);
  });

  it('is unknown and says why when the paper ends in the middle', async () => {
    const printer = await aPrinter();
    await printer.setMode('paper-out', { midJob: true });
    expect(await sendSlip(printer, aSlip(), limits)).toMatchObject({
      outcome: 'unknown',
      reason: 'paper-out',
    });
  });

  it('is unknown when the printer is switched off in the middle', async () => {
    const printer = await aPrinter();
    await printer.setMode('off', { midJob: true });
    expect(await sendSlip(printer, aSlip(), limits)).toMatchObject({ outcome: 'unknown' });
    await printer.setMode('on');
    expect(await sendSlip(printer, aSlip(), limits)).toEqual({ outcome: 'printed' });
  });

  it('is unknown by the deadline when nobody reads, however many bytes are left', async () => {
    const printer = await aPrinter('hang');
    const tooMuch = new Uint8Array(64 * 1024 * 1024);
    const outcome = await sendSlip(printer, tooMuch, short);
    expect(outcome).toMatchObject({ outcome: 'unknown', reason: 'no-answer' });
  });

  it('fits into the buffers of a printer that hangs: sent, never printed', async () => {
    const printer = await aPrinter('hang');
    expect(await sendSlip(printer, aSlip(), short)).toEqual({ outcome: 'sent' });
  });

  it('is not troubled by dots that spell a question to the printer', async () => {
    const printer = await aPrinter();
    const spelled = aSlip(at => [0x10, 0x04, 0x01][at % 3] ?? 0);
    expect(await sendSlip(printer, spelled, limits)).toEqual({ outcome: 'printed' });
  });

  it.each<[string, (socket: Socket) => void, string]>([
    [
      'a web server',
      socket => socket.on('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n')),
      'not-a-printer',
    ],
    ['a file server that greets', socket => socket.write('220 ready\r\n'), 'not-a-printer'],
    ['a port that hangs up', socket => socket.destroy(), 'unreachable'],
  ])('is not sent to %s', async (_what, onConnect, reason) => {
    const address = await aService(onConnect);
    expect(await sendSlip(address, aSlip(), limits)).toEqual({ outcome: 'not-sent', reason });
  });

  it.each([
    ['', 'unreachable'],
    ['khong-co.invalid', 'unreachable'],
  ])('is not sent to the address "%s"', async (host, reason) => {
    const outcome = await sendSlip({ kind: 'network', host, port: 9100 }, aSlip(), {
      ...limits,
      connectMs: 5000,
      deadlineMs: 5000,
    });
    expect(outcome).toEqual({ outcome: 'not-sent', reason });
  });

  it('prints one after another through a change of paper', async () => {
    const printer = await aPrinter();
    expect(await sendSlip(printer, aSlip(), limits)).toEqual({ outcome: 'printed' });
    await printer.setMode('paper-out');
    expect(await sendSlip(printer, aSlip(), limits)).toMatchObject({ outcome: 'not-sent' });
    await printer.setMode('on');
    expect(await sendSlip(printer, aSlip(), limits)).toEqual({ outcome: 'printed' });
    expect(printer.jobs.map(job => job.complete)).toEqual([true, true]);
  });
});

describe('asking the printer', () => {
  it.each<[PrinterMode, object]>([
    ['on', { ready: true, silent: false, paperLow: false }],
    ['paper-low', { ready: true, silent: false, paperLow: true }],
    ['silent', { ready: true, silent: true, paperLow: false }],
    ['hang', { ready: true, silent: true, paperLow: false }],
    ['paper-out', { ready: false, reason: 'paper-out' }],
    ['cover-open', { ready: false, reason: 'cover-open' }],
    ['off', { ready: false, reason: 'refused' }],
  ])('that is %s', async (mode, answer) => {
    const printer = await aPrinter(mode);
    expect(await probe(printer, mode === 'silent' || mode === 'hang' ? short : limits)).toEqual(answer);
    expect(printer.jobs).toEqual([]);
  });
});
