import type { Page } from '../../shared/ledger/entry';
import type { AsideWhy, SetAside } from '../../shared/sync/set-aside';
import type { CounterDatabase } from './database';
import type { Identity } from './gate';

export type Offered = { readonly index: number; readonly page: Page };
type Place = readonly [station: number, epoch: number, seq: number];

/**
 * Parts pulled pages, inside the caller's transaction, into those that fit the ledger as it stands and those
 * that would break it: another page in a taken place, an id used twice, a predecessor that is another one, or
 * a page of our own chain that we never wrote. Own pages that we have are in neither.
 */
export async function siftPages(db: CounterDatabase, own: Identity, offered: readonly Offered[]) {
  // By seq, as the journal looks at them: a page is measured by its predecessor also when that came later.
  const sorted = [...offered].sort((a, b) => a.page.entry.seq - b.page.entry.seq);
  const known = await findKnown(
    db,
    sorted.map(({ page }) => page),
  );
  const taken: Page[] = [];
  const aside: SetAside[] = [];
  for (const { index, page } of sorted) {
    const why = misfit(page, own, known);
    if (why) {
      aside.push({ index, why });
      continue;
    }
    known.hashes.set(keyOf(placeOf(page)), page.entry.hash);
    known.places.set(page.entry.id, keyOf(placeOf(page)));
    if (!isOwn(page, own)) taken.push(page);
  }
  return { taken, aside };
}

type Known = {
  /** Hash by place, and place by id. */
  readonly hashes: Map<string, string>;
  readonly places: Map<string, string>;
};

function misfit(page: Page, own: Identity, { hashes, places }: Known): AsideWhy | null {
  const place = placeOf(page);
  const there = hashes.get(keyOf(place));
  if (there === page.entry.hash) return null;
  if (isOwn(page, own)) return 'own-chain';
  if (there !== undefined) return 'place-taken';
  if (places.has(page.entry.id)) return 'id-taken';
  const before = hashes.get(keyOf(previous(place)));
  return before !== undefined && before !== page.entry.prev ? 'predecessor-differs' : null;
}

async function findKnown(db: CounterDatabase, pages: readonly Page[]): Promise<Known> {
  const places = pages.map(placeOf);
  const wanted = new Map([...places, ...places.map(previous)].map(place => [keyOf(place), place]));
  const [standing, named] = await Promise.all([
    db.pages.bulkGet([...wanted.values()].map(([station, epoch, seq]) => [station, epoch, seq])),
    db.pages
      .where('entry.id')
      .anyOf(pages.map(page => page.entry.id))
      .toArray(),
  ]);
  const found = [...standing, ...named].filter(page => page !== undefined);
  return {
    hashes: new Map(found.map(page => [keyOf(placeOf(page)), page.entry.hash])),
    places: new Map(found.map(page => [page.entry.id, keyOf(placeOf(page))])),
  };
}

function isOwn({ entry }: Page, own: Identity): boolean {
  return entry.station === own.station && entry.epoch === own.epoch;
}

function placeOf({ entry }: Page): Place {
  return [entry.station, entry.epoch, entry.seq];
}

function previous([station, epoch, seq]: Place): Place {
  return [station, epoch, seq - 1];
}

function keyOf(place: Place): string {
  return place.join('/');
}
