import type { CounterBridge } from '../../shared/ipc/contract';
import { MAX_FILL } from '../../shared/ipc/journal-requests';
import type { CounterDatabase } from './database';

/**
 * Gives the journal what damaged files of it lost, where the tables have all of it: also a PC without a backup is whole
 * again then. What is not mended so waits for a backup, or for history that is still being read.
 *
 * @param damaged names of the files
 */
export async function fillJournal(
  db: CounterDatabase,
  ask: CounterBridge['ask'],
  damaged: readonly string[],
): Promise<void> {
  for (const file of damaged) {
    const lacking = await ask('journal.find-lacking', { file });
    if (!lacking || lacking.seqs.length > MAX_FILL) continue;
    const { station, epoch } = lacking.chain;
    const found = await db.pages.bulkGet(lacking.seqs.map(seq => [station, epoch, seq]));
    const pages = found.flatMap(page => page ?? []);
    if (pages.length < lacking.seqs.length) continue;
    await ask('journal.fill-in', { file, pages, erasures: lacking.erasures });
  }
}
