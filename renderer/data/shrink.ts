import { dayOf, fromIso, type PlainDate } from '../../shared/kit/time';
import type { Page } from '../../shared/ledger/entry';
import { isClosed } from '../../shared/retention/retention';
import type { CounterDatabase } from './database';
import { isEssential } from './essentials';

const NOTE = 'shrunk';
const BATCH = 1_000;

type Shrunk = Readonly<Record<string, number>>;

/**
 * Lets the tables go of pages that the counter needs no more: of days before `before`, acknowledged by the city, about
 * numbers, slips and closed dossiers. The journal keeps them all, and whoever opens such a dossier reads them there.
 * Answers how many went; call it again while there are any.
 *
 * @param acknowledged seq of this PC's last entry that the city has
 */
export async function shrinkPages(
  db: CounterDatabase,
  own: { readonly station: number; readonly epoch: number },
  before: PlainDate,
  acknowledged: number,
): Promise<number> {
  return db.transaction('rw', [db.pages, db.dossiers, db.notes], async () => {
    const shrunk = ((await db.notes.get(NOTE))?.value ?? {}) as Shrunk;
    const chain = `${own.station}/${own.epoch}`;
    const from = shrunk[chain] ?? 0;
    const pages = await db.pages
      .where('[entry.station+entry.epoch+entry.seq]')
      .between([own.station, own.epoch, from], [own.station, own.epoch, acknowledged], false, true)
      .limit(BATCH)
      .toArray();
    const old = pages.filter(({ entry }) => dayOf(fromIso(entry.at)) < before);
    const last = old.at(-1);
    if (!last) return 0;
    await db.pages.bulkDelete(await placesUpTo(db, await withoutOpen(db, old), last));
    await db.notes.put({ key: NOTE, value: { ...shrunk, [chain]: last.entry.seq } });
    return old.length;
  });
}

/**
 * Places of all pages of these pages' stories, as far as this chain was looked at: a beginning that was passed over
 * while its dossier was open must not stay behind alone, for a story that begins is taken for a whole one.
 */
async function placesUpTo(db: CounterDatabase, pages: readonly Page[], { entry: last }: Page) {
  const subjects = [...new Set(pages.map(({ entry }) => entry.subject))];
  const keys = await db.pages.where('entry.subject').anyOf(subjects).primaryKeys();
  return keys.filter(
    ([station, epoch, seq]) => station === last.station && epoch === last.epoch && seq <= last.seq,
  );
}

async function withoutOpen(db: CounterDatabase, pages: readonly Page[]): Promise<readonly Page[]> {
  const idOf = ({ entry }: Page) => entry.subject.slice('dossier/'.length);
  const told = pages.filter(({ entry }) => entry.subject.startsWith('dossier/'));
  const rows = await db.dossiers.bulkGet([...new Set(told.map(idOf))]);
  const closed = new Set(rows.flatMap(row => (row && isClosed(row) ? [row.id] : [])));
  return pages.filter(page => {
    if (isEssential(page.entry.subject)) return false;
    return !page.entry.subject.startsWith('dossier/') || closed.has(idOf(page));
  });
}
