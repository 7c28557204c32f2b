import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Erasure } from '../../shared/retention/erasure';
import { DaysErased } from '../../shared/retention/retention';
import type { Keyring } from '../../shared/sealing/keyring';
import type { StationDays } from '../../shared/station/erased-days';
import { isSound } from './inspect-file';
import { type KeptPage, openPage } from './kept-page';
import { findPage, toLine } from './line';
import { linesFrom } from './lines';

/** A copy of a file of the journal, whole at least up to `bytes`. */
export type GoodCopy = { readonly path: string; readonly bytes: number };

/**
 * The lines of a damaged file, those that cannot be read any more out of a copy; what was erased since the copy was made
 * stays erased. Null where a damaged line is not in the copy, or the two tell different stories.
 *
 * @param path damaged, or not there at all
 * @param isErased of a page whose body goes
 */
export async function mendLines(
  path: string,
  copy: GoodCopy,
  ring: Keyring,
  isErased: (page: KeptPage) => boolean,
): Promise<string | null> {
  const lines = new Map<number, { readonly text: string; readonly hash: string }>();
  let unreadable = 0;
  for await (const { text } of linesIn(path)) {
    const page = findPage(text);
    if (page && isSound(page, ring)) lines.set(page.entry.seq, { text: `${text}\n`, hash: page.entry.hash });
    else unreadable += 1;
  }
  let filled = 0;
  for await (const { text, end } of linesFrom(copy.path, 0)) {
    if (end > copy.bytes) break;
    const page = findPage(text);
    if (!page || !isSound(page, ring)) return null;
    const { seq, hash } = page.entry;
    const own = lines.get(seq);
    if (own && own.hash !== hash) return null;
    if (own) continue;
    filled += 1;
    lines.set(seq, { text: isErased(page) ? toLine({ ...page, body: null }) : `${text}\n`, hash });
  }
  if (filled < unreadable || lines.size === 0) return null;
  return [...lines]
    .sort(([a], [b]) => a - b)
    .map(([, { text }]) => text)
    .join('');
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

/** None of a file that is gone. */
async function* linesIn(path: string) {
  try {
    yield* linesFrom(path, 0);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault;
  }
}
