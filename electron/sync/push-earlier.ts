import type { Head, Page } from '../../shared/ledger/entry';
import { partsFromCity, settleEarlier } from '../../shared/sync/sync-state';
import { cutBatch } from './cut-batch';
import { orLocked } from './halt';
import type { EarlierChain, Trip } from './trip';

/**
 * Sends what the city lacks of epochs that are over. Where it has more of one, or another story, its own stands: what
 * it has comes down by the pull, and ours stays in the journal.
 */
export async function pushEarlier(trip: Trip): Promise<void> {
  for (const chain of trip.earlier) {
    chain.isSettled ||= await pushChain(trip, chain);
  }
}

/** Whether both have the same now; else it is looked at again, when more of the city's has come down. */
async function pushChain(trip: Trip, { epoch, city }: EarlierChain): Promise<boolean> {
  let { head, aside } = await city.push([], trip.newId());
  for (;;) {
    const from = head?.seq ?? 0;
    if (head && !(await isOurs(trip, epoch, head))) return false;
    await trip.keep(settleEarlier(trip.state(), { epoch, acknowledged: from, aside }));
    const batch = cutBatch(await readEarlier(trip, epoch, from, trip.pagesPerPush));
    if (batch.length === 0) return true;
    trip.onSending();
    const reply = await city.push(batch, trip.newId());
    if (partsFromCity(reply) || (reply.head?.seq ?? 0) <= from) return false;
    ({ head, aside } = reply);
  }
}

async function isOurs(trip: Trip, epoch: number, head: Head): Promise<boolean> {
  const [page] = await readEarlier(trip, epoch, head.seq - 1, 1);
  return page?.entry.seq === head.seq && page.entry.hash === head.hash;
}

function readEarlier(trip: Trip, epoch: number, after: number, limit: number): Promise<readonly Page[]> {
  return orLocked(() => trip.ports.journal.earlier(epoch, after, limit));
}
