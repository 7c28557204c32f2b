import { takeTurns } from '../../shared/kit/take-turns';
import { type SyncState, settledOf } from '../../shared/sync/sync-state';
import { NO_CITY, type SyncReason, type SyncStatus } from '../../shared/sync/sync-status';
import type { CourierPorts } from './trip';

/** Tells the listener how things stand, counted from the journal, and only when something changed. */
export function createReporter(
  ports: CourierPorts,
  state: SyncStatus['state'],
  earlier: readonly number[] = [],
) {
  const { reason: _, ...nothing } = NO_CITY;
  let last: SyncStatus = { ...nothing, state };
  const count = async (state: SyncStatus['state'], reason: SyncReason | undefined, kept: SyncState) => {
    const waiting = await countWaiting(ports, kept, [kept.epoch, ...earlier]);
    const held = kept.aside.filter(({ verdict }) => verdict === 'retry').length;
    const next: SyncStatus = {
      epoch: kept.epoch,
      state,
      ...(reason !== undefined && { reason }),
      pending: waiting.count + held,
      oldestWaitingAt: waiting.since,
      lastContactAt: kept.lastContactAt,
      rejected: kept.aside.length - held,
      aside: kept.aside,
      pulled: state === 'idle' || (state === 'sending' && last.pulled),
      unread: kept.unread.length,
    };
    const changed = JSON.stringify(next) !== JSON.stringify(last);
    last = next;
    if (changed) ports.onStatus(next);
  };
  // One after another: counting awaits, and a late `sending` must not cover the `idle` that followed it.
  const inTurn = takeTurns();
  const tell = (...how: Parameters<typeof count>) => inTurn(() => count(...how));
  return Object.assign(tell, {
    last: () => last,
    /** Same state, new count: an entry came. */
    recount: (kept: SyncState) => inTurn(() => count(last.state, last.reason, kept)),
  });
}

/** Of all epochs that this store wrote: what one lacks is not safe because another one began. */
async function countWaiting({ journal }: CourierPorts, state: SyncState, epochs: readonly number[]) {
  let count = 0;
  let since: string | null = null;
  try {
    for (const epoch of epochs) {
      const { acknowledged } = settledOf(state, epoch);
      const waiting = Math.max(0, (await journal.headSeq(epoch)) - acknowledged);
      if (waiting === 0) continue;
      count += waiting;
      const at = await journal.writtenAt(acknowledged + 1, epoch);
      if (since === null || (at !== null && at < since)) since = at;
    }
    return { count, since };
  } catch {
    // A journal in trouble is said by the state's reason; a count would be a guess.
    return { count: 0, since: null };
  }
}
