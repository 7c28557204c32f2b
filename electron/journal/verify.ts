import { follows, headOf, verifyPage } from '../../shared/ledger/chain';
import type { Head } from '../../shared/ledger/entry';
import type { JournalFault } from '../../shared/ledger/journal-fault';
import type { Keyring } from '../../shared/sealing/keyring';
import type { ChainFile } from './chain-file';
import type { Chain } from './journal';
import { openPage } from './kept-page';

const BATCH = 200;

/**
 * Reads every page of a chain once more from the disk and looks whether it is what its hashes say and follows the one
 * before. Batches are small, since deeds wait for the same thread.
 *
 * @param isOwn only that chain must be without holes
 * @param onChecked hears how many pages were looked at, batch by batch
 */
export async function verifyChain(
  file: ChainFile,
  { station, epoch }: Chain,
  {
    ring,
    isOwn,
    onChecked,
  }: {
    readonly ring: Keyring | null;
    readonly isOwn: boolean;
    readonly onChecked: (pages: number) => void;
  },
): Promise<readonly JournalFault[]> {
  const chain = `${station}/${epoch}`;
  const faults: JournalFault[] = [];
  let before: Head | null = null;
  for (;;) {
    const kept = await file.readAfter(before?.seq ?? 0, BATCH);
    if (kept.length === 0) return faults;
    for (const page of kept) {
      const { seq } = page.entry;
      const opened = openPage(page, ring);
      const sound = opened.ok ? verifyPage(opened.value) : opened;
      if (!sound.ok) faults.push({ chain, seq, what: sound.reason });
      const isNext = seq === (before?.seq ?? 0) + 1;
      if (isNext ? !follows(page, before) : isOwn) {
        faults.push({ chain, seq, what: isNext ? 'does-not-follow' : 'gap' });
      }
      before = headOf(page);
    }
    onChecked(kept.length);
  }
}
