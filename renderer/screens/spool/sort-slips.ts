import { asksFirst } from '../../../shared/printing/asks-first';
import type { Workplace } from '../../commands/workplace';
import type { Stored } from '../../data/database';
import { slipsInState } from '../../data/queries';

/** A slip on the spool's page. `asks`: why it waits for an answer, null where it needs none. */
export type SpoolRow = {
  readonly slip: Stored<'slip'>;
  readonly asks: 'unknown' | 'stale-ticket' | 'stale-day' | null;
};

/** All that is not done: what asks first, then what waits, each oldest first. */
export async function openSlips(work: Workplace): Promise<readonly SpoolRow[]> {
  const now = { at: work.now(), day: work.today() };
  const slips = await slipsInState(work.db, ['waiting', 'started', 'unknown']);
  const rows = await Promise.all(
    slips.map(async (slip): Promise<SpoolRow> => {
      if (slip.state === 'unknown') return { slip, asks: 'unknown' };
      if (slip.state === 'started') return { slip, asks: null };
      const ticket = slip.kind === 'ticket' ? await work.db.tickets.get(slip.of) : undefined;
      if (!asksFirst(slip, ticket, now)) return { slip, asks: null };
      return { slip, asks: slip.day === now.day ? 'stale-ticket' : 'stale-day' };
    }),
  );
  return [...rows.filter(row => row.asks !== null), ...rows.filter(row => row.asks === null)];
}
