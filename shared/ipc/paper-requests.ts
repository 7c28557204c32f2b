import { z } from 'zod';
import type { Result } from '../kit/result';
import { OwnWire, Wire } from '../office/printers';
import { PersonId } from '../people/person';
import { FilePassword } from '../printing/file-password';
import { AuditFilter } from '../reports/audit';
import { DailyLog } from '../reports/daily-log';
import type { SignedFileReason, SignedProof } from '../reports/signed-file';
import { Table } from '../reports/table';
import { OfficeKey } from '../station/station-key';
import type { LentPrinter, PairReason } from './neighbours';
import { answers, Count, desk, Nothing, Passphrase, type Request } from './request';

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

/** Why nobody answers for it here. */
type NotAnswered = 'not-shown' | 'not-allowed' | 'locked';

const Html = z.string().max(4_000_000);
/** 80 mm of a metre-long receipt, both liên, is 600 KB; ten times that is a bug. */
const MAX_SLIP_BYTES = 8_000_000;

/** Printers, and files that people take out. */
export const paperRequests = {
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
  /** Lends it under a new passphrase. `by`: the supervisor who showed her own PIN a moment ago. */
  'neighbours.lend': answers<Result<null, NotAnswered | 'no-free-port' | 'disk-failed'>>()(
    desk,
    z.strictObject({ wire: OwnWire, by: PersonId }),
  ),
  'neighbours.stop-lending': answers<Result<null, NotAnswered | 'disk-failed'>>()(
    desk,
    z.strictObject({ by: PersonId }),
  ),
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
} as const satisfies Record<string, Request>;
