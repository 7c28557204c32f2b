import type { WhyAsks } from '../../../shared/printing/asks-first';
import { whySlipAsks } from '../../commands/slip-asks';
import { isPrinting } from '../../commands/spool-lock';
import type { Workplace } from '../../commands/workplace';
import type { Stored } from '../../data/database';
import { slipsInState } from '../../data/queries';

/** A slip on the spool's page. `asks`: why it waits for an answer, null where it needs none. */
export type SpoolRow = {
  readonly slip: Stored<'slip'>;
  readonly asks: 'unknown' | WhyAsks | null;
};

/** All that is not done: what asks first, then what waits, each oldest first. */
export async function openSlips(work: Workplace): Promise<readonly SpoolRow[]> {
  const slips = await slipsInState(work.db, ['waiting', 'started', 'unknown']);
  const rows = await Promise.all(
    slips.map(async (slip): Promise<SpoolRow> => {
      if (slip.state === 'unknown') return { slip, asks: 'unknown' };
      // Begun while nobody prints: its end was lost, and only a person can tell.
      if (slip.state === 'started') return { slip, asks: (await isPrinting()) ? null : 'unknown' };
      return { slip, asks: await whySlipAsks(work, slip) };
    }),
  );
  return [...rows.filter(row => row.asks !== null), ...rows.filter(row => row.asks === null)];
}
