import { fromIso, toIso } from '../../shared/kit/time';
import type { Changes } from '../../shared/sync/contract';
import type { SetAside } from '../../shared/sync/set-aside';
import type { SyncState } from '../../shared/sync/sync-state';
import { orHalt } from './halt';
import type { Trip } from './trip';

/** How many unreadable entries are remembered by name; the count matters, not the list. */
const UNREAD_KEPT = 200;

/** An answer that was longer under way tells an old time: 2 MB take minutes at 64 kbit/s. */
const FRESH_MS = 2_500;

/** Takes everything the city has from others. The cursor moves only after the app has the entries. */
export async function pullChanges(trip: Trip): Promise<void> {
  for (;;) {
    const { generation, cursor } = trip.state();
    const askedAt = trip.now();
    const changes = await trip.city.changes(cursor);
    if (Math.abs(trip.now() - askedAt) < FRESH_MS) trip.ports.hearServer?.(fromIso(changes.serverTime));
    if (generation !== null && generation !== changes.generation) {
      // Another store answers for the city: its cursors start over, and it may lack entries of ours.
      trip.greeted = false;
      for (const chain of trip.earlier) chain.isSettled = false;
      await trip.keep({ ...trip.state(), generation: changes.generation, cursor: 0, unread: [] });
      continue;
    }
    const aside =
      changes.pages.length > 0 ? await orHalt('app-busy', () => trip.ports.receive(changes.pages)) : [];
    await trip.keep(after(trip.state(), changes, aside, toIso(trip.now())));
    if (!changes.more) return;
  }
}

function after(state: SyncState, changes: Changes, aside: readonly SetAside[], at: string): SyncState {
  const refused = aside.map(({ index, why }) => ({
    cursor: changes.cursors[index] ?? changes.next,
    reason: why,
  }));
  return {
    ...state,
    generation: changes.generation,
    cursor: changes.next,
    unread: [...state.unread, ...changes.unread, ...refused].slice(-UNREAD_KEPT),
    // A lease that the city granted is down with the last page, so the request is done.
    lease: state.lease?.entry != null && !changes.more ? null : state.lease,
    lastContactAt: at,
  };
}
