import { describe, expect, it } from 'vitest';
import { probeQueue, sendRaw } from '../../../../electron/printing/windows-queue';
import type { Winspool } from '../../../../electron/printing/winspool';

const bytes = Uint8Array.from({ length: 200_000 }, (_byte, at) => at & 0xff);
const slip = { queue: 'In', bytes };

/** A service that does all it is asked for, but for what a test takes over; and what it was asked for. */
function aService(other: Partial<Winspool> = {}) {
  const asked: string[] = [];
  let taken = 0;
  const noted = (what: string) => () => {
    asked.push(what);
    return true;
  };
  const spool: Winspool = {
    open: () => 'a printer',
    paper: () => null,
    status: () => 0,
    startJob: () => 1,
    startPage: noted('page'),
    write: (_printer, piece) => {
      taken += piece.length;
      return piece.length;
    },
    endPage: noted('end page'),
    endJob: noted('end job'),
    abort: noted('abort'),
    close: noted('close'),
    ...other,
  };
  return { spool, asked, begin: async () => void asked.push('begun'), taken: () => taken };
}

describe('a slip for a queue of Windows', () => {
  it('is sent, never printed, when the queue took it whole', async () => {
    const { spool, asked, begin, taken } = aService();
    expect(await sendRaw(spool, slip, begin)).toEqual({ outcome: 'sent' });
    expect(taken()).toBe(bytes.length);
    expect(asked).toEqual(['begun', 'page', 'end page', 'end job', 'close']);
  });

  it.each<[string, Partial<Winspool>, object]>([
    ['is not opened', { open: () => null }, { outcome: 'not-sent', reason: 'no-such-queue' }],
    ['refuses the job', { startJob: () => 0 }, { outcome: 'not-sent', reason: 'queue-refused' }],
    ['refuses the page', { startPage: () => false }, { outcome: 'not-sent', reason: 'queue-refused' }],
    ['takes no byte', { write: () => null }, { outcome: 'not-sent', reason: 'queue-refused' }],
    ['takes none at all', { write: () => 0 }, { outcome: 'not-sent', reason: 'queue-refused' }],
    ['fails at the end of the page', { endPage: () => false }, { outcome: 'unknown', reason: 'no-answer' }],
    ['fails at the end of the job', { endJob: () => false }, { outcome: 'unknown', reason: 'no-answer' }],
  ])('where it %s is told truly, and the queue is let go', async (_what, other, outcome) => {
    const { spool, asked, begin } = aService(other);
    expect(await sendRaw(spool, slip, begin)).toMatchObject(outcome);
    expect(asked.filter(what => what === 'close')).toHaveLength('open' in other ? 0 : 1);
  });

  it('that was cut in the middle is taken back, and somebody must look', async () => {
    let writes = 0;
    const { spool, asked, begin } = aService({
      write: (_printer, piece) => {
        writes += 1;
        return writes === 2 ? null : piece.length;
      },
    });
    expect(await sendRaw(spool, slip, begin)).toEqual({
      outcome: 'unknown',
      reason: 'no-answer',
      bytesSent: 65_536,
    });
    expect(asked).toEqual(['begun', 'page', 'abort', 'close']);
  });

  it.each([
    [0x1, 'queue-stopped'],
    [0x10, 'paper-out'],
    [0x10 | 0x80, 'paper-out'],
    [0x80, 'offline'],
    [0x400000, 'cover-open'],
  ])('is not sent where the driver says %i', async (status, reason) => {
    const { spool, asked, begin, taken } = aService({ status: () => status });
    expect(await sendRaw(spool, slip, begin)).toEqual({ outcome: 'not-sent', reason });
    expect(probeQueue(spool, 'In')).toEqual({ ready: false, reason });
    expect([taken(), ...asked]).toEqual([0, 'close', 'close']);
  });

  it.each([null, 0, 0x200, 0x400, 0x20000])(
    'is sent where the driver says %s, which stops nothing',
    async status => {
      const { spool, begin } = aService({ status: () => status });
      expect(await sendRaw(spool, slip, begin)).toEqual({ outcome: 'sent' });
      expect(probeQueue(spool, 'In')).toEqual({ ready: true, silent: true, paperLow: false });
    },
  );
});
