import type { CounterBridge } from '../../shared/ipc/contract';
import { compareEntries } from '../../shared/ledger/chain';
import { nextTouch } from './apply';
import { bringStories } from './bring-stories';
import type { CounterDatabase } from './database';
import { ESSENTIALS } from './essentials';
import { foldPages } from './fold-pages';
import type { Journal } from './gate';
import { mergeChains, type Stretch } from './merge-chains';
import { noteRedacting, toldErased } from './redacting';

type Ask = CounterBridge['ask'];

/** What of the ledger has no rows yet after a rebuild: where each chain goes on, and how many entries are done. */
export type History = {
  readonly stretches: readonly Stretch[];
  readonly done: number;
  /** The pages of office, people and PCs are here: any of their stories may have to be folded anew. */
  readonly hasEssentials: boolean;
};

const NOTE = 'history';
const BATCH = 2_000;

/** Inside the caller's transaction; null: all of it has its rows. */
export async function noteHistory(db: CounterDatabase, history: History | null): Promise<void> {
  if (history) await db.notes.put({ key: NOTE, value: history });
  else await db.notes.delete(NOTE);
}

export async function findHistory(db: CounterDatabase): Promise<History | undefined> {
  return (await db.notes.get(NOTE))?.value as History | undefined;
}

/**
 * Makes the rows of what is older than the checkpoint, batch by batch beside the work at the counter; after a restart
 * it goes on where it was. Rows that the counter has already are ahead of it and stay as they are.
 *
 * @param pause lets the window do other things between two batches
 */
export async function loadHistory(
  db: CounterDatabase,
  { ask, journal }: { readonly ask: Ask; readonly journal: Pick<Journal, 'find'> },
  onProgress: (done: number, total: number) => void,
  pause: () => Promise<void>,
): Promise<void> {
  const history = await findHistory(db);
  if (!history) return;
  await bringEssentials(db, journal);
  let { stretches, done } = history;
  const total = done + stretches.reduce((sum, { after, to }) => sum + to - after, 0);
  for await (const pages of mergeChains(ask, stretches, BATCH)) {
    stretches = stretches.map(stretch => {
      const own = pages.findLast(
        ({ entry }) => entry.station === stretch.station && entry.epoch === stretch.epoch,
      );
      return own ? { ...stretch, after: own.entry.seq } : stretch;
    });
    done += pages.length;
    await db.transaction('rw', db.tables, async () => {
      await foldPages(db, pages, await nextTouch(db));
      await noteHistory(db, { stretches, done, hasEssentials: true });
      await noteRedacting(db, toldErased(pages));
    });
    onProgress(done, total);
    await pause();
  }
  await catchUp(db);
  onProgress(total, total);
}

/** Before entries of others are taken in while history is loading. */
export async function bringEssentials(db: CounterDatabase, journal: Pick<Journal, 'find'>): Promise<void> {
  const history = await findHistory(db);
  if (!history || history.hasEssentials) return;
  await bringStories(db, journal, ESSENTIALS);
  await db.transaction('rw', db.notes, async () => {
    const now = await findHistory(db);
    if (now) await noteHistory(db, { ...now, hasEssentials: true });
  });
}

/** Entries that came meanwhile for a subject without a row yet have made none: their turn is now. */
async function catchUp(db: CounterDatabase): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    const pages = await db.pages.toArray();
    pages.sort((a, b) => compareEntries(a.entry, b.entry));
    await foldPages(db, pages, await nextTouch(db));
    await noteHistory(db, null);
  });
}
