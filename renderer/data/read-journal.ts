import type { Argument, CounterBridge } from '../../shared/ipc/contract';
import type { Page } from '../../shared/ledger/entry';

/** Pages of one chain off the journal, in order of seq; fewer than asked for only where it ends. */
export async function readJournal(
  ask: CounterBridge['ask'],
  wish: Argument<'journal.read'>,
): Promise<readonly Page[]> {
  return JSON.parse(await ask('journal.read', wish)) as readonly Page[];
}
