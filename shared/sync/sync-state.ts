import { z } from 'zod';
import { IsoInstant } from '../kit/time';
import { Aside, BlockNeed, type PushReply } from './contract';

const Count = z.int().nonnegative();

/**
 * What the courier remembers between starts. All of it can be lost without harm: the city then calls
 * repeats duplicates, and the pull starts from 0.
 */
export const SyncState = z.object({
  v: z.literal(1),
  station: z.int().positive(),
  epoch: z.int().positive(),
  /** Every entry of this epoch up to here is at the city. */
  acknowledged: Count,
  /** Those of them that the city does not count, as of its last answer. */
  aside: z.array(Aside),
  generation: z.string().nullable(),
  cursor: Count,
  /** Pulled entries of a form this version could not read, and those that the desk's gate set aside. */
  unread: z.array(z.object({ cursor: Count, reason: z.string() })),
  /** A number block asked for and not yet come down; `entry` once the city named it. */
  lease: z.object({ requestId: z.string(), need: BlockNeed, entry: z.string().nullable() }).nullable(),
  lastContactAt: IsoInstant.nullable(),
});
export type SyncState = z.infer<typeof SyncState>;

export function freshSyncState(station: number, epoch: number): SyncState {
  return {
    v: 1,
    station,
    epoch,
    acknowledged: 0,
    aside: [],
    generation: null,
    cursor: 0,
    unread: [],
    lease: null,
    lastContactAt: null,
  };
}

/** The stored state if it is of this station and epoch and readable, else a fresh one. */
export function readSyncState(stored: unknown, station: number, epoch: number): SyncState {
  const read = SyncState.safeParse(stored);
  const fits = read.success && read.data.station === station && read.data.epoch === epoch;
  return fits ? read.data : freshSyncState(station, epoch);
}

/** Whether the city said that this chain parts from the one it has; then only a new epoch helps. */
export function partsFromCity(reply: PushReply): boolean {
  return reply.verdicts.some(({ verdict, reason }) => verdict === 'conflict' && reason === 'chain-differs');
}

/**
 * The state after the city's answer. The city's own word on its head counts, also downwards: a city that
 * lost entries gets them again from the journal.
 */
export function settle(state: SyncState, reply: PushReply, at: string): SyncState {
  return {
    ...state,
    acknowledged: reply.head?.seq ?? 0,
    aside: reply.aside,
    lastContactAt: at,
  };
}
