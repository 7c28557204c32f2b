import type { Stored } from '../../data/database';
import { useLive } from '../../data/live';
import { findServing, waitingTickets } from '../../data/queries';
import { useDesk } from '../../state/store';
import { useWork } from '../work-context';

/** Who sits at the counter that this screen works for, and whom she serves. */
export function useSeat() {
  const work = useWork();
  const counter = useDesk(desk => desk.session.counter);
  const station = String(work.identity()?.station ?? 0);
  const person = useLive(async () => {
    const row = await work.db.stations.get(station);
    const seat = row?.signedIn.find(taken => taken.counter === counter);
    return seat ? await work.db.people.get(seat.person) : undefined;
  }, [counter]);
  const serving = useLive(
    async () => (counter === null ? undefined : findServing(work.db, work.today(), counter)),
    [counter],
  );
  const waiting = useLive(() => waitingTickets(work.db, work.today()));
  return { counter, person, serving, waiting: waiting ?? (NOBODY as readonly Stored<'ticket'>[]) };
}

const NOBODY: readonly Stored<'ticket'>[] = [];
