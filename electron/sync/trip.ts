import type { Instant } from '../../shared/kit/time';
import type { Page } from '../../shared/ledger/entry';
import type { BlockNeed } from '../../shared/sync/contract';
import type { SetAside } from '../../shared/sync/set-aside';
import type { SyncState } from '../../shared/sync/sync-state';
import type { SyncStatus } from '../../shared/sync/sync-status';
import type { CityClient } from './city-client';

/** What the courier reads, hands over and keeps; the composition root plugs these in. */
export type CourierPorts = {
  readonly journal: {
    /** Own entries of this epoch with seq above `afterSeq`, in order, at most `limit`. Throws `LockedStore` until unlocked. */
    readonly tail: (afterSeq: number, limit: number) => Promise<readonly Page[]>;
    /** The same of an epoch that this store left. */
    readonly earlier: (epoch: number, afterSeq: number, limit: number) => Promise<readonly Page[]>;
    /** When the own entry with this seq was written in an epoch, ISO; null when it is not there. Needs no key. */
    readonly writtenAt: (seq: number, epoch: number) => Promise<string | null>;
    /** Seq of the last own entry of an epoch, 0 when none. */
    readonly headSeq: (epoch: number) => number | Promise<number>;
  };
  /**
   * Takes entries of others, in order, and answers which it set aside for good; the cursor moves on only after
   * this resolved. Repeats happen.
   */
  readonly receive: (pages: readonly Page[]) => Promise<readonly SetAside[]>;
  /** The numbers this station lacks now, or null. */
  readonly blockNeed: () => BlockNeed | null | Promise<BlockNeed | null>;
  readonly state: {
    readonly load: () => Promise<unknown>;
    readonly save: (state: SyncState) => Promise<void>;
  };
  readonly onStatus: (status: SyncStatus) => void;
  /** The city's clock, fresh off a quick answer. */
  readonly hearServer?: (serverNow: Instant) => void;
};

/** An epoch that this store left, and the way to the city under its name. Settled: the city has all it will ever take. */
export type EarlierChain = { readonly epoch: number; readonly city: CityClient; isSettled: boolean };

/** What the steps of a trip share. One trip at a time holds it. */
export type Trip = {
  readonly ports: CourierPorts;
  readonly city: CityClient;
  readonly earlier: readonly EarlierChain[];
  readonly station: number;
  readonly newId: () => string;
  readonly now: () => number;
  readonly pagesPerPush: number;
  readonly state: () => SyncState;
  /** Durable when it resolves. */
  readonly keep: (state: SyncState) => Promise<void>;
  /** Entries are about to leave: shown as `sending`. */
  readonly onSending: () => void;
  /** False until the city told its head of this chain since the start. */
  greeted: boolean;
  /** True when entries that the city put aside are to be shown to it again. */
  asideDue: boolean;
  /** Seq of our first entry that is not the city's in its place; null while the two chains are one. */
  partsAt: number | null;
  /** Blocks asked in a row for a need that did not go away. */
  leasesInRow: number;
};
