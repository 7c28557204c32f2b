import { describe, expect, it } from 'vitest';
import { instantAt } from '../../../../shared/kit/time';
import { asksFirst } from '../../../../shared/printing/asks-first';
import type { SlipJob } from '../../../../shared/printing/job';
import { at, friday, monday } from '../../../office/day';

const job: SlipJob = {
  id: 'slip-1',
  kind: 'ticket',
  of: '01935000-0000-7000-8000-000000000001',
  number: 'A001',
  day: monday,
  to: 'printer',
  state: 'waiting',
  reason: null,
  composedAt: at('08:00'),
  endedAt: null,
  clerk: 'system',
  reprints: 0,
  wanted: false,
};
const receipt = { ...job, kind: 'receipt' as const };
const now = { at: instantAt(monday, '09:00'), day: monday };

describe('whether a waiting slip asks before it prints', () => {
  it.each([
    ['a number still waiting', job, 'waiting', false],
    ['a number already called', job, 'called', true],
    ['a number just taken and called', { ...job, composedAt: at('08:59') }, 'called', false],
    ['a receipt of today', receipt, undefined, false],
    ['a receipt of last Friday', { ...receipt, day: friday }, undefined, true],
    ['a called number that a clerk wants all the same', { ...job, wanted: true }, 'called', false],
    [
      'one that a clerk wants and the printer failed again',
      { ...job, wanted: true, reason: 'unreachable' },
      'served',
      false,
    ],
  ] as const)('%s', (_what, slip, state, asks) => {
    expect(asksFirst(slip, state && { state }, now)).toBe(asks);
  });
});
