import type { CounterBridge } from '../../shared/ipc/contract';
import { headOfChain } from '../../shared/ledger/chain';
import type { Head } from '../../shared/ledger/entry';
import { type Checkpoint, findCheckpoint, putCheckpoint } from './checkpoint';
import type { CounterDatabase, StoredHead } from './database';
import { isEssential } from './essentials';
import { foldPages } from './fold-pages';
import { entriesIn, type History, noteHistory } from './history';
import { mergeChains, type Stretch } from './merge-chains';
import { readJournal } from './read-journal';
import { noteRedacting, toldErased } from './redacting';
import { refoldWhole } from './refold';
import { findSnapshot, type Snapshot } from './snapshot';

type Ask = CounterBridge['ask'];
export type OnProgress = (done: number, total: number) => void;

const BATCH = 2_000;
/** So many of the latest pages are kept in the tables; older ones are fetched from the journal when looked at. */
const KEPT = 2_000;

/**
 * Makes empty tables anew from the journal, so far that the counter works: what the last checkpoint had and every entry
 * since. What is older is noted as history and comes later, beside the work. Answers how many entries the
 * tables then stand for, or will once history is here.
 */
export async function rebuild(
  db: CounterDatabase,
  ask: Ask,
  heads: readonly Head[],
  onProgress: OnProgress,
): Promise<number> {
  const found = await findCheckpoint(db, ask);
  const checkpoint = found && (await isOfThisJournal(ask, found, heads)) ? found : undefined;
  const stretches = heads.map(head => stretchOf(head, checkpoint));
  const total = stretches.reduce((sum, { after, to }) => sum + to - after, 0);
  const snapshot = checkpoint && (await findSnapshot(db, ask));
  const isSnapshotOurs = snapshot && (await isOfThisJournal(ask, snapshot, heads));
  const history = checkpoint && {
    ...historyOf(checkpoint, isSnapshotOurs ? snapshot : undefined),
    lostAt: heads,
  };
  await db.transaction('rw', db.tables, async () => {
    await Promise.all(db.tables.map(table => table.clear()));
    if (checkpoint) await putCheckpoint(db, checkpoint);
    if (history) await noteHistory(db, history);
  });
  const lamports = new Map<string, number>();
  let done = 0;
  for await (const pages of mergeChains(ask, stretches, BATCH)) {
    for (const { entry } of pages) lamports.set(`${entry.station}/${entry.epoch}`, entry.lamport);
    const isKept = checkpoint !== undefined || total - done <= KEPT;
    const between = await db.transaction('rw', db.tables, async () => {
      const kept = isKept ? pages : pages.filter(({ entry }) => isEssential(entry.subject));
      await db.pages.bulkPut([...kept]);
      // The note that an erasure is yet to be finished was lost with the tables.
      await noteRedacting(db, toldErased(pages));
      return foldPages(db, pages, 1, checkpoint?.heads);
    });
    await refoldWhole(db, { find: subjects => ask('journal.find', { subjects: [...subjects] }) }, between);
    done += pages.length;
    onProgress(done, total);
  }
  // Last of all: as long as there is no head, a start begins anew.
  await db.transaction('rw', db.tables, async () => {
    await db.heads.bulkPut(heads.map(head => withLamport(head, lamports, checkpoint)));
    await db.notes.put({ key: 'touched', value: 1 });
  });
  return done + (history ? entriesIn(history) : 0);
}

function stretchOf(head: Head, checkpoint: Checkpoint | undefined): Stretch {
  const { station, epoch, seq } = head;
  const before = headOfChain(checkpoint?.heads ?? [], head);
  return { station, epoch, after: before?.seq ?? 0, to: seq };
}

function historyOf({ heads }: Checkpoint, snapshot: Snapshot | undefined): History {
  const stretches = heads.map(({ station, epoch, seq }) => {
    const seen = snapshot && headOfChain(snapshot.heads, { station, epoch });
    return { station, epoch, after: Math.min(seen?.seq ?? 0, seq), to: seq };
  });
  const rest = { stretches, done: 0, hasEssentials: false };
  if (!snapshot) return rest;
  const entries = stretches.reduce((sum, { after }) => sum + after, 0);
  const { id, heads: seen, parts } = snapshot;
  return { ...rest, seen, snapshot: { id, parts, next: 0, entries } };
}

function withLamport(
  head: Head,
  lamports: ReadonlyMap<string, number>,
  checkpoint: Checkpoint | undefined,
): StoredHead {
  const { station, epoch, seq, hash } = head;
  const before = headOfChain(checkpoint?.heads ?? [], head);
  const lamport = lamports.get(`${station}/${epoch}`) ?? before?.lamport ?? 0;
  return { station, epoch, seq, hash, lamport };
}

/** Rows of another store, or those ahead of a journal that lost its end, are no ground to build on. */
async function isOfThisJournal(
  ask: Ask,
  { heads: told }: Pick<Checkpoint, 'heads'>,
  heads: readonly Head[],
): Promise<boolean> {
  for (const { station, epoch, seq, hash } of told) {
    const head = headOfChain(heads, { station, epoch });
    if (!head || head.seq < seq) return false;
    const [page] = await readJournal(ask, { chain: { station, epoch }, after: seq - 1, limit: 1 });
    if (page?.entry.hash !== hash) return false;
  }
  return told.length > 0;
}
