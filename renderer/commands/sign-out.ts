import { ok, type Result, refuse } from '../../shared/kit/result';
import type { GateReason } from '../data/gate';
import { type PinReason, showPin } from './show-pin';
import type { Workplace } from './workplace';

export type SignOutReason = GateReason | PinReason | 'not-at-this-counter';

/** A clerk leaves her counter, or her place behind the colleague who has it. Drafts stay hers; a PIN is asked for only where somebody else could act. */
export async function signOut(
  work: Workplace,
  seat: { readonly counter: number; readonly person: string; readonly pin?: string },
): Promise<Result<null, SignOutReason>> {
  const { counter, person, pin } = seat;
  if (pin !== undefined) {
    const shown = await showPin(work, { person, pin });
    if (!shown.ok) return shown;
  }
  return work.gate.perform({ by: 'person', id: person }, async db => {
    const no = work.identity()?.station ?? 0;
    const station = await db.stations.get(String(no));
    const seats = [...(station?.signedIn ?? []), ...(station?.behind ?? [])].filter(
      seat => seat.counter === counter,
    );
    if (seats.length === 0) return refuse('nobody-signed-in');
    if (!seats.some(known => known.person === person)) return refuse('not-at-this-counter');
    return ok({ writes: [{ deed: 'clerk.signedOut', id: no, body: { counter, person } }], value: null });
  });
}
