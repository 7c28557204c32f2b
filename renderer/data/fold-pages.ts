import { groupBy } from '../../shared/kit/group-by';
import { headOfChain } from '../../shared/ledger/chain';
import { findSubject, type SubjectKind } from '../../shared/ledger/deeds';
import type { Page } from '../../shared/ledger/entry';
import { step } from '../../shared/ledger/fold';
import { comparePlaces, placeOf } from './apply';
import { type CounterDatabase, type LastEntry, type Stored, tableOf } from './database';

type Place = Pick<LastEntry, 'station' | 'epoch' | 'seq'>;

/**
 * Steps the rows of many subjects on, inside the caller's transaction: a replay's fast way, three requests for a batch
 * and a kind where one deed takes three of its own. The pages must be in fold order and come after all that the rows of
 * earlier batches have seen; a page that its row has seen already changes nothing.
 *
 * @param touched the mark of changed rows, see `Stored`
 * @param seen where rows that were put here as they stood had got to. Answers the subjects of such rows into whose
 *   middle a page belongs that they have not seen: they are to be folded anew
 */
export async function foldPages(
  db: CounterDatabase,
  pages: readonly Page[],
  touched: number,
  seen: readonly Place[] = [],
): Promise<readonly string[]> {
  const known = pages.flatMap(page => {
    const found = findSubject(page.entry.subject);
    return found ? [{ page, kind: found.kind, id: found.id || found.kind }] : [];
  });
  const between = await Promise.all(
    [...groupBy(known, ({ kind }) => kind)].map(([kind, own]) =>
      foldKind(
        db,
        kind,
        groupBy(own, ({ id }) => id),
        { touched, seen },
      ),
    ),
  );
  return between.flat();
}

async function foldKind<K extends SubjectKind>(
  db: CounterDatabase,
  kind: K,
  stories: ReadonlyMap<string, readonly { readonly page: Page }[]>,
  { touched, seen }: { readonly touched: number; readonly seen: readonly Place[] },
): Promise<readonly string[]> {
  const table = tableOf(db, kind);
  const ids = [...stories.keys()];
  const before = await table.bulkGet(ids);
  const between: string[] = [];
  const isSeen = (place: Place) => place.seq <= (headOfChain(seen, place)?.seq ?? 0);
  const after = ids.flatMap((id, i) => {
    const row = before[i];
    const story = (stories.get(id) ?? []).map(({ page }) => page);
    const early =
      row && isSeen(row.last) && story.find(page => comparePlaces(row.last, page) > 0 && !isSeen(page.entry));
    // Written by another PC before what this row ends with, and told later.
    if (early) {
      between.push(early.entry.subject);
      return [];
    }
    const fresh = row ? story.filter(page => comparePlaces(row.last, page) < 0) : story;
    const last = fresh.at(-1);
    if (!last) return [];
    // Reducers spread the row they get: what only the table knows is put on top again below.
    const folded = fresh.reduce<unknown>((seen, page) => step(kind, seen as never, page), row ?? null);
    return folded ? [{ ...folded, id, last: placeOf(last.entry) as LastEntry, touched } as Stored<K>] : [];
  });
  await table.bulkPut(after);
  return between;
}
