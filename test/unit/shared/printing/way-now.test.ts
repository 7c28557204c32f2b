import { describe, expect, it } from 'vitest';
import { instantAt } from '../../../../shared/kit/time';
import { type WhyAsks, whyAsks } from '../../../../shared/printing/asks-first';
import type { SlipJob } from '../../../../shared/printing/job';
import { pdfName } from '../../../../shared/printing/pdf-name';
import { at, friday, monday } from '../../../office/day';

const job: SlipJob = {
  id: 'slip-1',
  kind: 'receipt',
  of: '01935000-0000-7000-8000-000000000001',
  number: 'T1-261123-0001',
  day: monday,
  to: 'printer',
  state: 'waiting',
  reason: null,
  composedAt: at('08:59'),
  endedAt: null,
  clerk: 'system',
  reprints: 0,
  wanted: false,
};
const wanted = { ...job, wanted: true };
const now = { at: instantAt(monday, '09:00'), day: monday };

describe('a slip made for a printer that the office has no more', () => {
  it.each([
    ['still has its printer', job, 'thermal', null],
    ['still has its printer', job, 'thermal58', null],
    ['now prints A5', job, 'a5', 'printer-changed'],
    ['now prints A5, and somebody wants it', wanted, 'a5', null],
    ['has no printer', job, 'none', 'printer-changed'],
    ['has no printer, though somebody wants it', wanted, 'none', 'printer-changed'],
    ['writes the PDF it was made for', { ...job, to: 'pdf' as const }, 'none', null],
  ] as const)('%s', (_what, slip, mode, why: WhyAsks | null) => {
    expect(whyAsks(slip, undefined, now, { printer: { mode, host: 'p', port: 9100 } })).toBe(why);
  });
});

describe('the name of a PDF', () => {
  it.each([
    ['receipt', 'H26.101-261123-0001', monday, 'receipt-H26.101-261123-0001'],
    ['ticket', 'A001', monday, 'ticket-A001-261123'],
    ['ticket', 'A001', friday, 'ticket-A001-261120'],
    ['blank', 'P1-0001', monday, 'blank-P1-0001-261123'],
    ['supplement', 'H26.101-261120-0001', monday, 'supplement-H26.101-261120-0001-261123-00007a'],
  ] as const)('of %s %s made on %s is %s', (kind, number, day, name) => {
    expect(pdfName({ id: '0b1a4000-0000-7000-8000-00000000007a', kind, number, day })).toBe(name);
  });
});
