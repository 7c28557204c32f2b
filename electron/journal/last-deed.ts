import type { LastDeed } from '../../shared/kit/clock';
import { fromIso } from '../../shared/kit/time';
import { headOfChain } from '../../shared/ledger/chain';
import type { Chain, Journal } from './journal';

/** What the clock starts from; of our own chain only, for another PC's wrong clock must not move ours. */
export async function findLastDeed(journal: Journal, own: Chain | null): Promise<LastDeed | null> {
  const head = headOfChain(journal.heads(), own);
  if (!head) return null;
  const [page] = await journal.readKept(head, head.seq - 1, 1);
  return page ? { at: fromIso(page.entry.at), offset: page.entry.offset } : null;
}
