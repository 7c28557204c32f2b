import { describe, expect, it } from 'vitest';
import { reduceSlip } from '../../../../shared/ledger/reducers/slip';
import type { SlipJob } from '../../../../shared/printing/job';
import { at, monday } from '../../../office/day';

type Event = Parameters<typeof reduceSlip>[1];

const row: SlipJob = {
  id: 'slip-1',
  kind: 'receipt',
  of: '01935000-0000-7000-8000-000000000001',
  number: 'T1-261123-0001',
  day: monday,
  to: 'screen',
  state: 'sent',
  reason: null,
  composedAt: at('08:00'),
  endedAt: at('08:00'),
  clerk: 'lan',
  reprints: 0,
  wanted: false,
};

function reduced(job: SlipJob, event: Pick<Event, 'deed' | 'body'>) {
  const meta = { at: at('09:00'), clerk: 'lan', subject: 'slip/slip-1' };
  return reduceSlip(job, { ...event, meta } as Event);
}

describe('a slip that somebody wants once more', () => {
  it.each([
    ['screen', 'sent', at('09:00')],
    ['pdf', 'waiting', null],
    ['printer', 'waiting', null],
  ] as const)('made for the %s is then %s', (to, state, endedAt) => {
    const again = reduced({ ...row, to }, { deed: 'slip.reprinted', body: {} });
    expect(again).toMatchObject({ state, endedAt, reprints: 1 });
    const asked = { ...row, to, state: 'unknown' as const };
    const settled = reduced(asked, { deed: 'slip.settled', body: { outcome: 'not-printed' } });
    expect(settled).toMatchObject({ state, endedAt, reprints: 0, wanted: true });
  });
});
