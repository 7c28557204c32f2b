import { z } from 'zod';
import type { Result } from '../kit/result';
import type { Head, Page } from '../ledger/entry';
import type { Keyring } from '../sealing/keyring';
import type { VaultStanding } from '../sealing/standing';
import type { EpochOpened, LeftTail } from '../station/station';
import type { BackupStanding } from '../storage/backup';
import type { DiskRoom } from '../storage/disk-room';
import { BlockNeed } from '../sync/contract';
import { SetAside } from '../sync/set-aside';
import type { Acknowledged, SyncStatus } from '../sync/sync-status';
import { BoardView } from './board-view';
import { journalRequests } from './journal-requests';
import { paperRequests } from './paper-requests';
import { peopleRequests } from './people-requests';
import { answers, Count, desk, Nothing, type Request, tells } from './request';
import { vaultRequests } from './vault-requests';

/** Where this PC writes; kept in a file of its own, chosen at the set-up. */
export const Identity = z.strictObject({
  ward: z.string().min(1).max(40),
  station: z.int().min(1).max(999),
  /** Of this store alone: the main process chooses it, see `electron/shell/identity.ts`. */
  epoch: z.int().positive(),
});
export type Identity = z.infer<typeof Identity>;

/** The clock as of the moment it was sent. `frozen`: a rehearsal's clock that stands still between steps. */
export type ClockReading = {
  readonly time: number;
  readonly offset: number;
  readonly flagged: boolean;
  readonly frozen: boolean;
};

export type AppStart = {
  readonly version: string;
  /** Built on the development runtime: only demo, training and test data belong in it. */
  readonly trial: boolean;
  /** False for a second desk window: the PC has started already, and people sit at it. */
  readonly isFirst: boolean;
  /** What of the store could not be read; the desk then shows it instead of starting. */
  readonly fault: 'station-file' | 'vault-file' | null;
  readonly identity: Identity | null;
  /** What the first entry of this epoch says; null for the first epoch of a PC, which its set-up opens. */
  readonly opening: EpochOpened | null;
  /** The end of the epoch before that this one must write again before anything else; null for none. */
  readonly leaving: LeftTail | null;
  /** This store was copied from elsewhere and bears that PC's name; nothing is written until somebody answered. */
  readonly copied: { readonly ward: string; readonly station: number } | null;
  readonly vault: VaultStanding;
  /** The data keys of the store; null while it is locked or before the set-up. */
  readonly ring: Keyring | null;
  readonly heads: readonly Head[];
  /** Of the disk that holds the store. */
  readonly room: DiskRoom;
  readonly clock: ClockReading;
};

/** What the system tells of its power, and that its own lock was drawn. */
export type PowerNews = 'suspend' | 'resume' | 'lock-screen' | 'on-battery' | 'on-mains' | 'shutdown';

export const requests = {
  'app.start': answers<AppStart>()(desk, Nothing),
  /** Chooses who this PC is, once; answers the identity with the epoch that the main process gave it. */
  'app.identify': answers<Result<Identity, 'already-identified'>>()(desk, Identity.omit({ epoch: true })),
  /** What a copied store is: the same PC moved or put back (`old`), or one more PC under a number of its own (`new`). */
  'app.settle-copy': answers<Result<null, 'not-copied' | 'same-station'>>()(
    desk,
    z.discriminatedUnion('is', [
      z.strictObject({ is: z.literal('old') }),
      z.strictObject({ is: z.literal('new'), station: Identity.shape.station }),
    ]),
  ),
  /** The city knows another story of this epoch: it is left, and a new one begins. */
  'app.reopen': answers<null>()(desk, z.strictObject({ epoch: z.int().positive() })),
  'disk.room': answers<DiskRoom>()(desk, Nothing),
  /** The page set its ready mark: windows may be shown, scripts may go on. */
  'app.ready': answers<null>()(['desk', 'board'], Nothing),
  /** Milliseconds since the last key or mouse anywhere on this PC, in any program. */
  'app.idle': answers<number>()(desk, Nothing),
  /** Empty address: this ward has no city system yet. The token stays in the main process. */
  'city.connect': answers<Result<null, 'bad-city-address' | 'locked'>>()(
    desk,
    z.strictObject({ url: z.string().trim().max(300), token: z.string().trim().max(300) }),
  ),
  /** Numbers that the station lacks; null when its blocks suffice. */
  'city.need': answers<null>()(desk, BlockNeed.nullable()),
  /** Of each epoch that this store wrote, the one of now first. */
  'city.acknowledged': answers<readonly Acknowledged[]>()(desk, Nothing),
  'city.wake': answers<null>()(desk, Nothing),
  /** From now on this page hears `city.pages`; what was not answered yet is told again. */
  'city.listen': answers<null>()(desk, Nothing),
  'city.status': answers<SyncStatus>()(desk, Nothing),
  /** The gate has taken the pages of `city.pages` numbered `batch`, but for those aside; null: none is kept. */
  'city.admitted': answers<null>()(
    desk,
    z.strictObject({ batch: Count, aside: z.array(SetAside).max(5_000).nullable() }),
  ),
  'board.open': answers<null>()(desk, Nothing),
  'board.show': answers<null>()(desk, BoardView),
  /** The clock as the board shows it; the desk has it from `app.start`. */
  'clock.read': answers<ClockReading>()(['board'], Nothing),
  'board.current': answers<BoardView | null>()(['board'], Nothing),
  ...journalRequests,
  ...vaultRequests,
  ...peopleRequests,
  ...paperRequests,
} as const satisfies Record<string, Request>;

export const events = {
  'journal.verified': tells<{ readonly checked: number; readonly total: number }>(desk),
  /** Bytes of closed months, while they are read again in the background; equal numbers: done. */
  'journal.read-again': tells<{ readonly read: number; readonly total: number }>(desk),
  'journal.sought': tells<{ readonly checked: number; readonly total: number }>(desk),
  clock: tells<ClockReading>(['desk', 'board']),
  'clock.jumped': tells<{ readonly byMs: number }>(desk),
  'city.status': tells<SyncStatus>(desk),
  'disk.room': tells<DiskRoom>(desk),
  'backup.standing': tells<BackupStanding>(desk),
  /** The PC sleeps, wakes, runs on its battery or the mains again, or goes down. */
  power: tells<PowerNews>(desk),
  /** `epoch`: of the station that they were brought for; a window that does not know of it yet leaves them. */
  'city.pages': tells<{ readonly batch: number; readonly epoch: number; readonly pages: readonly Page[] }>(
    desk,
  ),
  'board.view': tells<BoardView>(['board']),
} as const;

export type RequestName = keyof typeof requests;
export type Argument<N extends RequestName> = z.infer<(typeof requests)[N]['argument']>;
export type Answer<N extends RequestName> =
  | NonNullable<(typeof requests)[N]['answer']>
  | NullPart<(typeof requests)[N]['answer']>;
type NullPart<T> = null extends T ? null : never;

export type EventName = keyof typeof events;
export type Payload<N extends EventName> = NonNullable<(typeof events)[N]['payload']>;

/** What the preload puts on `window.counter`: one function to ask, one to listen. */
export type CounterBridge = {
  readonly ask: <N extends RequestName>(name: N, argument: Argument<N>) => Promise<Answer<N>>;
  /** Answers a function that stops the listening. */
  readonly on: <N extends EventName>(name: N, listener: (payload: Payload<N>) => void) => () => void;
};
