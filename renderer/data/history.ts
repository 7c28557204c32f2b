import type { CounterBridge } from '../../shared/ipc/contract';
import { groupBy } from '../../shared/kit/group-by';
import { compareEntries, headOfChain } from '../../shared/ledger/chain';
import { findSubject } from '../../shared/ledger/deeds';
import type { Head, Page } from '../../shared/ledger/entry';
import { isWholeStory, nextTouch } from './apply';
import { bringStories } from './bring-stories';
import type { CounterDatabase, StoredHead } from './database';
import { ESSENTIALS } from './essentials';
import { foldPages } from './fold-pages';
import type { Journal } from './gate';
import { mergeChains, type Stretch } from './merge-chains';
import { noteRedacting, toldErased } from './redacting';
import { refoldWhole } from './refold';
import { findPart, putPart, type Snapshot } from './snapshot';

type Ask = CounterBridge['ask'];

/** What of the ledger has no rows yet after a rebuild: where each chain goes on, and how many entries are done. */
export type History = {
  readonly stretches: readonly Stretch[];
  readonly done: number;
  /** The pages of office, people and PCs are here: any of their stories may have to be folded anew. */
  readonly hasEssentials: boolean;
  /** What begins it, which part of that is next, and how many entries all of it stands for. */
  readonly snapshot?: Pick<Snapshot, 'id' | 'parts'> & { readonly next: number; readonly entries: number };
  /** Where rows of the snapshot had got to. */
  readonly seen?: readonly StoredHead[];
  /** Where the ledger had got to when the tables were lost. */
  readonly lostAt?: readonly Head[];
  /** Subjects whose rows are to be folded anew: a page belongs into their middle. */
  readonly between?: readonly string[];
};

/** Entries that have no rows yet. */
export function entriesIn({ stretches, snapshot }: History): number {
  const left = stretches.reduce((sum, { after, to }) => sum + to - after, 0);
  return left + (snapshot ? Math.round(snapshot.entries * (1 - snapshot.next / snapshot.parts)) : 0);
}

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
 * Makes the rows of what is older than the checkpoint, batch by batch beside the work at the counter, first those that a
 * snapshot has; after a restart it goes on where it was. Rows that the counter has already are ahead of it and stay as
 * they are.
 *
 * @param pause lets the window do other things between two batches
 */
export async function loadHistory(
  db: CounterDatabase,
  { ask, journal }: { readonly ask: Ask; readonly journal: Pick<Journal, 'find'> },
  onProgress: (done: number, total: number) => void,
  pause: () => Promise<void>,
): Promise<void> {
  let history = await findHistory(db);
  if (!history) return;
  let { hasEssentials } = history;
  // Beside the rest: in a journal of a gigabyte they are found after some seconds.
  const essentials = hasEssentials ? Promise.resolve() : bringStories(db, journal, ESSENTIALS);
  essentials.then(
    () => {
      hasEssentials = true;
    },
    () => undefined,
  );
  await refoldWhole(db, journal, history.between ?? []);
  const total = history.done + entriesIn(history);
  const step = async (next: History, put: (touched: number) => Promise<readonly string[]>) => {
    const between = await db.transaction('rw', db.tables, async () => {
      const found = await put(await nextTouch(db));
      // Noted with the batch: a power cut before they are folded would leave them as they are.
      await noteHistory(db, { ...next, hasEssentials, between: found });
      return found;
    });
    await refoldWhole(db, journal, between);
    history = { ...next, between: [] };
    onProgress(Math.max(0, total - entriesIn(next)), total);
    await pause();
  };
  const readPart = (at: History['snapshot']) => {
    const part = at && at.next < at.parts ? findPart(db, ask, at, at.next) : Promise.resolve(undefined);
    // Looked at when its turn comes; until then a failure must not count as nobody's.
    part.catch(() => undefined);
    return part;
  };
  let reading = readPart(history.snapshot);
  for (let at = history.snapshot; at && at.next < at.parts; at = history.snapshot) {
    const part = await reading;
    if (part) reading = readPart({ ...at, next: at.next + 1 });
    const next = part ? { ...history, snapshot: { ...at, next: at.next + 1 } } : withoutSnapshot(history);
    await step(next, touched => putPart(db, part ?? [], touched).then(() => []));
  }
  const { seen, stretches } = history;
  for await (const pages of mergeChains(ask, stretches, BATCH))
    await step(behind(history, pages), async touched => {
      await noteRedacting(db, toldErased(pages));
      return foldPages(db, pages, touched, seen);
    });
  await essentials;
  const done = history;
  await step(done, touched => catchUp(db, done, touched));
  await noteHistory(db, null);
  onProgress(total, total);
}

/** A part is gone or does not open: all is told by the entries themselves. Rows that were put stay. */
function withoutSnapshot({ snapshot: _, ...history }: History): History {
  return { ...history, stretches: history.stretches.map(stretch => ({ ...stretch, after: 0 })) };
}

/** The history that is left behind these pages. */
function behind(history: History, pages: readonly Page[]): History {
  const stretches = history.stretches.map(stretch => {
    const own = pages.findLast(
      ({ entry }) => entry.station === stretch.station && entry.epoch === stretch.epoch,
    );
    return own ? { ...stretch, after: own.entry.seq } : stretch;
  });
  return { ...history, stretches, done: history.done + pages.length };
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

/**
 * Entries that came meanwhile for a subject without a row yet have made none: their turn is now. Answers the subjects
 * that are to be folded anew: a page belongs into their middle, or something was said of them while only half of their
 * story had made its row.
 */
async function catchUp(
  db: CounterDatabase,
  { stretches, lostAt = [] }: History,
  touched: number,
): Promise<readonly string[]> {
  const seen = stretches.map(({ station, epoch, to }) => ({ station, epoch, seq: to }));
  const pages = await db.pages.toArray();
  pages.sort((a, b) => compareEntries(a.entry, b.entry));
  const isLive = ({ entry }: Page) => entry.seq > (headOfChain(lostAt, entry)?.seq ?? 0);
  const half = [...groupBy(pages, ({ entry }) => entry.subject)].flatMap(([subject, own]) => {
    const kind = findSubject(subject)?.kind;
    return kind && own.some(isLive) && !isWholeStory(kind, own) ? [subject] : [];
  });
  const between = await foldPages(db, pages, touched, seen);
  return [...new Set([...half, ...between])];
}
