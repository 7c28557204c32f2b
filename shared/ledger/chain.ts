import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { ok, type Result, refuse } from '../kit/result';
import { type Canonical, canonical } from './canonical';
import { type Entry, type Head, NO_PREVIOUS, type Page, type SaltedBody } from './entry';

/** An entry before its place in the chain is known. */
export type Draft = Omit<Entry, 'v' | 'seq' | 'prev' | 'hash' | 'bodyHash' | 'sig'>;

/**
 * Puts a draft at the end of a chain. Synchronous, because it runs inside an IndexedDB transaction that
 * any awaited digest would commit early.
 *
 * @param content the deed's body, plain data
 * @param salt 32 fresh random bytes
 * @param head the chain's end, or null for the first entry of an epoch
 */
export function sealEntry(draft: Draft, content: Canonical, salt: Uint8Array, head: Head | null): Page {
  const body = { salt: bytesToHex(salt), content: normalised(content) };
  const unhashed = {
    ...draft,
    v: 1 as const,
    seq: (head?.seq ?? 0) + 1,
    prev: head?.hash ?? NO_PREVIOUS,
    bodyHash: bodyHashOf(body),
  };
  return { entry: { ...unhashed, hash: hashOf(unhashed) }, body };
}

/** SHA-256 (hex) of the canonical envelope without `hash` and `sig`. */
export function hashOf(entry: Omit<Entry, 'hash'>): string {
  const { hash: _hash, sig: _sig, ...covered } = entry as Entry;
  return bytesToHex(sha256(utf8ToBytes(canonical(covered))));
}

/** SHA-256 (hex) of the salt's bytes followed by the canonical body. */
export function bodyHashOf(body: SaltedBody): string {
  const digest = sha256.create();
  digest.update(hexToBytes(body.salt));
  digest.update(utf8ToBytes(canonical(body.content as Canonical)));
  return bytesToHex(digest.digest());
}

/** Whether a page is what its hashes say; a withheld body is not judged. */
export function verifyPage(page: Page): Result<Page, 'entry-changed' | 'body-changed'> {
  if (hashOf(page.entry) !== page.entry.hash) return refuse('entry-changed', page.entry.id);
  if (page.body && bodyHashOf(page.body) !== page.entry.bodyHash)
    return refuse('body-changed', page.entry.id);
  return ok(page);
}

/** Whether `page` follows `head` without a gap. */
export function follows(page: Pick<Page, 'entry'>, head: Head | null): boolean {
  return page.entry.seq === (head?.seq ?? 0) + 1 && page.entry.prev === (head?.hash ?? NO_PREVIOUS);
}

export function headOf(page: Pick<Page, 'entry'>): Head {
  const { station, epoch, seq, hash } = page.entry;
  return { station, epoch, seq, hash };
}

/** The head of one chain among those of several; undefined where it has none, or no chain is named. */
export function headOfChain<H extends Pick<Head, 'station' | 'epoch'>>(
  heads: readonly H[],
  chain: Pick<Head, 'station' | 'epoch'> | null | undefined,
): H | undefined {
  return heads.find(({ station, epoch }) => station === chain?.station && epoch === chain.epoch);
}

/** The order in which a subject's entries are folded: (lamport, station, epoch, seq). */
export function compareEntries(a: Entry, b: Entry): number {
  return a.lamport - b.lamport || a.station - b.station || a.epoch - b.epoch || a.seq - b.seq;
}

/** Stored text equals hashed text: NFC all through, absent members gone. */
function normalised(content: Canonical): SaltedBody['content'] {
  return JSON.parse(canonical(content)) as SaltedBody['content'];
}
