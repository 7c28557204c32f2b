import type { Seat } from '../../shared/station/station';
import type { CounterDatabase } from '../data/database';
import type { DeedWrite } from '../data/gate';
import type { Workplace } from './workplace';

/** Where these people are signed in at this PC, at a counter or behind the colleague who has it. */
export async function seatsOf(
  work: Workplace,
  db: CounterDatabase,
  people: readonly string[],
): Promise<readonly Seat[]> {
  const station = await db.stations.get(String(work.identity()?.station ?? 0));
  // A desk of hers that a colleague keeps is hers as well: with her it ends.
  const kept = (station?.kept ?? []).map(({ counter, owner }) => ({ counter, person: owner }));
  const seats = [...(station?.signedIn ?? []), ...(station?.behind ?? []), ...kept];
  return seats.filter(seat => people.includes(seat.person));
}

/** The deeds that end these sign-ins. */
export function signedOut(work: Workplace, seats: readonly Seat[]): readonly DeedWrite[] {
  const id = work.identity()?.station ?? 0;
  return seats.map(({ counter, person }) => ({
    deed: 'clerk.signedOut' as const,
    id,
    body: { counter, person },
  }));
}
