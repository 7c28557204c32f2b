import { expect, it, onTestFinished, vi } from 'vitest';

const wire = { kind: 'serial', path: '/dev/ttyS0', baud: 9600 } as const;

/** The printing room as it loads on a PC where a module is another one. */
async function withModule(name: string, stand: () => object) {
  vi.resetModules();
  vi.doMock(name, stand);
  onTestFinished(() => {
    vi.doUnmock(name);
    vi.resetModules();
  });
  const { openPrinters } = await import('../../../../electron/printing/print');
  const { cupsQueues } = await import('../../../../electron/printing/system-queue');
  const { findPrinters } = await import('../../../../electron/printing/find-printers');
  return { printers: openPrinters(cupsQueues), findPrinters };
}

const withoutDriver = () =>
  withModule('serialport', (): object => {
    throw new Error('The specified module could not be found.');
  });

it('a PC whose COM driver does not load says that there is no such port, and nothing more breaks', async () => {
  const { printers } = await withoutDriver();
  expect(await printers.probe(wire)).toEqual({ ready: false, reason: 'no-such-port' });
  expect(await printers.printSlip(wire, Uint8Array.of(0x1b, 0x40))).toEqual({
    outcome: 'not-sent',
    reason: 'no-such-port',
  });
});

it('and still looks for its other printers', async () => {
  const { findPrinters } = await withoutDriver();
  const { serial, devices, queues } = await findPrinters();
  expect(serial).toEqual([]);
  expect([Array.isArray(devices), Array.isArray(queues)]).toEqual([true, true]);
});

it('a device file that cannot even be asked what it is gets nothing and is let go', async () => {
  const file = {
    stat: async () => {
      throw Object.assign(new Error('ENODEV: no such device'), { code: 'ENODEV' });
    },
    write: vi.fn(),
    close: vi.fn(async () => undefined),
  };
  const real = await import('node:fs/promises');
  const { printers } = await withModule('node:fs/promises', () => ({
    ...real,
    open: async () => file,
  }));
  const said = await printers.printSlip({ kind: 'device', path: '/dev/usb/lp0' }, Uint8Array.of(0x1b, 0x40));
  expect(said).toEqual({ outcome: 'not-sent', reason: 'not-a-printer' });
  expect(file.close).toHaveBeenCalledOnce();
  expect(file.write).not.toHaveBeenCalled();
});
