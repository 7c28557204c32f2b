import { ok, type Result, refuse } from '../../shared/kit/result';
import { deskAt, type HandedOver, waitingOf } from '../../shared/station/station';
import type { CounterDatabase } from '../data/database';
import type { GateReason } from '../data/gate';
import { findServing } from '../data/queries';
import { blankForm, isBlank } from '../state/intake-form';
import { useDesk } from '../state/store';
import { signedOut } from './seats-of';
import { type PinReason, showPin } from './show-pin';
import type { Workplace } from './workplace';

export type HandOverReason = GateReason | PinReason | 'not-at-this-counter' | 'has-it-already' | 'waits-here';

/**
 * A colleague takes a whole desk, or its owner takes it back: one entry in the ledger, and with it everything on the
 * desk is hers. Nothing is moved: pages and filters lie under the desk's owner all the time, and the ledger alone
 * says who works there, so a crash leaves no doubt. The called number stays called; whoever ends it signs for it.
 *
 * @returns whose desk it is
 */
export async function handOver(
  work: Workplace,
  seat: { readonly counter: number; readonly from: string; readonly reason: HandedOver['reason'] },
  to: { readonly person: string; readonly pin: string },
): Promise<Result<{ readonly owner: string }, HandOverReason>> {
  const { counter, from, reason } = seat;
  const shown = await showPin(work, to);
  if (!shown.ok) return shown;
  return work.gate.perform({ by: 'person', id: to.person }, async db => {
    const no = work.identity()?.station ?? 0;
    const station = await db.stations.get(String(no));
    if (!station?.signedIn.some(known => known.counter === counter && known.person === from))
      return refuse('not-at-this-counter');
    if (to.person === from) return refuse('has-it-already');
    // With two desks at one counter nobody could tell at which of them she works.
    if (station.behind.some(seat => seat.counter === counter && seat.person === to.person))
      return refuse('waits-here');
    const owner = deskAt(station.kept, { counter, person: from });
    const { keeps, leaves } = waitingOf(station, { counter, person: to.person, owner });
    const goes = { owner, from, to: to.person, counter, reason, ...(keeps.length > 0 && { behind: keeps }) };
    const body = await withWhatLiesThere(db, work.today(), goes);
    return ok({
      writes: [...signedOut(work, leaves), { deed: 'desk.handedOver', id: no, body }],
      value: { owner },
    });
  });
}

/** The deed's body, with the number that stays called and how many intake pages lie open. */
export async function withWhatLiesThere(
  db: CounterDatabase,
  today: string,
  goes: Omit<HandedOver, 'ticket' | 'drafts'>,
): Promise<HandedOver> {
  const ticket = (await findServing(db, today, goes.counter))?.id ?? null;
  const page = useDesk.getState().drafts.forms[goes.owner] ?? blankForm;
  return { ...goes, ticket, drafts: isBlank(page) ? 0 : 1 };
}
