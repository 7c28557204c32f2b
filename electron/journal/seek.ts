import type { Entry } from '../../shared/ledger/entry';
import { type AuditFilter, fitsAudit } from '../../shared/reports/audit';
import type { Journal } from './journal';
import type { KeptPage } from './kept-page';

/** Batches are small, since deeds wait for the same thread. */
const BATCH = 500;

export type Sought = {
  /** Newest first, the latest epoch before the ones that it left. */
  readonly entries: readonly Entry[];
  /** Ids of those whose content is gone. */
  readonly erased: readonly string[];
  /** More fit than were asked for. */
  readonly isCut: boolean;
};

/**
 * Entries that one PC wrote, in all its epochs, read off the files: also those that have left the tables. Needs no key,
 * for envelopes lie readable. Of a day, it reads back until a whole batch lies before it.
 *
 * @param onRead hears how many entries were read so far, of how many at most
 */
export async function seekEntries(
  journal: Pick<Journal, 'heads' | 'readKept'>,
  station: number,
  { filter, limit }: { readonly filter: AuditFilter; readonly limit: number },
  onRead: (read: number, total: number) => void,
): Promise<Sought> {
  const heads = journal
    .heads()
    .filter(head => head.station === station)
    .sort((a, b) => b.epoch - a.epoch);
  const total = heads.reduce((sum, { seq }) => sum + seq, 0);
  const entries: Entry[] = [];
  const erased: string[] = [];
  let read = 0;
  for (const head of heads) {
    for (let top = head.seq; top > 0; top -= BATCH) {
      const kept = await journal.readKept(head, Math.max(0, top - BATCH), BATCH);
      const batch = kept.filter(({ entry }) => entry.seq <= top);
      read += batch.length;
      onRead(read, total);
      for (const { entry, body } of batch.reverse().filter(found => fitsAudit(found, filter))) {
        if (entries.length === limit) return { entries, erased, isCut: true };
        entries.push(entry);
        if (body === null) erased.push(entry.id);
      }
      if (isBefore(batch, filter.day)) break;
    }
  }
  return { entries, erased, isCut: false };
}

function isBefore(batch: readonly KeptPage[], day: string): boolean {
  return day !== '' && batch.length > 0 && batch.every(({ entry }) => entry.at.slice(0, 10) < day);
}
