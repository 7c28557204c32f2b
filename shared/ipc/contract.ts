import { z } from 'zod';
import type { Result } from '../kit/result';
import type { Entry, Head } from '../ledger/entry';
import { Page } from '../ledger/entry';
import type { JournalProof } from '../ledger/journal-fault';
import { OwnWire, Wire } from '../office/printers';
import { PersonId, type PinVerifier } from '../people/person';
import { FilePassword } from '../printing/file-password';
import { SealTerms } from '../printing/slip-seal';
import { AuditFilter } from '../reports/audit';
import { DailyLog } from '../reports/daily-log';
import type { SignedFileReason, SignedProof } from '../reports/signed-file';
import { Table } from '../reports/table';
import type { BadgeReason } from '../scanning/badge';
import type { Keyring } from '../sealing/keyring';
import type { RecoveryKeyReason } from '../sealing/recovery-key';
import type { VaultStanding } from '../sealing/standing';
import type { EpochOpened, LeftTail } from '../station/station';
import { OfficeKey, PublicKey } from '../station/station-key';
import type { BackupProof, BackupReason, BackupStanding } from '../storage/backup';
import type { DiskRoom } from '../storage/disk-room';
import { BlockNeed } from '../sync/contract';
import { SetAside } from '../sync/set-aside';
import type { Acknowledged, SyncStatus } from '../sync/sync-status';
import { BoardView } from './board-view';
import type { LentPrinter, PairReason } from './neighbours';
import { answers, type Request, tells } from './request';

const Nothing = z.undefined();
const desk = ['desk'] as const;
const Count = z.int().nonnegative();

/** Where this PC writes; kept in a file of its own, chosen at the set-up. */
export const Identity = z.strictObject({
  ward: z.string().min(1).max(40),
  station: z.int().min(1).max(999),
  /** Of this store alone: the main process chooses it, see `electron/shell/identity.ts`. */
  epoch: z.int().positive(),
});
export type Identity = z.infer<typeof Identity>;

/** Pages as JSON (`readonly Page[]`): the bridge between preload and page copies objects field by field, text at once. */
export type PagesText = string;

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

/** How a try at the printer ended; reasons are words of `electron/printing`. */
export type SendOutcome =
  | { readonly outcome: 'printed' | 'sent' }
  | { readonly outcome: 'not-sent' | 'unknown'; readonly reason: string };
export type ProbeOutcome =
  | { readonly ready: true; readonly silent: boolean; readonly paperLow: boolean }
  | { readonly ready: false; readonly reason: string };

export type FoundPrinters = {
  readonly serial: readonly string[];
  readonly devices: readonly string[];
  readonly queues: readonly string[];
};

