import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Erasure } from '../../shared/retention/erasure';
import { DaysErased } from '../../shared/retention/retention';
import type { Keyring } from '../../shared/sealing/keyring';
import type { StationDays } from '../../shared/station/erased-days';
import { sizeOf } from '../files/digest';
import { isSound } from './inspect-file';
import { type KeptPage, openPage } from './kept-page';
import { findPage, toLine } from './line';
import { linesFrom } from './lines';

/** A copy of a file of the journal, whole at least up to `bytes`. */
export type GoodCopy = { readonly path: string; readonly bytes: number };

export type MendParts = {
  readonly ring: Keyring;
  /** Of a page whose body goes. */
  readonly isErased: (page: KeptPage) => boolean;
  /**
   * Seq of its last line, where a seal or the next month tells it. Where nobody does, nothing is taken from behind its last
   * good line: that may be a tail that was left, and stands elsewhere by now.
   */
  readonly last: number | null;
  /** Lines stand in the order of arrival, so that what is between two of them their seqs do not tell. */
  readonly isLate: boolean;
};

/**
 * The lines of a damaged file, those that cannot be read any more out of a copy; what was erased since the copy was made
 * stays erased. Null where the copy does not have all that a damaged line may have been (two lines are one when the feed
 * between them rotted), or the two tell different stories.
 *
 * @param path damaged, or not there at all
 * @param copy of the same file when it was shorter: it has every line up to its end
 */
export async function mendLines(path: string, copy: GoodCopy, parts: MendParts): Promise<string | null> {
  const { ring, isErased, isLate } = parts;
  const own = new Map<number, SoundLine>();
  /** Seqs of the good lines right behind damaged ones; null where none comes any more. */
  const behindDamage: (number | null)[] = [];
  let isDamaged = false;
  for await (const line of soundLines(path, ring)) {
    if (line && isDamaged) behindDamage.push(line.page.entry.seq);
    if (line) own.set(line.page.entry.seq, line);
    isDamaged = line === null;
  }
  if (isDamaged) behindDamage.push(null);
  const last = isLate ? Number.POSITIVE_INFINITY : (parts.last ?? [...own.keys()].at(-1) ?? 0);
  const whole = new Map<number, string>();
  let copied = 0;
  for await (const line of soundLines(copy.path, ring, copy.bytes)) {
    if (!line) return null;
    const { seq, hash } = line.page.entry;
    if (seq > last) break;
    const known = own.get(seq);
    if (known && known.page.entry.hash !== hash) return null;
    whole.set(seq, known?.text ?? (isErased(line.page) ? toLine({ ...line.page, body: null }) : line.text));
    copied = seq;
  }
  const isFilled = (next: number | null) => {
    if (next !== null && whole.has(next)) return true;
    const after = next ?? (parts.last === null ? null : parts.last + 1);
    return !isLate && after === copied + 1;
  };
  if (whole.size === 0 || !behindDamage.every(isFilled)) return null;
  for (const [seq, { text }] of own) {
    if (seq < copied && !whole.has(seq) && !isLate) return null;
    whole.set(seq, text);
  }
  return [...whole.values()].join('');
}

export type SoundLine = { readonly page: KeptPage; readonly text: string };

/** Line by line with its feed, null for a damaged one; a file that is gone is one damaged line. */
export async function* soundLines(
  path: string,
  ring: Keyring,
  bytes = Number.POSITIVE_INFINITY,
): AsyncGenerator<SoundLine | null> {
  if ((await sizeOf(path)) < 0) return yield null;
  for await (const { text, end } of linesFrom(path, 0)) {
    if (end > bytes) return;
    const page = findPage(text);
    yield page && isSound(page, ring) ? { page, text: `${text}\n` } : null;
  }
}

/** All that was ever erased, as the chains tell it. Reads every line. */
export async function toldErasure(dir: string, ring: Keyring): Promise<Erasure> {
  const subjects = new Set<string>();
  const days: StationDays[] = [];
  for (const name of (await readdir(dir)).filter(file => file.endsWith('.jsonl')))
    for await (const { text } of linesFrom(join(dir, name), 0)) {
      const page = TELLS.some(mark => text.includes(mark)) ? findPage(text) : undefined;
      if (page?.entry.deed === 'dossier.erased') subjects.add(page.entry.subject);
      const opened = page?.entry.deed === 'days.erased' ? openPage(page, ring) : null;
      const told = DaysErased.safeParse(opened?.ok ? opened.value.body?.content : undefined);
      if (!page || !told.success) continue;
      const { of, to, keptDays, kept } = told.data;
      days.push({ of, to, keptDays, kept, station: page.entry.station });
    }
  return { subjects: [...subjects], days };
}

const TELLS: readonly string[] = ['"deed":"dossier.erased"', '"deed":"days.erased"'];
