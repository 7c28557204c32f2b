import { z } from 'zod';
import type { Result } from '../kit/result';
import { type Entry, type Head, Page } from '../ledger/entry';
import type { JournalProof } from '../ledger/journal-fault';
import { AuditFilter } from '../reports/audit';
import { Erasure } from '../retention/erasure';
import { StationDays } from '../station/erased-days';
import { answers, Count, desk, Nothing, type Request } from './request';

/** Pages as JSON (`readonly Page[]`): the bridge between preload and page copies objects field by field, text at once. */
export type PagesText = string;

const Chain = z.strictObject({ station: Count, epoch: z.int().positive() });
/** A checkpoint of 10,000 open dossiers is 15 MB. */
const MAX_SEALED_BYTES = 200_000_000;
/** Megabytes under a data key, see `renderer/data/seal-large.ts`. */
const SealedLarge = z.strictObject({
  key: z.string().regex(/^[0-9a-f]{8}$/),
  nonce: z.custom<Uint8Array<ArrayBuffer>>(nonce => nonce instanceof Uint8Array && nonce.length === 12),
  box: z.custom<ArrayBuffer>(box => box instanceof ArrayBuffer && box.byteLength <= MAX_SEALED_BYTES),
});
export type SealedLarge = z.infer<typeof SealedLarge>;
/** A checkpoint, the list of a snapshot, or one of its parts. */
const RowsFile = z.union([
  z.literal(['checkpoint', 'snapshot']),
  z.templateLiteral(['part-', z.int().min(0).max(99_999)]),
]);
export type RowsFile = z.infer<typeof RowsFile>;
/** So many entries are taken out at once at most: some twenty weeks of a busy PC, 60 MB on the way between processes. */
export const MAX_AUDIT = 100_000;

/** Entries of a damaged file that the tables give back at once: a month of a very busy PC. */
export const MAX_FILL = 20_000;
const JournalName = z.string().regex(/^\d{3,}-\d{10,}-(\d{4}-\d\d|late)\.jsonl$/);
/** `erasures` goes back with the entries: an erasure that began meanwhile makes them void. */
export type Lacking = {
  readonly chain: z.infer<typeof Chain>;
  readonly seqs: readonly number[];
  readonly erasures: number;
};

/** The journal, what a rebuild begins with, and the tables beside them. */
export const journalRequests = {
  /** The tail that `leaving` names stands in this epoch now: its old places are let go. */
  'journal.leave-tail': answers<null>()(desk, Nothing),
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
  'journal.seek': answers<{
    readonly entries: readonly Entry[];
    readonly erased: readonly string[];
    readonly isCut: boolean;
  }>()(desk, z.strictObject({ filter: AuditFilter, limit: z.int().min(1).max(MAX_AUDIT) })),
  /** Reads the whole journal once more and names what was changed; `journal.verified` tells how far it is. */
  'journal.verify': answers<Result<JournalProof, 'locked'>>()(desk, Nothing),
  /** Takes the bodies of what is erased out of every file of the journal; their entries stay. */
  'journal.redact': answers<Result<null, 'disk-failed'>>()(desk, Erasure),
  /** For each erasure by days, how many numbers or looks it would take; reads the whole journal. */
  'journal.count-erasable': answers<readonly number[]>()(
    desk,
    z.strictObject({ days: z.array(StationDays).max(20) }),
  ),
  /** Entries that a damaged file of this PC's journal lost, by seq; null where the tables cannot help. */
  'journal.find-lacking': answers<Lacking | null>()(desk, z.strictObject({ file: JournalName })),
  /** Those entries out of the tables. False where the file would not be what it was: nothing was changed. */
  'journal.fill-in': answers<boolean>()(
    desk,
    z.strictObject({ file: JournalName, pages: z.array(Page).max(MAX_FILL), erasures: Count }),
  ),
  /** Copies the tables of another version aside before they are made anew. */
  'tables.keep': answers<Result<null, 'disk-failed'>>()(desk, z.strictObject({ version: Count })),
  /** Keeps what a rebuild begins with; sealed by the desk, opaque here. */
  'rows.save': answers<Result<null, 'disk-failed'>>()(
    desk,
    z.strictObject({ name: RowsFile, sealed: SealedLarge }),
  ),
  'rows.read': answers<SealedLarge | null>()(desk, z.strictObject({ name: RowsFile })),
  'rows.drop-snapshot': answers<Result<null, 'disk-failed'>>()(desk, Nothing),
} as const satisfies Record<string, Request>;
