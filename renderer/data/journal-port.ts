import type { CounterBridge, Identity } from '../../shared/ipc/contract';
import { headOf } from '../../shared/ledger/chain';
import type { Head, Page } from '../../shared/ledger/entry';
import { applyPages } from './apply';
import type { CounterDatabase } from './database';
import type { Journal } from './gate';

const BATCH = 500;
type Ask = CounterBridge['ask'];
type Own = () => Identity | null;

/**
 * The journal in the main process, seen from the gate: what it missed is sent again before anything new.
 *
 * @param own which chain is this PC's; only that one must be whole. The city may withhold an entry of another
 *   PC, and such a hole must not shut our own gate: the city has the rest.
 */
export function journalPort(db: CounterDatabase, ask: Ask, own: Own): Journal {
  let behind = false;
  const append = async (pages: readonly Page[]): Promise<boolean> => {
    const kept = await ask('journal.append', [...pages]).catch(() => null);
    behind = !kept?.ok && !(await sendMissing(db, ask, own).catch(() => false));
    return !behind;
  };
  return {
    append,
    ready: async () => {
      if (behind) behind = !(await sendMissing(db, ask, own).catch(() => false));
      return !behind;
    },
  };
}

/** What was done at the start to make both copies of the ledger equal; counts of entries. */
export type Reconciled = { readonly sent: number; readonly replayed: number };

/**
 * Compares the two copies head by head: what the journal lacks is appended there, what the database
 * lacks (Chromium replaces a damaged one by an empty one and says nothing) is replayed here.
 *
 * Throws when the two tell different stories, or when the journal does not take what it lacks of our own.
 */
export async function reconcile(
  db: CounterDatabase,
  ask: Ask,
  heads: readonly Head[],
  own: Own,
): Promise<Reconciled> {
  let replayed = 0;
  for (const head of heads) {
    const known = await db.heads.get([head.station, head.epoch]);
    await checkSameStory(db, ask, head, known);
    for (let after = known?.seq ?? 0; after < head.seq; ) {
      const pages = await ask('journal.read', { chain: pick(head), after, limit: BATCH });
      const last = pages.at(-1);
      if (!last) break;
      await db.transaction('rw', db.tables, () => applyPages(db, pages));
      after = last.entry.seq;
      replayed += pages.length;
    }
  }
  const before = await countLacking(db, heads);
  if (before > 0 && !(await sendMissing(db, ask, own))) throw new Error('the journal could not catch up');
  return { sent: before, replayed };
}

/** Both copies must hold the same entry at the last place that both have. */
async function checkSameStory(
  db: CounterDatabase,
  ask: Ask,
  head: Head,
  known: Head | undefined,
): Promise<void> {
  if (!known) return;
  const isAhead = known.seq >= head.seq;
  const [there] = isAhead
    ? [head]
    : (await ask('journal.read', { chain: pick(head), after: known.seq - 1, limit: 1 })).map(headOf);
  const here = isAhead ? await db.pages.get([head.station, head.epoch, head.seq]) : undefined;
  const ownHash = isAhead ? here?.entry.hash : known.hash;
  const isSamePlace = there?.seq === Math.min(head.seq, known.seq);
  if (isSamePlace && ownHash !== undefined && there.hash !== ownHash)
    throw new Error('the ledger has forked');
}

async function countLacking(db: CounterDatabase, heads: readonly Head[]): Promise<number> {
  const own = await db.heads.toArray();
  return own.reduce((sum, head) => sum + Math.max(0, head.seq - seqIn(heads, head)), 0);
}

async function sendMissing(db: CounterDatabase, ask: Ask, own: Own): Promise<boolean> {
  const kept = await ask('journal.heads', undefined);
  for (const head of await db.heads.toArray()) {
    const sent = await sendChain(db, ask, kept, head);
    if (!sent && isOwn(own(), head)) return false;
  }
  return true;
}

async function sendChain(db: CounterDatabase, ask: Ask, kept: readonly Head[], head: Head): Promise<boolean> {
  for (let after = seqIn(kept, head); after < head.seq; ) {
    const from = [head.station, head.epoch, after];
    const to = [head.station, head.epoch, after + BATCH];
    const pages = await db.pages
      .where('[entry.station+entry.epoch+entry.seq]')
      .between(from, to, false, true)
      .toArray();
    const last = pages.at(-1);
    if (!last || !(await ask('journal.append', pages)).ok) return false;
    after = last.entry.seq;
  }
  return true;
}

function isOwn(own: Identity | null, head: Head): boolean {
  return own?.station === head.station && own.epoch === head.epoch;
}

function seqIn(heads: readonly Head[], { station, epoch }: Head): number {
  return heads.find(head => head.station === station && head.epoch === epoch)?.seq ?? 0;
}

function pick({ station, epoch }: Head) {
  return { station, epoch };
}
