import { describe, expect, it, vi } from 'vitest';
import { probeWindowsQueue, sendToWindowsQueue } from '../../../../electron/printing/windows-queue';
import type { Winspool } from '../../../../electron/printing/winspool';

const slip = Uint8Array.from({ length: 200_000 }, (_byte, at) => at & 0xff);

/** A service that does all it is asked for, but for what a test takes over; and what it was asked for. */
function aService(other: Partial<Winspool> = {}) {
  const asked: string[] = [];
  let taken = 0;
  const noted = (what: string) => () => {
    asked.push(what);
    return true;
  };
  const service: Winspool = {
    open: () => 'a printer',
    status: () => 0,
    startJob: () => 1,
    startPage: noted('page'),
    write: async (_printer, bytes) => {
      taken += bytes.length;
      return bytes.length;
    },
    endPage: noted('end page'),
    endJob: noted('end job'),
    abort: noted('abort'),
    close: noted('close'),
    ...other,
  };
  return { winspool: async () => service, asked, taken: () => taken };
}

describe('a slip for a queue of Windows', () => {
  it('is sent, never printed, when the queue took it whole', async () => {
    const { winspool, asked, taken } = aService();
    expect(await sendToWindowsQueue('In', slip, winspool)).toEqual({ outcome: 'sent' });
    expect(taken()).toBe(slip.length);
    expect(asked).toEqual(['page', 'end page', 'end job', 'close']);
  });

  it.each<[string, Partial<Winspool>, object]>([
    ['is not opened', { open: () => null }, { outcome: 'not-sent', reason: 'no-such-queue' }],
    ['refuses the job', { startJob: () => 0 }, { outcome: 'not-sent', reason: 'queue-refused' }],
    ['refuses the page', { startPage: () => false }, { outcome: 'not-sent', reason: 'queue-refused' }],
    ['takes no byte', { write: async () => null }, { outcome: 'not-sent', reason: 'queue-refused' }],
    ['takes none at all', { write: async () => 0 }, { outcome: 'not-sent', reason: 'queue-refused' }],
    ['fails at the end of the page', { endPage: () => false }, { outcome: 'unknown', reason: 'no-answer' }],
    ['fails at the end of the job', { endJob: () => false }, { outcome: 'unknown', reason: 'no-answer' }],
  ])('where it %s is told truly, and the queue is let go', async (_what, other, outcome) => {
    const { winspool, asked } = aService(other);
    expect(await sendToWindowsQueue('In', slip, winspool)).toMatchObject(outcome);
    expect(asked.filter(what => what === 'close')).toHaveLength('open' in other ? 0 : 1);
  });

  it('waits in no second thread of the one that hangs, until that is done', async () => {
    vi.useFakeTimers();
    try {
      let end: (took: number) => void = () => undefined;
      const { winspool } = aService({
        write: () =>
          new Promise(resolve => {
            end = resolve;
          }),
      });
      const first = sendToWindowsQueue('Treo', slip, winspool);
      await vi.advanceTimersByTimeAsync(15_000);
      expect(await first).toMatchObject({ outcome: 'unknown' });
      const stopped = { reason: 'queue-stopped' };
      expect(await sendToWindowsQueue('Treo', slip, winspool)).toMatchObject({
        outcome: 'not-sent',
        ...stopped,
      });
      expect(await probeWindowsQueue('Treo', winspool)).toEqual({ ready: false, ...stopped });
      end(1);
      await vi.advanceTimersByTimeAsync(0);
      expect(await probeWindowsQueue('Treo', winspool)).toMatchObject({ ready: true });
    } finally {
      vi.useRealTimers();
    }
  });

  it('that was cut in the middle is taken back, and somebody must look', async () => {
    let writes = 0;
    const { winspool, asked } = aService({
      write: async (_printer, bytes) => {
        writes += 1;
        return writes === 2 ? null : bytes.length;
      },
    });
    expect(await sendToWindowsQueue('In', slip, winspool)).toEqual({
      outcome: 'unknown',
      reason: 'no-answer',
      bytesSent: 65_536,
    });
    expect(asked).toEqual(['page', 'abort', 'close']);
  });

  it.each([
    [0x1, 'queue-stopped'],
    [0x10, 'paper-out'],
    [0x10 | 0x80, 'paper-out'],
    [0x80, 'offline'],
    [0x400000, 'cover-open'],
  ])('is not sent where the driver says %i', async (status, reason) => {
    const { winspool, asked, taken } = aService({ status: () => status });
    expect(await sendToWindowsQueue('In', slip, winspool)).toEqual({ outcome: 'not-sent', reason });
    expect(await probeWindowsQueue('In', winspool)).toEqual({ ready: false, reason });
    expect([taken(), ...asked]).toEqual([0, 'close', 'close']);
  });

  it.each([null, 0, 0x200, 0x400, 0x20000])(
    'is sent where the driver says %s, which stops nothing',
    async status => {
      const { winspool } = aService({ status: () => status });
      expect(await sendToWindowsQueue('In', slip, winspool)).toEqual({ outcome: 'sent' });
      expect(await probeWindowsQueue('In', winspool)).toEqual({ ready: true, silent: true, paperLow: false });
    },
  );
});
