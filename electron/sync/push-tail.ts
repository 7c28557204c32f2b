import { toIso } from '../../shared/kit/time';
import type { Page } from '../../shared/ledger/entry';
import type { PushReply } from '../../shared/sync/contract';
import { partsFromCity, settle } from '../../shared/sync/sync-state';
import { cutBatch } from './cut-batch';
import { findParting } from './find-parting';
import { Halt, orHalt, orLocked } from './halt';
import type { Trip } from './trip';

/** Sends everything above the acknowledged head, batch by batch, each one settled before the next. */
export async function pushTail(trip: Trip): Promise<void> {
  let rewinds = 0;
  for (;;) {
    const from = trip.state().acknowledged;
    const batch = cutBatch(await readTail(trip, from, trip.pagesPerPush));
    if (batch.length === 0 && trip.greeted) return;
    if (batch.length > 0) trip.onSending();
    await settleWithCity(trip, batch);
    trip.greeted = true;
    const now = trip.state().acknowledged;
    // Below: the city lost entries, they go again. Once is enough for an honest city.
    if (now < from) rewinds += 1;
    if (rewinds > 1 || (now === from && batch.length > 0)) throw new Halt('no-progress');
  }
}

/**
 * Shows the city again what it put aside (rejected, or held behind a rejected one): since then it may have
 * learnt the form. Lowest first, one push.
 */
export async function pushAside(trip: Trip): Promise<void> {
  if (!trip.asideDue || trip.state().aside.length === 0) return;
  const pages: Page[] = [];
  for (const { seq } of trip.state().aside.slice(0, trip.pagesPerPush)) {
    pages.push(...(await readTail(trip, seq - 1, 1)));
  }
  if (pages.length > 0) await settleWithCity(trip, cutBatch(pages));
  trip.asideDue = false;
}

async function settleWithCity(trip: Trip, batch: readonly Page[]): Promise<void> {
  const reply = await trip.city.push(batch, trip.newId());
  if (partsFromCity(reply)) throw await parted(trip, 'chain-differs', reply);
  await checkHead(trip, batch, reply);
  await trip.keep(settle(trip.state(), reply, toIso(trip.now())));
}

/**
 * The city's head must be an entry of this very chain. When it is not, this store is a copy or was put
 * back from an older one: nothing more is sent until the app opened a new epoch.
 */
async function checkHead(trip: Trip, batch: readonly Page[], reply: PushReply): Promise<void> {
  const { head, aside } = reply;
  if (!head) return;
  if (head.station !== trip.station || head.epoch !== trip.state().epoch) throw new Halt('not-understood');
  if (head.seq > (await ownEnd(trip))) throw await parted(trip, 'city-ahead', reply);
  const own = batch.find(page => page.entry.seq === head.seq) ?? (await readTail(trip, head.seq - 1, 1))[0];
  // It is there and cannot be read: nothing is known against the city's.
  if (own?.entry.seq !== head.seq) throw new Halt('journal-trouble');
  const isAside = aside.some(({ seq }) => seq === head.seq);
  if (own.entry.hash !== head.hash && !isAside) throw await parted(trip, 'chain-differs', reply);
}

/** Looks where this chain and the city's part, so that the new epoch takes along what the city lacks. */
async function parted(
  trip: Trip,
  reason: 'chain-differs' | 'city-ahead',
  { head }: PushReply,
): Promise<Halt> {
  trip.partsAt = await findParting(trip, Math.min(await ownEnd(trip), head?.seq ?? 0));
  return new Halt(reason);
}

function ownEnd(trip: Trip): Promise<number> {
  return orHalt('journal-trouble', () => trip.ports.journal.headSeq(trip.state().epoch));
}

function readTail(trip: Trip, after: number, limit: number): Promise<readonly Page[]> {
  return orLocked(() => trip.ports.journal.tail(after, limit));
}
