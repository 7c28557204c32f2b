import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openNeighbours } from '../../../../electron/neighbours/neighbours';
import { composeEscpos } from '../../../../electron/printing/escpos';
import { openPrinters } from '../../../../electron/printing/print';
import { cupsQueues } from '../../../../electron/printing/system-queue';
import type { NeighbourWire } from '../../../../shared/office/printers';
import { aFolder } from '../../../office/folder';
import { type PrinterMode, startPrinter } from '../../../office/printer';

const slip = composeEscpos({
  width: 384,
  height: 300,
  bits: Uint8Array.from({ length: 48 * 300 }, (_byte, at) => (at * 37) & 0xff),
  cuts: [],
});

async function aPc(profile = aFolder()) {
  const pc = await openNeighbours({ profile, log: () => undefined, printers: openPrinters(cupsQueues) }, [0]);
  onTestFinished(() => pc.close());
  return { ...pc, profile };
}

async function aPrinter(mode: PrinterMode = 'on') {
  const printer = await startPrinter({ mode });
  onTestFinished(() => printer.stop());
  return printer;
}

/** Two PCs of an office; the printer hangs on the first, which lends it. */
async function aPair(mode: PrinterMode = 'on') {
  const printer = await aPrinter(mode);
  const lender = await aPc();
  expect(await lender.lend({ kind: 'network', host: printer.host, port: printer.port })).toMatchObject({
    ok: true,
  });
  const { port, passphrase } = lender.lent() ?? { port: 0, passphrase: '' };
  const wire: NeighbourWire = { kind: 'neighbour', host: '127.0.0.1', port };
  const borrower = await aPc();
  return { printer, lender, borrower, wire, passphrase };
}

async function aJoinedPair(mode?: PrinterMode) {
  const pair = await aPair(mode);
  const { borrower, wire, passphrase } = pair;
  expect(await borrower.pair({ ...wire, passphrase })).toMatchObject({ ok: true });
  return pair;
}

