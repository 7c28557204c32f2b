import type { Aside } from './contract';

/** Why the courier waits, pauses or is off; `renderer/words` has one sentence for each. */
export type SyncReason =
  | 'line-down'
  | 'too-slow'
  | 'city-trouble'
  | 'not-understood'
  | 'no-progress'
  | 'token-refused'
  | 'not-allowed'
  | 'chain-differs'
  | 'city-ahead'
  | 'app-busy'
  | 'journal-trouble'
  | 'locked'
  | 'no-block'
  | 'city-unreadable'
  | 'no-city';

/**
 * The one honest line about the city: `waiting` tries again by itself, `paused` needs a person, `off` was
 * never told of a city.
 */
export type SyncStatus = {
  /** What it is told of: a courier that ends may speak of an epoch that is over. Absent before there is one. */
  readonly epoch?: number;
  readonly state: 'idle' | 'sending' | 'waiting' | 'paused' | 'off';
  readonly reason?: SyncReason;
  /** Entries of this PC that the city does not have, and those it has but does not count yet. */
  readonly pending: number;
  /** When the oldest entry that the city does not have was written, ISO. */
  readonly oldestWaitingAt: string | null;
  readonly lastContactAt: string | null;
  /** Entries that the city refused to count; see `aside`. */
  readonly rejected: number;
  readonly aside: readonly Aside[];
  /** True when everything of the city's was pulled at the last contact. */
  readonly pulled: boolean;
  /** Entries of the city's feed that this PC could not read or set aside as wrong; at most 200 are counted. */
  readonly unread: number;
};

/** Seq of an epoch up to which the city counts everything; 0 without a city. */
export type Acknowledged = { readonly epoch: number; readonly seq: number };

/** How it stands before anything is known, and for good where there is no city. */
export const NO_CITY: SyncStatus = {
  state: 'off',
  reason: 'no-city',
  pending: 0,
  oldestWaitingAt: null,
  lastContactAt: null,
  rejected: 0,
  aside: [],
  pulled: false,
  unread: 0,
};

/**
 * The city has another story of this epoch, or more of it: this store was put back, and goes on in a new one. The
 * main process then loads every desk anew. A word about another epoch comes late, and would end the new one as well.
 */
export function isForked({ state, reason, epoch }: SyncStatus, ownEpoch: number): boolean {
  return epoch === ownEpoch && state === 'paused' && (reason === 'city-ahead' || reason === 'chain-differs');
}
