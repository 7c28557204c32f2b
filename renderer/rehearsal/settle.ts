import { asksFirst } from '../../shared/printing/asks-first';
import { settleSlip } from '../commands/settle-slip';
import type { StartedDesk } from '../commands/start-desk';
import type { Workplace } from '../commands/workplace';
import type { Stored } from '../data/database';
import { slipsInState } from '../data/queries';

/** How the spool stands once nothing can be printed now. */
export type SpoolStanding = { readonly waiting: number };

/** An answered slip that asks again at once would do so for ever. */
const MAX_ROUNDS = 20;

/** Prints what can be printed; a slip that asks is answered "not printed", as the demo's clerk does. */
export async function settleSpool({ work, spool }: StartedDesk): Promise<SpoolStanding> {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    spool.poke();
    await spool.settled();
    const asking = await slipsThatAsk(work);
    if (asking.length === 0) break;
    for (const slip of asking) await settleSlip(work, slip.id, 'not-printed');
  }
  const open = await slipsInState(work.db, ['waiting', 'started', 'unknown']);
  return { waiting: open.length };
}

async function slipsThatAsk(work: Workplace): Promise<readonly Stored<'slip'>[]> {
  const now = { at: work.now(), day: work.today() };
  const asking: Stored<'slip'>[] = [];
  for (const slip of await slipsInState(work.db, ['waiting', 'unknown'])) {
    const ticket = slip.kind === 'ticket' ? await work.db.tickets.get(slip.of) : undefined;
    if (slip.state === 'unknown' || asksFirst(slip, ticket, now)) asking.push(slip);
  }
  return asking;
}
