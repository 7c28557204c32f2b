import { cutBatch } from './cut-batch';
import { orLocked } from './halt';
import type { Trip } from './trip';

/**
 * Seq of the first entry of ours that is not the city's in its place; one above our end where all are. By bisection: an
 * entry that the city has already is answered so and changes nothing, so 100,000 entries take 17 questions.
 *
 * @param until the last place that both may have
 */
export async function findParting(trip: Trip, until: number): Promise<number> {
  let same = 0;
  let other = until + 1;
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (await isAtCity(trip, middle)) same = middle;
    else other = middle;
  }
  return other;
}

/** What the city put aside it has too: carried again, it would lie there twice. */
async function isAtCity(trip: Trip, seq: number): Promise<boolean> {
  const [page] = await orLocked(() => trip.ports.journal.tail(seq - 1, 1));
  if (page?.entry.seq !== seq) return false;
  const { verdicts, aside } = await trip.city.push(cutBatch([page]), trip.newId());
  const verdict = verdicts[0]?.verdict;
  const isAside = aside.some(place => place.seq === seq && place.id === page.entry.id);
  return verdict === 'applied' || verdict === 'duplicate' || isAside;
}