/** Something else that listens at an address. */
async function aService(onConnect: (socket: Socket) => void): Promise<NeighbourWire> {
  const open = new Set<Socket>();
  const server = createServer(socket => {
    open.add(socket);
    socket.on('error', () => undefined);
    onConnect(socket);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  const address = server.address();
  return {
    kind: 'neighbour',
    host: '127.0.0.1',
    port: typeof address === 'object' && address ? address.port : 0,
  };
}

describe("a neighbour's printer", () => {
  it('prints the very bytes of the slip and says when they are on paper', async () => {
    const { printer, borrower, wire } = await aJoinedPair();
    expect(await borrower.probe(wire)).toEqual({ ready: true, silent: false, paperLow: false });
    expect(await borrower.printSlip(wire, slip)).toEqual({ outcome: 'printed' });
    const [job] = await printer.waitForJobs(1);
    expect(Buffer.from(job?.bytes ?? []).includes(Buffer.from(slip))).toBe(true);
  });

  it.each([
    ['paper-out', { outcome: 'not-sent', reason: 'paper-out' }],
    ['cover-open', { outcome: 'not-sent', reason: 'cover-open' }],
    ['off', { outcome: 'not-sent', reason: 'refused' }],
    ['silent', { outcome: 'sent' }],
    ['drop', { outcome: 'unknown', reason: 'connection-lost' }],
  ] as const)('that is %s is told truly at the borrower', async (mode, outcome) => {
    const { printer, borrower, wire } = await aJoinedPair(mode);
    expect(await borrower.printSlip(wire, slip)).toMatchObject(outcome);
    if (outcome.outcome === 'not-sent') expect(printer.jobs).toEqual([]);
  });

  it('takes no page where it prints on a roll', async () => {
    const { borrower, wire } = await aJoinedPair();
    const said = await borrower.printPage(wire, Buffer.from('%PDF-1.4'), 'A5');
    expect(said).toEqual({ outcome: 'not-sent', reason: 'roll-only' });
  });

  it('gives each its turn when both PCs print at once', async () => {
    const { printer, borrower, wire } = await aJoinedPair();
    const all = await Promise.all(Array.from({ length: 6 }, () => borrower.printSlip(wire, slip)));
    expect(all).toEqual(Array.from({ length: 6 }, () => ({ outcome: 'printed' })));
    expect(printer.jobs.map(job => job.complete)).toEqual(Array.from({ length: 6 }, () => true));
  });

  it('is lent under a new passphrase after it was taken back, and the old one opens nothing', async () => {
    const { printer, lender, borrower, wire, passphrase } = await aJoinedPair();
    await lender.stopLending();
    expect(lender.lent()).toBeNull();
    expect(await borrower.printSlip(wire, slip)).toEqual({ outcome: 'not-sent', reason: 'neighbour-off' });
    await lender.lend({ kind: 'network', host: printer.host, port: printer.port });
    const again = { ...wire, port: lender.lent()?.port ?? 0 };
    expect(lender.lent()?.passphrase).not.toBe(passphrase);
    expect(await borrower.pair({ ...again, passphrase })).toEqual({ ok: false, reason: 'wrong-code' });
    expect(printer.jobs).toEqual([]);
  });

  it('is still lent and still borrowed after both PCs were started anew', async () => {
    const { printer, lender, borrower, wire } = await aJoinedPair();
    await lender.close();
    expect(await borrower.probe(wire)).toEqual({ ready: false, reason: 'neighbour-off' });
    await aPc(lender.profile);
    const again = await aPc(borrower.profile);
    expect(await again.printSlip(wire, slip)).toEqual({ outcome: 'printed' });
    expect(printer.jobs).toHaveLength(1);
  });
});

describe('who may print on it', () => {
  it('is nobody who did not type the passphrase, however it is asked', async () => {
    const { printer, borrower, wire } = await aPair();
    expect(await borrower.printSlip(wire, slip)).toEqual({ outcome: 'not-sent', reason: 'not-paired' });
    expect(await borrower.probe(wire)).toEqual({ ready: false, reason: 'not-paired' });
    expect(await borrower.pair({ ...wire, passphrase: 'bacu mocu lita noki pabu quti' })).toEqual({
      ok: false,
      reason: 'wrong-code',
    });
    expect(await borrower.printSlip(wire, slip)).toEqual({ outcome: 'not-sent', reason: 'not-paired' });
    expect(printer.jobs).toEqual([]);
  });

  it('is who typed it in capitals and with blanks around', async () => {
    const { borrower, wire, passphrase } = await aPair();
    const typed = `  ${passphrase.toUpperCase().replaceAll(' ', '  ')} `;
    expect(await borrower.pair({ ...wire, passphrase: typed })).toMatchObject({ ok: true });
  });

  it('is kept where only this account reads it', async () => {
    const { borrower, lender } = await aJoinedPair();
    for (const { profile } of [borrower, lender]) {
      const path = join(profile, 'neighbours.json');
      if (process.platform !== 'win32') expect(statSync(path).mode & 0o077).toBe(0);
    }
  });

  it('a broken file of passphrases lends nothing and keeps the app from nothing', async () => {
    const profile = aFolder();
    writeFileSync(join(profile, 'neighbours.json'), '{"lent": 7');
    const pc = await aPc(profile);
    expect(pc.lent()).toBeNull();
    expect(readFileSync(join(profile, 'neighbours.json'), 'utf8')).toBe('{"lent": 7');
  });
});

describe('an address that is no lending neighbour', () => {
  it.each<[string, (socket: Socket) => void]>([
    ['a web server', socket => socket.on('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))],
    ['a port that hangs up', socket => socket.destroy()],
    ['a printer that takes all and says nothing', socket => socket.resume()],
  ])('%s is said not to be one', async (_what, onConnect) => {
    const wire = await aService(onConnect);
    const pc = await aPc();
    const said = await pc.pair({ ...wire, passphrase: 'bacu mocu lita noki pabu quti' });
    expect(said).toEqual({ ok: false, reason: 'not-a-neighbour' });
  });

  it('and where nothing listens, the neighbour is off', async () => {
    const pc = await aPc();
    for (const host of ['127.0.0.1', 'khong-co.invalid', ''])
      expect(await pc.pair({ host, port: 9, passphrase: 'bacu mocu lita noki pabu quti' })).toEqual({
        ok: false,
        reason: 'neighbour-off',
      });
  });
});
