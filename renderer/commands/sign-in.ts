import { ok, type Result, refuse } from '../../shared/kit/result';
import type { Seat } from '../../shared/station/station';
import type { GateReason } from '../data/gate';
import { findOffice } from '../data/queries';
import { type PinReason, showPin } from './show-pin';
import type { Workplace } from './workplace';

export type SignInReason =
  | GateReason
  | PinReason
  | 'no-such-counter'
  | 'counter-occupied'
  | 'already-signed-in';

/** A clerk sits down at a free counter and shows her PIN. */
export async function signIn(
  work: Workplace,
  seat: Seat & { readonly pin: string },
): Promise<Result<null, SignInReason>> {
  const shown = await showPin(work, seat);
  return shown.ok ? sitDown(work, seat) : shown;
}

/** The sign-in itself, once she showed that it is her. */
export function sitDown(work: Workplace, { counter, person }: Seat): Promise<Result<null, SignInReason>> {
  return work.gate.perform({ by: 'person', id: person }, async db => {
    const office = await findOffice(db);
    if (!office?.counters.some(known => known.no === counter)) return refuse('no-such-counter');
    const no = work.identity()?.station ?? 0;
    const signedIn = (await db.stations.get(String(no)))?.signedIn ?? [];
    if (signedIn.some(taken => taken.counter === counter)) return refuse('counter-occupied');
    if (signedIn.some(taken => taken.person === person)) return refuse('already-signed-in');
    return ok({ writes: [{ deed: 'clerk.signedIn', id: no, body: { counter, person } }], value: null });
  });
}
