import type { Page } from '../../shared/ledger/entry';
import type { Keyring } from '../../shared/sealing/keyring';
import type { TellDamage } from './damage';
import { type KeptPage, openPage } from './kept-page';

/**
 * Up to `limit` pages behind `seq` that open. Reads on where some do not, and no more than once at the end of the
 * chain: to find a place there costs more than to read the page that a deed has just written.
 *
 * @param read so many pages as they lie; fewer only where the chain ends
 */
export async function readOpened(
  read: (after: number, count: number) => Promise<readonly KeptPage[]>,
  open: (kept: readonly KeptPage[]) => readonly Page[],
  seq: number,
  limit: number,
): Promise<readonly Page[]> {
  const found: Page[] = [];
  for (let after = seq; found.length < limit; ) {
    const count = limit - found.length;
    const kept = await read(after, count);
    found.push(...open(kept));
    if (kept.length < count) break;
    after = kept.at(-1)?.entry.seq ?? after;
  }
  return found;
}

/** A page whose body does not open any more is told and passed over, as a damaged line is. */
export function openAll(kept: readonly KeptPage[], ring: Keyring | null, tell: TellDamage): readonly Page[] {
  return kept.flatMap(page => {
    const opened = openPage(page, ring);
    if (opened.ok) return [opened.value];
    const { station, epoch, seq } = page.entry;
    tell({ chain: `${station}/${epoch}`, seq });
    return [];
  });
}
