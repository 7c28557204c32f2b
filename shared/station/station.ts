import { z } from 'zod';
import { PlainDate } from '../kit/time';
import type { ErasedDays } from './erased-days';
import type { StationKey } from './station-key';

/** Body of `epoch.opened`, the first entry of every epoch. */
export const EpochOpened = z.strictObject({
  reason: z.enum(['new', 'restored', 'cloned', 'rebuilt', 'city-ahead']),
  /** Hash of the chain that this one leaves behind, null for a new PC. */
  oldHead: z.string().nullable(),
});

export type EpochOpened = z.infer<typeof EpochOpened>;

/**
 * Body of `epoch.carried`: the entries from `from` on that this PC wrote in `epoch` while the city knew another story of it
 * are written again before this one, `was` as `as`, with the same day, clerk and body. Whoever sat there sits no more.
 */
export const EpochCarried = z.strictObject({
  epoch: z.int().positive(),
  from: z.int().positive(),
  entries: z.array(z.strictObject({ was: z.uuid(), as: z.uuid() })).max(1_000),
});

/** The end of an epoch that was left, from the seq `from` on: the city has another story there. */
export type LeftTail = { readonly epoch: number; readonly from: number };

/** Body of `station.started`. A start ends every sign-in of the PC: whoever was there must show herself again. */
export const StationStarted = z.strictObject({ appVersion: z.string().max(40) });

export const SignedOut = z.strictObject({ counter: z.int().positive(), person: z.string().max(64) });

/**
 * Who keeps her place behind a colleague although she sits at another counter as well: the desk that waits there is not
 * the one that she works at. Absent where nobody does, and in entries of versions that let such a place go.
 */
const Behind = z.array(SignedOut.readonly()).max(100).readonly().optional();

export const SignedIn = SignedOut.extend({ behind: Behind });

/**
 * Body of `clerk.switched`: `person` takes the counter over at the same PC. Whoever had it (`from`, null when it
 * was free) stays signed in behind her, with her desk and drafts, until she takes it back or leaves.
 */
export const Switched = z.strictObject({
  counter: z.int().positive(),
  person: z.string().max(64),
  from: z.string().max(64).nullable(),
  behind: Behind,
});

/**
 * Body of `desk.handedOver`: the desk of `owner`, at this counter and with all that lies on it, goes from one clerk to
 * another, who showed her PIN and answers for it from now on. Going back to its owner is the same deed. `ticket` is
 * the id of the number that stays called meanwhile, `drafts` how many intake pages lie open.
 */
export const HandedOver = z.strictObject({
  owner: z.string().max(64),
  from: z.string().max(64),
  to: z.string().max(64),
  counter: z.int().positive(),
  reason: z.enum(['lunch', 'shift']),
  ticket: z.string().max(64).nullable(),
  drafts: z.int().min(0),
  behind: Behind,
});
export type HandedOver = z.infer<typeof HandedOver>;

/**
 * Body of `block.leased`, written by the city (station 0): on every day from `fromDay` to `toDay` the
 * order numbers `first`..`last` of `agency` belong to this PC's store of this epoch and to no other. A PC
 * set up again under its old number must not draw from the old store's block: what that one drew is not here.
 */
export const BlockLeased = z.strictObject({
  epoch: z.int().positive(),
  agency: z.string().min(1).max(40),
  fromDay: PlainDate,
  toDay: PlainDate,
  first: z.int().positive(),
  last: z.int().positive(),
});
export type BlockLeased = z.infer<typeof BlockLeased>;

/** Body of `clock.flagged`: the PC's clock was seen to jump by `byMs`. */
export const ClockFlagged = z.strictObject({ byMs: z.int() });

/** Body of `data.given`: who had a citizen's own data written out for her, from how many dossiers. */
export const DataGiven = z.strictObject({ person: z.string().max(64), dossiers: z.int().min(0) });

/** Body of `log.exported`: who took which day's log out. */
export const LogExported = z.strictObject({ day: PlainDate, person: z.string().max(64) });

/**
 * Body of `list.viewed`: what somebody looked people up by, or the whole log of a day. Not whom: the list of what is
 * looked for would tell more than the lists themselves.
 */
export const ListViewed = z.strictObject({ list: z.enum(['search', 'number', 'log']) });
export type ListViewed = z.infer<typeof ListViewed>;

/** Body of `audit.exported`: what of the ledger a supervisor took out, by day, person and deed, and how many entries. */
export const AuditExported = z.strictObject({
  day: z.union([PlainDate, z.literal('')]),
  person: z.string().max(64),
  deed: z.string().max(64),
  entries: z.int().nonnegative(),
});

export type Seat = { readonly counter: number; readonly person: string };

/** A desk that a colleague keeps for its owner. It outlasts a restart, which ends every sign-in. */
export type KeptDesk = {
  readonly owner: string;
  readonly keeper: string;
  readonly counter: number;
  readonly reason: HandedOver['reason'];
};

/** A PC of the ward as the ledger's fold shows it. */
export type Station = {
  readonly no: number;
  /** The latest one opened; 0 while none of its PC's own entries is here. */
  readonly epoch: number;
  /** Why the latest epoch was opened; absent in rows that an older version folded. */
  readonly opened?: EpochOpened['reason'];
  /** Who sits at which counter of this PC: deeds of the counter are hers. */
  readonly signedIn: readonly Seat[];
  /** Who is signed in behind a colleague that took her counter over. */
  readonly behind: readonly Seat[];
  /** Absent until a desk was handed over here. */
  readonly kept?: readonly KeptDesk[];
  readonly blocks: readonly BlockLeased[];
  readonly clockFlags: number;
  /** What it signed with, of every epoch, oldest first; absent in rows that an older version folded. */
  readonly keys?: readonly StationKey[];
  /** Days whose log was taken out of this PC to be signed; absent while none was. */
  readonly exportedDays?: readonly PlainDate[];
  /** What of its days was erased; absent while nothing was. */
  readonly erasedDays?: readonly ErasedDays[];
};

/** Whose desk it is that this person works at, at this counter: her own, or one that she keeps for a colleague. */
export function deskAt(kept: readonly KeptDesk[] | undefined, { counter, person }: Seat): string {
  return kept?.find(desk => desk.keeper === person && desk.counter === counter)?.owner ?? person;
}

/** Where somebody who takes a seat waits behind colleagues: what she keeps of that, and what she leaves by it. */
export type Waiting = { readonly keeps: readonly Seat[]; readonly leaves: readonly Seat[] };

/**
 * Her own desk is at one place: where she takes a seat with it she leaves the place where it waited. Desks that she
 * keeps for colleagues wait on, as does her own when she takes the seat with another's.
 *
 * @param owner whose desk she works at there
 */
export function waitingOf(
  { behind, kept }: Pick<Station, 'behind' | 'kept'>,
  { counter, person, owner }: Seat & { readonly owner: string },
): Waiting {
  const others = behind.filter(seat => seat.person === person && seat.counter !== counter);
  const isLeft = (seat: Seat) => owner === person && deskAt(kept, seat) === person;
  return { keeps: others.filter(seat => !isLeft(seat)), leaves: others.filter(isLeft) };
}
