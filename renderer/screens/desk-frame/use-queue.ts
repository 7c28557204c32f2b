import type { Stored } from '../../data/database';
import { useLive } from '../../data/live';
import { findServing, waitingTickets } from '../../data/queries';
import { useWork } from '../work-context';

/** Whom a counter serves, and who waits. */
export function useQueue(counter: number | null) {
  const work = useWork();
  const serving = useLive(
    async () => (counter === null ? undefined : findServing(work.db, work.today(), counter)),
    [counter],
  );
  const waiting = useLive(() => waitingTickets(work.db, work.today()));
  return { serving, waiting: waiting ?? NOBODY };
}

const NOBODY: readonly Stored<'ticket'>[] = [];
