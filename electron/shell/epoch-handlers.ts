import type { AppStart } from '../../shared/ipc/contract';
import { ok, refuse } from '../../shared/kit/result';
import { takeTurns } from '../../shared/kit/take-turns';
import { headOfChain } from '../../shared/ledger/chain';
import type { EpochOpened } from '../../shared/station/station';
import type { Handlers } from '../ipc/router';
import type { Journal } from '../journal/journal';
import type { IdentityFile } from './identity';

type EpochCall = 'app.settle-copy' | 'app.reopen' | 'journal.leave-tail';

/** A copied store, as the desk shows it before anybody said what it is. */
export function copiedOf(identity: IdentityFile): AppStart['copied'] {
  const claimed = identity.claimed();
  if (!claimed || identity.current()) return null;
  return { ward: claimed.ward, station: claimed.station };
}

/**
 * New epochs: the answer of a person over a copied store, or the city's word that ours is not the chain it knows. The
 * head that is left behind is named, so that the ledger tells where the old chain ended here.
 */
export function createEpochHandlers(parts: {
  readonly identity: IdentityFile;
  readonly journal: Journal;
  /** Notes that the store belongs where it lies now. */
  readonly settle: () => Promise<void>;
  readonly onOpened: () => Promise<void>;
  /** Where the city's story of this epoch is another one; null when nobody knows. */
  readonly partsAt: () => number | null;
}): Pick<Handlers, EpochCall> {
  const { identity, journal, settle, onOpened, partsAt } = parts;
  // Two windows hear of it at once, and one hears of it twice: the second finds it done.
  const inTurn = takeTurns();
  const open = (reason: EpochOpened['reason'], station?: number, partsAt: number | null = null) => {
    const left = headOfChain(journal.heads(), identity.claimed());
    const hasTail = left !== undefined && partsAt !== null && partsAt <= left.seq;
    const leavesFrom = hasTail ? partsAt : undefined;
    return identity.reopen({ reason, oldHead: left?.hash ?? null }, { station, leavesFrom });
  };
  return {
    'app.settle-copy': answer =>
      inTurn(async () => {
        const claimed = identity.claimed();
        if (!claimed || identity.current()) return refuse('not-copied');
        if (answer.is === 'new' && answer.station === claimed.station) return refuse('same-station');
        await (answer.is === 'new' ? open('cloned', answer.station) : open('restored'));
        // After the identity: a PC that dies in between asks again, which costs an epoch and harms nothing.
        await settle();
        await onOpened();
        return ok(null);
      }),
    'app.reopen': ({ epoch }) =>
      inTurn(async () => {
        if (identity.current()?.epoch !== epoch) return null;
        await open('city-ahead', undefined, partsAt());
        await onOpened();
        return null;
      }),
    'journal.leave-tail': () =>
      inTurn(async () => {
        const [own, leaving] = [identity.current(), identity.leaving()];
        if (!own || !leaving) return null;
        await journal.leaveTail({ station: own.station, epoch: leaving.epoch }, leaving.from);
        // After the journal: a PC that dies in between lets the same tail go once more.
        await identity.left();
        return null;
      }),
  };
}
