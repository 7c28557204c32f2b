import { type Erasure, erasedBy, reachesRow } from '../../shared/retention/erasure';
import type { StationDays } from '../../shared/station/erased-days';
import type { CounterDatabase } from './database';
import { slipsBefore } from './slip-questions';

/** So many pages or rows are looked at in one transaction: deeds wait for it. */
const BATCH = 1_000;

/**
 * Takes the bodies of what was erased out of the tables' copy of the ledger; entries stay. Rows that only those bodies
 * made go, and what the search index held of dossiers is made anew.
 */
export async function redactPages(db: CounterDatabase, erasure: Erasure): Promise<void> {
  const isErased = erasedBy(erasure);
  await db.transaction('rw', db.pages, db.notes, async () => {
    for (const subject of erasure.subjects) {
      const pages = await db.pages.where('entry.subject').equals(subject).toArray();
      await db.pages.bulkPut(pages.filter(isErased).map(page => ({ ...page, body: null })));
    }
    if (erasure.subjects.length > 0) await db.notes.delete('search-base');
  });
  for (const days of erasure.days) {
    await redactDays(db, days);
    if (days.of === 'ticket') await dropNumbers(db, days);
  }
}

/** Chain by chain and in order, so that it ends with the last of the days. */
async function redactDays(db: CounterDatabase, days: StationDays): Promise<void> {
  const { station, to } = days;
  const isErased = erasedBy({ subjects: [], days: [days] });
  const heads = await db.heads
    .where('[station+epoch]')
    .between([station, 0], [station, Number.MAX_SAFE_INTEGER])
    .toArray();
  for (const { epoch, seq } of heads) {
    for (let after = 0, isOver = false; !isOver; ) {
      await db.transaction('rw', db.pages, async () => {
        const pages = await db.pages
          .where('[entry.station+entry.epoch+entry.seq]')
          .between([station, epoch, after], [station, epoch, seq], false, true)
          .limit(BATCH)
          .toArray();
        await db.pages.bulkPut(pages.filter(isErased).map(page => ({ ...page, body: null })));
        after = pages.at(-1)?.entry.seq ?? seq;
        isOver = pages.every(({ entry }) => entry.at.slice(0, 10) > to);
      });
    }
  }
}

/** Rows of numbers, and of the slips that gave them. */
async function dropNumbers(db: CounterDatabase, days: StationDays): Promise<void> {
  const reaches = reachesRow(days);
  const tickets = await db.tickets
    .where('[day+service+number]')
    .belowOrEqual([days.to, '\uffff', 0])
    .primaryKeys();
  await inBatches(tickets, ids =>
    db.transaction('rw', db.tickets, async () => {
      const rows = (await db.tickets.bulkGet([...ids])).flatMap(row => (row ? [row] : []));
      const gone = rows.filter(({ id, day, station, last }) =>
        reaches({ station: station ?? last.station, day, id }),
      );
      await db.tickets.bulkDelete(gone.map(({ id }) => id));
    }),
  );
  await inBatches(await slipsBefore(db, days.to), ids =>
    db.transaction('rw', db.slips, async () => {
      const rows = (await db.slips.bulkGet([...ids])).flatMap(row => (row ? [row] : []));
      const gone = rows.filter(
        ({ kind, day, of: id, last }) => kind === 'ticket' && reaches({ station: last.station, day, id }),
      );
      await db.slips.bulkDelete(gone.map(({ id }) => id));
    }),
  );
}

async function inBatches<T>(all: readonly T[], work: (some: readonly T[]) => Promise<void>): Promise<void> {
  for (let from = 0; from < all.length; from += BATCH) await work(all.slice(from, from + BATCH));
}
