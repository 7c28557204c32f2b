import type { Page } from '../../shared/ledger/entry';
import { cutBatch } from './cut-batch';
import { Halt, orLocked } from './halt';
import type { Trip } from './trip';

/**
 * Seq of the first entry of ours that is not the city's in its place; one above our end where all are. By bisection: an
 * entry that the city has already is answered so and changes nothing, so 100,000 entries take 17 questions.
 *
 * Entries that cannot be read here are asked about by the next one that can: what comes before an entry of both is of
 * both. Halts for `journal-trouble` where the chains may part at one of them: taken for ours, it would lie at the city
 * twice, and taken for the city's, be lost.
 *
 * @param until the last place that both may have
 */
export async function findParting(trip: Trip, until: number): Promise<number> {
  let same = 0;
  let other = until + 1;
  /** From here on nothing is left to ask. */
  let end = other;
  while (end - same > 1) {
    const middle = Math.floor((same + end) / 2);
    const [page] = await orLocked(() => trip.ports.journal.tail(middle - 1, 1));
    if (!page || page.entry.seq >= end) end = middle;
    else if (await isAtCity(trip, page)) same = page.entry.seq;
    else {
      other = page.entry.seq;
      end = middle;
    }
  }
  if (other - same > 1) throw new Halt('journal-trouble');
  return other;
}

/** What the city put aside it has too: carried again, it would lie there twice. */
async function isAtCity(trip: Trip, page: Page): Promise<boolean> {
  const { verdicts, aside } = await trip.city.push(cutBatch([page]), trip.newId());
  const verdict = verdicts[0]?.verdict;
  const isAside = aside.some(place => place.seq === page.entry.seq && place.id === page.entry.id);
  return verdict === 'applied' || verdict === 'duplicate' || isAside;
}
