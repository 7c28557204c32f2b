import { z } from 'zod';
import { IsoInstant } from '../kit/time';
import { Aside, BlockNeed, type PushReply } from './contract';

const Count = z.int().nonnegative();

/** What the city has of one epoch: every entry up to `acknowledged`; those that it does not count are `aside`. */
const Settled = z.object({
  epoch: z.int().positive(),
  acknowledged: Count,
  aside: z.array(Aside),
});
export type Settled = z.infer<typeof Settled>;

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
  /** The same of the epochs that this station left, as far as anybody told. */
  earlier: z.array(Settled).optional(),
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

/** The stored state if it is of this station and epoch and readable, else a fresh one that knows what was left. */
export function readSyncState(stored: unknown, station: number, epoch: number): SyncState {
  const read = SyncState.safeParse(stored);
  if (!read.success || read.data.station !== station) return freshSyncState(station, epoch);
  if (read.data.epoch === epoch) return read.data;
  const { epoch: left, acknowledged, aside, earlier = [] } = read.data;
  return { ...freshSyncState(station, epoch), earlier: [{ epoch: left, acknowledged, aside }, ...earlier] };
}

/** What the city has of an epoch of this station, left or not. */
export function settledOf(state: SyncState, epoch: number): Settled {
  const { acknowledged, aside, earlier = [] } = state;
  if (epoch === state.epoch) return { epoch, acknowledged, aside };
  return earlier.find(left => left.epoch === epoch) ?? { epoch, acknowledged: 0, aside: [] };
}

/** Seq up to which the city counts every entry; nothing above it may be erased here. */
export function countedUpTo({ acknowledged, aside }: Settled): number {
  return Math.min(acknowledged, ...aside.map(({ seq }) => seq - 1));
}

/** The state after the city's answer about an epoch that was left. */
export function settleEarlier(state: SyncState, settled: Settled): SyncState {
  const others = (state.earlier ?? []).filter(({ epoch }) => epoch !== settled.epoch);
  return { ...state, earlier: [...others, settled] };
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
