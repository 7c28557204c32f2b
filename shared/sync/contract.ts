import { z } from 'zod';
import { IsoInstant } from '../kit/time';
import { Entry, type Page } from '../ledger/entry';
import { BlockLeased } from '../station/station';

/** A push carries at most this many entries and, before gzip, about this many bytes; one entry always goes. */
export const MAX_PUSH_PAGES = 100;
export const MAX_PUSH_BYTES = 256 * 1024;
export const MAX_PULL_PAGES = 500;
/** What either side reads of one message, unpacked. A full pull of 500 long dossiers is under 8 MB. */
export const MAX_MESSAGE_BYTES = 16 * 1024 * 1024;

const Count = z.int().nonnegative();
const Seq = z.int().positive();
const Reason = z.string().min(1).max(60);

/**
 * `POST /v1/wards/:ward/entries`, gzip JSON, header `idempotency-key` = batch id (for the city's log; what
 * makes a repeat harmless is the key (ward, station, epoch, seq)). Pages stay unjudged here so that one
 * bad page is refused alone. No pages: the station asks for its head.
 */
export const Push = z.strictObject({
  station: Seq,
  epoch: Seq,
  pages: z.array(z.unknown()).max(MAX_PUSH_PAGES),
});
export type Push = z.infer<typeof Push>;

/**
 * `applied` and `duplicate`: the city has it and counts it. `conflict`: another entry holds this place or
 * id. `rejected`: kept aside at the city, not counted. `retry`: not counted yet, may be later.
 */
export const VerdictName = z.enum(['applied', 'duplicate', 'conflict', 'rejected', 'retry']);
export type VerdictName = z.infer<typeof VerdictName>;

export const Verdict = z.object({ verdict: VerdictName, reason: Reason.optional() });
export type Verdict = z.infer<typeof Verdict>;

/** An entry that reached the city and is not counted there. */
export const Aside = z.object({
  seq: Seq,
  id: z.string().max(64),
  verdict: VerdictName.exclude(['applied', 'duplicate']),
  reason: Reason,
});
export type Aside = z.infer<typeof Aside>;

const CityHead = z.object({ station: Count, epoch: Seq, seq: Seq, hash: Entry.shape.hash });

/** One verdict for each page in the order sent, then where the city stands with this station. */
export const PushReply = z.object({
  verdicts: z.array(Verdict).max(MAX_PUSH_PAGES),
  /** All up to here is at the city; null when it has nothing of this epoch. */
  head: CityHead.nullable(),
  /** The station's entries at or below `head` that are not counted, lowest first, at most 1000. */
  aside: z.array(Aside).max(1000),
  serverTime: IsoInstant,
});
export type PushReply = z.infer<typeof PushReply>;

/**
 * `GET /v1/wards/:ward/changes?station=N&epoch=E&after=CURSOR&limit=500`: entries of the ward that station N did
 * not write in epoch E (in none, when E is left out: a store that was put back lacks some of its older ones), in the order the city committed them. `generation` names the city's store: when it is another
 * than last time (restored, new), cursors of before mean nothing and the station reads from 0.
 */
export const ChangesReply = z.object({
  generation: z.string().min(1).max(64),
  changes: z.array(z.object({ cursor: Seq, page: z.unknown() })).max(MAX_PULL_PAGES),
  next: Count,
  more: z.boolean(),
  serverTime: IsoInstant,
});
/** As read by a station: pages of a form this version does not know are only named. */
export type Changes = {
  readonly generation: string;
  readonly pages: readonly Page[];
  /** Of each page, in the same order. */
  readonly cursors: readonly number[];
  readonly unread: readonly { readonly cursor: number; readonly reason: string }[];
  readonly next: number;
  readonly more: boolean;
  readonly serverTime: string;
};

/** Numbers a station wants: `size` a day, on every day from `fromDay` to `toDay`. */
export const BlockNeed = z.strictObject({
  agency: BlockLeased.shape.agency,
  fromDay: BlockLeased.shape.fromDay,
  toDay: BlockLeased.shape.toDay,
  size: z.int().min(1).max(10_000),
});
export type BlockNeed = z.infer<typeof BlockNeed>;

/**
 * `POST /v1/wards/:ward/blocks`. The same `requestId` always gets the same block. The block is of one store:
 * neither another station nor another epoch of the same station gets its numbers on a day of it.
 */
export const BlockRequest = BlockNeed.extend({
  station: Seq,
  epoch: Seq,
  requestId: z.string().min(8).max(64),
});
export type BlockRequest = z.infer<typeof BlockRequest>;

/** The entry that leases the block; the entry itself comes by the pull. */
export const BlockReply = z.object({ entry: z.string().max(64), block: BlockLeased });
export type BlockReply = z.infer<typeof BlockReply>;

/** `GET /v1/health`, open to all. */
export const Health = z.object({ ok: z.literal(true), serverTime: IsoInstant });
export type Health = z.infer<typeof Health>;

/** Body of every answer that is not 2xx. */
export const Trouble = z.object({ reason: Reason });
export type Trouble = z.infer<typeof Trouble>;

export const entriesPath = (ward: string) => `/v1/wards/${encodeURIComponent(ward)}/entries`;
export const blocksPath = (ward: string) => `/v1/wards/${encodeURIComponent(ward)}/blocks`;
export const changesPath = (
  ward: string,
  { station, epoch }: { readonly station: number; readonly epoch: number },
  after: number,
  limit = MAX_PULL_PAGES,
) =>
  `/v1/wards/${encodeURIComponent(ward)}/changes?station=${station}&epoch=${epoch}&after=${after}&limit=${limit}`;
