import type { CounterBridge } from '../../shared/ipc/contract';
import { compareEntries } from '../../shared/ledger/chain';
import type { Page } from '../../shared/ledger/entry';
import { readJournal } from './read-journal';

type Ask = CounterBridge['ask'];

/** A piece of one chain: entries with seq above `after`, up to `to`. */
export type Stretch = {
  readonly station: number;
  readonly epoch: number;
  readonly after: number;
  readonly to: number;
};

/** Half a batch travels while the other half is folded. */
const READ = 2_500;

/**
 * Pages of several chains off the journal in the order in which subjects are folded, in batches. Within a chain that
 * order is seq; so each chain is read ahead by a piece, and the lowest heads are taken.
 *
 * @param size how many pages a batch has; the last one has what is left
 */
export async function* mergeChains(
  ask: Ask,
  stretches: readonly Stretch[],
  size: number,
): AsyncGenerator<readonly Page[]> {
  const readers = stretches.map(stretch => readerOf(ask, stretch));
  let batch: Page[] = [];
  for (;;) {
    for (const reader of readers) await reader.fill();
    const open = readers.filter(reader => reader.peek() !== undefined);
    if (open.length === 0) break;
    const next = open.reduce((a, b) => (isBefore(b.peek(), a.peek()) ? b : a));
    // With one chain left, as in most offices for most of the time, nothing need be compared.
    if (open.length === 1) batch.push(...next.takeAll(size - batch.length));
    else batch.push(...next.takeAll(1));
    if (batch.length >= size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

function readerOf(ask: Ask, { station, epoch, after, to }: Stretch) {
  let at = after;
  let held: readonly Page[] = [];
  let place = 0;
  let ahead: Promise<readonly Page[]> | null = null;
  const read = () => {
    const from = at;
    return from >= to
      ? Promise.resolve([])
      : readJournal(ask, { chain: { station, epoch }, after: from, limit: READ });
  };
  return {
    peek: () => held[place],
    async fill() {
      if (place < held.length) return;
      const pages = await (ahead ?? read());
      held = pages.filter(page => page.entry.seq <= to);
      place = 0;
      at = pages.at(-1)?.entry.seq ?? to;
      ahead = read();
      // Looked at when its turn comes; until then a failure must not count as nobody's.
      ahead.catch(() => undefined);
    },
    takeAll(limit: number): readonly Page[] {
      const taken = held.slice(place, place + limit);
      place += taken.length;
      return taken;
    },
  };
}

function isBefore(a: Page | undefined, b: Page | undefined): boolean {
  return a !== undefined && b !== undefined && compareEntries(a.entry, b.entry) < 0;
}
