import { dayOf, fromIso, type PlainDate } from '../../shared/kit/time';
import type { Page } from '../../shared/ledger/entry';
import { isClosed } from '../../shared/retention/retention';
import type { CounterDatabase } from './database';

const NOTE = 'shrunk';
const BATCH = 1_000;
/** Their stories may have to be folded anew at any time. */
const KEPT = /^(office$|person\/|station\/)/;

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
    const going = await withoutOpen(db, old);
    await db.pages.bulkDelete(going.map(({ entry }) => [entry.station, entry.epoch, entry.seq]));
    await db.notes.put({ key: NOTE, value: { ...shrunk, [chain]: last.entry.seq } });
    return old.length;
  });
}

async function withoutOpen(db: CounterDatabase, pages: readonly Page[]): Promise<readonly Page[]> {
  const idOf = ({ entry }: Page) => entry.subject.slice('dossier/'.length);
  const told = pages.filter(({ entry }) => entry.subject.startsWith('dossier/'));
  const rows = await db.dossiers.bulkGet([...new Set(told.map(idOf))]);
  const closed = new Set(rows.flatMap(row => (row && isClosed(row) ? [row.id] : [])));
  return pages.filter(page => {
    if (KEPT.test(page.entry.subject)) return false;
    return !page.entry.subject.startsWith('dossier/') || closed.has(idOf(page));
  });
}
