import { ok, type Result, refuse } from '../../shared/kit/result';
import { type HandedOver, type KeptDesk, type Seat, waitingOf } from '../../shared/station/station';
import type { CounterDatabase } from '../data/database';
import type { DeedWrite, GateReason } from '../data/gate';
import { findOffice } from '../data/queries';
import { withWhatLiesThere } from './hand-over';
import { signedOut } from './seats-of';
import { type PinReason, showPin } from './show-pin';
import type { Workplace } from './workplace';

export type SignInReason =
  | GateReason
  | PinReason
  | 'no-such-counter'
  | 'counter-occupied'
  | 'already-signed-in';

/**
 * A clerk sits down at a free counter and shows her PIN. Where a colleague keeps her desk she has it back, also at the
 * counter where the colleague works at it; the desks that she keeps herself are hers to work at again as well.
 *
 * @returns the seats that are hers now, the chosen one first
 */
export async function signIn(
  work: Workplace,
  seat: Seat & { readonly pin: string },
): Promise<Result<readonly Seat[], SignInReason>> {
  const shown = await showPin(work, seat);
  return shown.ok ? sitDown(work, seat) : shown;
}

/** The sign-in itself, once she showed that it is her. */
export function sitDown(
  work: Workplace,
  { counter, person }: Seat,
): Promise<Result<readonly Seat[], SignInReason>> {
  return work.gate.perform({ by: 'person', id: person }, async db => {
    const office = await findOffice(db);
    if (!office?.counters.some(known => known.no === counter)) return refuse('no-such-counter');
    const no = work.identity()?.station ?? 0;
    const { signedIn = [], behind = [], kept = [] } = (await db.stations.get(String(no))) ?? {};
    const away = kept.find(desk => desk.owner === person);
    const sitter = signedIn.find(taken => taken.counter === counter)?.person;
    const isGivenBack = away?.counter === counter && away.keeper === sitter;
    if (sitter !== undefined && !isGivenBack) return refuse('counter-occupied');
    if (!away && signedIn.some(taken => taken.person === person)) return refuse('already-signed-in');
    const isFree = (other: number) =>
      other !== counter &&
      office.counters.some(known => known.no === other) &&
      !signedIn.some(taken => taken.counter === other);
    const keeps = kept
      .filter(desk => desk.keeper === person && isFree(desk.counter))
      .map(desk => ({ counter: desk.counter, person }));
    const waiting = waitingOf({ behind, kept }, { counter, person, owner: person });
    const still = waiting.keeps.filter(place => !keeps.some(seat => seat.counter === place.counter));
    const waits = still.length > 0 ? { behind: still } : {};
    const own: DeedWrite = away
      ? {
          deed: 'desk.handedOver',
          id: no,
          body: { ...(await backTo(db, work.today(), away, counter)), ...waits },
        }
      : { deed: 'clerk.signedIn', id: no, body: { counter, person, ...waits } };
    const others = keeps.map(
      seat => ({ deed: 'clerk.signedIn', id: no, body: { ...seat, ...waits } }) as const,
    );
    const left = signedOut(work, waiting.leaves);
    return ok({ writes: [...left, own, ...others], value: [{ counter, person }, ...keeps] });
  });
}

/** The desk goes back from whoever keeps it to its owner, wherever she sits down with it. */
function backTo(
  db: CounterDatabase,
  today: string,
  { owner, keeper, reason }: KeptDesk,
  counter: number,
): Promise<HandedOver> {
  return withWhatLiesThere(db, today, { owner, from: keeper, to: owner, counter, reason });
}
