import { ok, type Result, refuse } from '../../shared/kit/result';
import type { GateReason } from '../data/gate';
import { findOffice } from '../data/queries';
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
    const signedIn = (await db.stations.get(String(no)))?.signedIn ?? [];
    if (signedIn.length === 0) return refuse('nobody-here');
    const from = signedIn.find(seat => seat.counter === counter)?.person ?? null;
    return ok({ writes: [{ deed: 'clerk.switched', id: no, body: { counter, person, from } }], value: null });
  });
}