const Html = z.string().max(4_000_000);
const Chain = z.strictObject({ station: Count, epoch: z.int().positive() });
/** 80 mm of a metre-long receipt, both liên, is 600 KB; ten times that is a bug. */
const MAX_SLIP_BYTES = 8_000_000;
/** A checkpoint of 10,000 open dossiers is 15 MB. */
const MAX_SEALED_BYTES = 200_000_000;
/** Megabytes under a data key, see `renderer/data/seal-large.ts`. */
const SealedLarge = z.strictObject({
  key: z.string().regex(/^[0-9a-f]{8}$/),
  nonce: z.custom<Uint8Array<ArrayBuffer>>(nonce => nonce instanceof Uint8Array && nonce.length === 12),
  box: z.custom<ArrayBuffer>(box => box instanceof ArrayBuffer && box.byteLength <= MAX_SEALED_BYTES),
});
export type SealedLarge = z.infer<typeof SealedLarge>;
/** So many entries are taken out at once at most: some twenty weeks of a busy PC, 60 MB on the way between processes. */
export const MAX_AUDIT = 100_000;
const Pin = z.string().max(64);
/** No barcode or QR holds more. */
const Scanned = z.string().max(8_000);
const Folder = z.string().trim().min(1).max(500);
const Passphrase = z.string().max(300);
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
  /** The tail that `leaving` names stands in this epoch now: its old places are let go. */
  'journal.leave-tail': answers<null>()(desk, Nothing),
  'disk.room': answers<DiskRoom>()(desk, Nothing),
  /** The page set its ready mark: windows may be shown, scripts may go on. */
  'app.ready': answers<null>()(['desk', 'board'], Nothing),
  'journal.append': answers<Result<null, 'behind' | 'forked' | 'locked' | 'disk-failed'>>()(
    desk,
    z.array(Page).max(5_000),
  ),
  'journal.heads': answers<readonly Head[]>()(desk, Nothing),
  'journal.read': answers<PagesText>()(
    desk,
    z.strictObject({ chain: Chain, after: Count, limit: z.int().min(1).max(5_000) }),
  ),
  /** All pages of these subjects, or of all that begin so (`person/`), of every chain; reads the whole journal. */
  'journal.find': answers<readonly Page[]>()(
    desk,
    z.strictObject({ subjects: z.array(z.string().min(6).max(80)).min(1).max(1_000) }),
  ),
  /** Entries that this PC wrote in all its epochs, newest first; `journal.sought` tells how far it has read. */
  'journal.seek': answers<{ readonly entries: readonly Entry[]; readonly isCut: boolean }>()(
    desk,
    z.strictObject({ filter: AuditFilter, limit: z.int().min(1).max(MAX_AUDIT) }),
  ),
  /** Reads the whole journal once more and names what was changed; `journal.verified` tells how far it is. */
  'journal.verify': answers<Result<JournalProof, 'locked'>>()(desk, Nothing),
  /** Takes the bodies of these erased subjects out of every file of the journal; their entries stay. */
  'journal.redact': answers<Result<null, 'disk-failed'>>()(
    desk,
    z.strictObject({ subjects: z.array(z.string().min(6).max(80)).min(1).max(5_000) }),
  ),
  /** Copies the tables of another version aside before they are made anew. */
  'tables.keep': answers<Result<null, 'disk-failed'>>()(desk, z.strictObject({ version: Count })),
  /** Keeps what a rebuild begins with; sealed by the desk, opaque here. */
  'checkpoint.save': answers<Result<null, 'disk-failed'>>()(desk, SealedLarge),
  'checkpoint.read': answers<SealedLarge | null>()(desk, Nothing),
  /** Makes the keys of a new store; answers them and the recovery key, which is kept nowhere. */
  'vault.create': answers<
    Result<
      { readonly ring: Keyring; readonly recoveryKey: string },
      'vault-exists' | 'passphrase-needed' | 'weak-passphrase'
    >
  >()(desk, z.strictObject({ passphrase: Passphrase.nullable() })),
  /** Opens with the office's passphrase or the recovery key. The windows then start anew. */
  'vault.unlock': answers<Result<null, 'wrong-passphrase' | 'no-vault'>>()(
    desk,
    z.strictObject({ typed: Passphrase }),
  ),
  'vault.standing': answers<VaultStanding>()(desk, Nothing),
  /** How strong a passphrase is, as a power of ten of guesses. */
  'vault.measure': answers<{ readonly isEnough: boolean; readonly log10Guesses: number }>()(
    desk,
    z.strictObject({ passphrase: Passphrase }),
  ),
  'vault.set-passphrase': answers<Result<null, 'locked' | 'weak-passphrase'>>()(
    desk,
    z.strictObject({ passphrase: Passphrase }),
  ),
  'vault.renew-recovery-key': answers<Result<string, 'locked'>>()(desk, Nothing),
  'vault.confirm-recovery-key': answers<
    Result<null, 'locked' | RecoveryKeyReason | 'recovery-key-differs'>
  >()(desk, z.strictObject({ typed: Passphrase })),
  /** A new data key for all that is written from now on; answers the ring to write with. */
  'vault.rotate': answers<Result<Keyring, 'locked'>>()(desk, Nothing),
  /** The public half of the key that this PC signs with in this epoch; made now if there is none. */
  'signing.public-key': answers<Result<PublicKey, 'locked' | 'not-set-up' | 'disk-failed'>>()(desk, Nothing),
  /** The text of a slip's QR with this PC's seal behind its plain code. */
  'signing.seal-slip': answers<Result<string, 'locked' | 'not-set-up' | 'disk-failed'>>()(
    desk,
    SealTerms.extend({ plain: z.string().min(1).max(60) }),
  ),
  /** Whether one of these keys of the office made the seal of a scanned QR. */
  'signing.check-slip': answers<boolean>()(
    desk,
    z.strictObject({ text: z.string().max(300), keys: z.array(PublicKey).max(1_000) }),
  ),
  /** The second place of the store. */
  'backup.standing': answers<BackupStanding>()(desk, Nothing),
  'backup.choose': answers<Result<null, BackupReason>>()(desk, z.strictObject({ folder: Folder })),
  'backup.copy': answers<Result<null, BackupReason>>()(desk, Nothing),
  /** A trial restore: opens a copy, looks at all of it and writes nothing. Without a folder, of the chosen place. */
  'backup.prove': answers<Result<BackupProof, BackupReason>>()(
    desk,
    z.strictObject({ folder: Folder.nullable(), typed: Passphrase }),
  ),
  /** Puts a copy into a PC that has no office yet. The app must then be opened anew. */
  'backup.restore': answers<Result<BackupProof, BackupReason>>()(
    desk,
    z.strictObject({ folder: Folder, typed: Passphrase }),
  ),
  /**
   * `person`: whose PIN it will be, null for somebody new; nobody else may have the same. `by`: the supervisor who
   * showed her own PIN a moment ago; null only before the set-up.
   */
  'people.make-verifier': answers<
    Result<PinVerifier, 'weak-pin' | 'choose-another' | 'not-shown' | 'not-allowed' | 'locked'>
  >()(desk, z.strictObject({ pin: Pin, person: PersonId.nullable(), by: PersonId.nullable() })),
  'people.check-pin': answers<
    Result<null, 'clerk-unknown' | 'left' | 'off-list' | 'wrong-pin' | 'pin-locked' | 'locked'>
  >()(desk, z.strictObject({ person: PersonId, pin: Pin })),
  /**
   * A new PIN for a supervisor by the office's recovery key, where no other supervisor can give her one. Wrong keys are
   * counted and slowed like PINs. The wrong PINs of her old one count no more.
   */
  'people.recover': answers<
    Result<
      PinVerifier,
      | 'weak-pin'
      | 'choose-another'
      | 'clerk-unknown'
      | 'left'
      | 'off-list'
      | 'not-supervisor'
      | 'key-locked'
      | 'locked'
      | RecoveryKeyReason
      | 'recovery-key-differs'
    >
  >()(desk, z.strictObject({ typed: Passphrase, person: PersonId, pin: Pin })),
  /** As with a PIN: `person` whose badge it will be, `by` the supervisor who showed her own PIN a moment ago. */
  'people.make-badge': answers<
    Result<PinVerifier, BadgeReason | 'same-badge' | 'not-shown' | 'not-allowed' | 'locked'>
  >()(desk, z.strictObject({ text: Scanned, person: PersonId, by: PersonId })),
  /** Whose badge was scanned, and whether the office lets it count without her PIN. */
  'people.check-badge': answers<
    Result<
      { readonly person: string; readonly alone: boolean },
      BadgeReason | 'badge-unknown' | 'badge-locked' | 'clerk-unknown' | 'left' | 'off-list' | 'locked'
    >
  >()(desk, z.strictObject({ text: Scanned })),
  /** Wrong PINs of the person count no more, if `by` is a supervisor who showed her own a moment ago. */
  'people.forgive': answers<Result<null, 'not-shown' | 'not-allowed' | 'locked'>>()(
    desk,
    z.strictObject({ by: PersonId, person: PersonId }),
  ),
  /** She left the front within the office's window and may come back without a PIN. */
  'people.return': answers<Result<null, 'pin-needed' | 'locked'>>()(
    desk,
    z.strictObject({ person: PersonId }),
  ),
  /** Whose desk lies in front now. */
  'people.front': answers<null>()(desk, z.strictObject({ person: PersonId.nullable() })),
  /** The desks are locked: whoever was here, nobody comes back without showing herself. */
  'people.lock': answers<null>()(desk, Nothing),
  /** Milliseconds since the last key or mouse anywhere on this PC, in any program. */
  'app.idle': answers<number>()(desk, Nothing),
  'printing.probe': answers<ProbeOutcome>()(desk, Wire),
  /** What this PC has that may be a printer; nothing is sent to any. */
  'printing.find': answers<FoundPrinters>()(desk, Nothing),
  /** Asks every address of the office's own network; only when somebody wants it. */
  'printing.search-network': answers<{ readonly found: readonly string[]; readonly asked: number }>()(
    desk,
    Nothing,
  ),
  /** Prints a page through the system's printing service. */
  'printing.send-page': answers<SendOutcome>()(
    desk,
    z.strictObject({ wire: Wire, html: Html, page: z.enum(['A5', 'A4']) }),
  ),
  'printing.send': answers<SendOutcome>()(
    desk,
    z.strictObject({
      wire: Wire,
      raster: z.strictObject({
        width: z.union([z.literal(384), z.literal(576)]),
        height: z.int().min(1).max(100_000),
        bits: z.custom<Uint8Array>(bits => bits instanceof Uint8Array && bits.length <= MAX_SLIP_BYTES),
        cuts: z.array(Count).max(4),
      }),
    }),
  ),
  /** The printer that this PC lends to the PCs beside it; null: none. */
  'neighbours.lent': answers<LentPrinter | null>()(desk, Nothing),
  /** Lends it under a new passphrase. */
  'neighbours.lend': answers<Result<null, 'no-free-port' | 'disk-failed'>>()(
    desk,
    z.strictObject({ wire: OwnWire }),
  ),
  'neighbours.stop-lending': answers<Result<null, 'disk-failed'>>()(desk, Nothing),
  /** Tries the passphrase that a neighbour shows and keeps it if it opens. */
  'neighbours.pair': answers<Result<null, PairReason>>()(
    desk,
    z.strictObject({
      host: z.string().trim().min(1).max(253),
      port: z.int().min(1).max(65_535),
      passphrase: Passphrase,
    }),
  ),
  /** Lets a person choose a folder in the system's dialog; null when she chose none. */
  'paper.choose-folder': answers<string | null>()(desk, Nothing),
  /** Writes a PDF of the page into the office's folder and answers its path. */
  'paper.save-pdf': answers<Result<string, 'disk-failed'>>()(
    desk,
    z.strictObject({
      html: Html,
      name: z.string().regex(/^[A-Za-z0-9._-]{1,80}$/),
      page: z.enum(['A5', 'A4', 'A4-landscape']),
      /** Into the folder that a person chose last, in place of the office's, opened by this password only. */
      takenOut: z.strictObject({ password: FilePassword }).optional(),
    }),
  ),
  /** Writes the day's log as XLSX, CSV and PDF; answers the folder. */
  'reports.save': answers<Result<string, 'disk-failed'>>()(desk, DailyLog),
  /** Writes the table as CSV with this PC's signature beside it; answers its path. */
  'reports.save-audit': answers<Result<string, 'locked' | 'not-set-up' | 'disk-failed'>>()(
    desk,
    z.strictObject({ table: Table, filter: AuditFilter, by: PersonId }),
  ),
  /** Lets a person choose a signed file in the system's dialog and judges it by these keys of the office. */
  'reports.check-signed': answers<Result<SignedProof, SignedFileReason | 'no-file' | 'not-set-up'>>()(
    desk,
    z.strictObject({ keys: z.array(OfficeKey).max(1_000) }),
  ),
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
} as const satisfies Record<string, Request>;

export const events = {
  'journal.verified': tells<{ readonly checked: number; readonly total: number }>(desk),
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
