import { ok, type Result, refuse } from '../../shared/kit/result';
import { deskAt, type Seat, type Station, waitingOf } from '../../shared/station/station';
import type { GateReason } from '../data/gate';
import { findOffice } from '../data/queries';
import { signedOut } from './seats-of';
import { type PinReason, showPin } from './show-pin';
import type { Workplace } from './workplace';

export type SwitchReason = GateReason | PinReason | 'no-such-counter' | 'nobody-here';

/**
 * A colleague takes the computer over: at her own counter only the screen changes, at another's the counter is
 * hers from now on. Everybody's desk and drafts stay as they are.
 */
export async function switchClerk(
  work: Workplace,
  to: { readonly counter: number; readonly person: string; readonly pin: string },
): Promise<Result<null, SwitchReason>> {
  const shown = await showPin(work, to);
  return shown.ok ? takeOver(work, to) : shown;
}

/** The change itself, once she showed that it is her. */
export async function takeOver(
  work: Workplace,
  { counter, person }: { readonly counter: number; readonly person: string },
): Promise<Result<null, SwitchReason>> {
  const no = work.identity()?.station ?? 0;
  const station = await work.db.stations.get(String(no));
  // Nothing changes in the ledger, so nothing is waited for: her desk is back at once.
  if (station?.signedIn.some(seat => seat.counter === counter && seat.person === person)) return ok(null);
  return work.gate.perform({ by: 'person', id: person }, async db => {
    const office = await findOffice(db);
    if (!office?.counters.some(known => known.no === counter)) return refuse('no-such-counter');
    const now = await db.stations.get(String(no));
    if (!now || now.signedIn.length === 0) return refuse('nobody-here');
    const from = now.signedIn.find(seat => seat.counter === counter)?.person ?? null;
    const owner = deskAt(now.kept, { counter, person });
    const waiting = waitingOf(now, { counter, person, owner });
    const behind = [...waiting.keeps, ...(from === null ? [] : stillKept(now, { counter, person: from }))];
    const body = { counter, person, from, ...(behind.length > 0 && { behind }) };
    return ok({
      writes: [...signedOut(work, waiting.leaves), { deed: 'clerk.switched', id: no, body }],
      value: null,
    });
  });
}

/** A desk that she keeps for a colleague waits for her here, even where her own is at another counter. */
function stillKept({ signedIn, kept }: Station, here: Seat): readonly Seat[] {
  const sitsElsewhere = signedIn.some(seat => seat.person === here.person && seat.counter !== here.counter);
  return sitsElsewhere && deskAt(kept, here) !== here.person ? [here] : [];
}
