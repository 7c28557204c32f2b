import { follows, headOf, verifyPage } from '../../shared/ledger/chain';
import type { Head } from '../../shared/ledger/entry';
import type { Keyring } from '../../shared/sealing/keyring';
import { digestOf, sizeOf } from '../files/digest';
import { type KeptPage, openPage } from './kept-page';
import { findPage } from './line';
import { linesFrom } from './lines';

/** What a sound file of the journal holds. */
export type FileFacts = {
  readonly bytes: number;
  readonly sha256: string;
  readonly lines: number;
  /** Seq of its first and last line. */
  readonly first: number;
  readonly last: number;
  /** Of its last entry. */
  readonly hash: string;
};

/**
 * Reads a file line by line without a seal to go by: every line a page that is what its hashes say, whose body opens, and
 * that follows the one before where it is the next. Null when it is not so, or holds nothing.
 *
 * A body that was taken out of a line, and a last line that is missing, cannot be told this way: for that there is a seal.
 */
export async function inspectFile(path: string, ring: Keyring): Promise<FileFacts | null> {
  const bytes = await sizeOf(path);
  let [lines, end, first] = [0, 0, 0];
  let before: Head | null = null;
  for await (const line of linesFrom(path, 0)) {
    // Written since: not this look's.
    if (line.end > bytes) break;
    const page = findPage(line.text);
    if (!page || !isSound(page, ring)) return null;
    if (before && page.entry.seq === before.seq + 1 && !follows(page, before)) return null;
    if (lines === 0) first = page.entry.seq;
    before = headOf(page);
    lines += 1;
    end = line.end;
  }
  if (!before || end !== bytes) return null;
  const { seq: last, hash } = before;
  return { bytes, sha256: await digestOf(path, bytes), lines, first, last, hash };
}

/** Whether a page is what its hashes say and its body opens. */
export function isSound(page: KeptPage, ring: Keyring): boolean {
  const opened = openPage(page, ring);
  return opened.ok && verifyPage(opened.value).ok;
}
