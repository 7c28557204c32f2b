import type { Head, Page } from '../../shared/ledger/entry';
import { partsFromCity } from '../../shared/sync/sync-state';
import { LockedStore } from '../journal/kept-page';
import type { CityClient } from './city-client';
import { cutBatch } from './cut-batch';
import { orHalt } from './halt';
import type { Trip } from './trip';

/** An epoch that this store left, and the way to the city under its name. */
export type EarlierChain = { readonly epoch: number; readonly city: CityClient; isSettled: boolean };

/**
 * Sends what the city lacks of epochs that are over. Where it has more of one, or another story, its own stands: what
 * it has comes down by the pull, and ours stays in the journal.
 */
export async function pushEarlier(trip: Trip, chains: readonly EarlierChain[]): Promise<void> {
  for (const chain of chains) {
    if (!chain.isSettled) await pushChain(trip, chain);
    chain.isSettled = true;
  }
}

async function pushChain(trip: Trip, { epoch, city }: EarlierChain): Promise<void> {
  let head = (await city.push([], trip.newId())).head;
  for (;;) {
    const from = head?.seq ?? 0;
    if (head && !(await isOurs(trip, epoch, head))) return;
    const batch = cutBatch(await readEarlier(trip, epoch, from, trip.pagesPerPush));
    if (batch.length === 0) return;
    trip.onSending();
    const reply = await city.push(batch, trip.newId());
    if (partsFromCity(reply) || (reply.head?.seq ?? 0) <= from) return;
    head = reply.head;
  }
}

async function isOurs(trip: Trip, epoch: number, head: Head): Promise<boolean> {
  const [page] = await readEarlier(trip, epoch, head.seq - 1, 1);
  return page?.entry.seq === head.seq && page.entry.hash === head.hash;
}

function readEarlier(trip: Trip, epoch: number, after: number, limit: number): Promise<readonly Page[]> {
  return orHalt(
    fault => (fault instanceof LockedStore ? 'locked' : 'journal-trouble'),
    () => trip.ports.journal.earlier(epoch, after, limit),
  );
}
