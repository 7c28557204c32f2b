import type { CounterBridge, Identity } from '../../shared/ipc/contract';
import { headOf, headOfChain } from '../../shared/ledger/chain';
import type { Head } from '../../shared/ledger/entry';
import { applyPages } from './apply';
import type { CounterDatabase } from './database';
import type { Journal } from './gate';
import { readJournal } from './read-journal';
import { type OnProgress, rebuild } from './rebuild';
import { noteRedacting, toldErased } from './redacting';
import { LATE, within } from './within';

const BATCH = 500;
/** A journal that has not answered by then is behind; what hangs in it is passed over when it is sent again. */
const PATIENCE_MS = 20_000;
type Ask = CounterBridge['ask'];
type Own = () => Identity | null;
/** The tables' copy of the ledger. */
type Copy = Pick<CounterDatabase, 'heads' | 'pages'>;

/**
 * The journal in the main process, seen from the gate: what it missed is sent again before anything new.
 *
 * @param own which chain is this PC's; only that one must be whole. The city may withhold an entry of another
 *   PC, and such a hole must not shut our own gate: the city has the rest.
 */
export function journalPort(db: CounterDatabase, ask: Ask, own: Own, patienceMs = PATIENCE_MS): Journal {
  let behind = false;
  const catchUp = async (): Promise<boolean> => {
    const sent = await within(
      patienceMs,
      sendMissing(db, ask, own).catch(() => null),
    );
    behind = sent === null || sent === LATE;
    return !behind;
  };
  return {
    append: async pages => {
      const kept = await within(
        patienceMs,
        ask('journal.append', [...pages]).catch(() => null),
      );
      if (kept === LATE) {
        behind = true;
        return false;
      }
      if (kept?.ok) return true;
      // What others wrote comes again by the next pull, and heads do not show whether a late page is kept.
      return pages.every(({ entry }) => isOwn(own(), entry)) && catchUp();
    },
    ready: async () => !behind || catchUp(),
    find: subjects => ask('journal.find', { subjects: [...subjects] }),
  };
}

/** Whether both copies of the ledger end at the same entries, told without reading a body. */
export async function haveSameHeads(db: CounterDatabase, heads: readonly Head[]): Promise<boolean> {
  const spell = ({ station, epoch, seq, hash }: Head) => `${station}/${epoch}/${seq}/${hash}`;
  const here = (await db.heads.toArray()).map(spell).sort();
  return here.join() === heads.map(spell).sort().join();
}

/** What was done at the start to make both copies of the ledger equal; counts of entries. */
export type Reconciled = { readonly sent: number; readonly replayed: number };

/**
 * Compares the two copies head by head: what the journal lacks is appended there, what the database lacks is replayed
 * here. An empty database (Chromium replaces a damaged one by an empty one and says nothing) is rebuilt.
 *
 * Throws when the two tell different stories, or when the journal does not take what it lacks of our own.
 */
export async function reconcile(
  db: CounterDatabase,
  ask: Ask,
  heads: readonly Head[],
  own: Own,
  onProgress: OnProgress = () => undefined,
): Promise<Reconciled> {
  const isEmpty = (await db.heads.count()) === 0;
  let replayed = isEmpty && heads.length > 0 ? await rebuild(db, ask, heads, onProgress) : 0;
  for (const head of heads) {
    const known = await db.heads.get([head.station, head.epoch]);
    await checkSameStory(db, ask, head, known);
    for (let after = known?.seq ?? 0; after < head.seq; ) {
      const pages = await readJournal(ask, { chain: pick(head), after, limit: BATCH });
      const last = pages.at(-1);
      if (!last) break;
      await db.transaction('rw', db.tables, async () => {
        await applyPages(db, pages);
        await noteRedacting(db, toldErased(pages));
      });
      after = last.entry.seq;
      replayed += pages.length;
    }
  }
  const sent = await sendMissing(db, ask, own);
  if (sent === null) throw new Error('the journal could not catch up');
  return { sent, replayed };
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
    : (await readJournal(ask, { chain: pick(head), after: known.seq - 1, limit: 1 })).map(headOf);
  const here = isAhead ? await db.pages.get([head.station, head.epoch, head.seq]) : undefined;
  const ownHash = isAhead ? here?.entry.hash : known.hash;
  const isSamePlace = there?.seq === Math.min(head.seq, known.seq);
  if (isSamePlace && ownHash !== undefined && there.hash !== ownHash)
    throw new Error('the ledger has forked');
}

/**
 * Sends the journal every entry above its heads and answers how many; null when it did not take our own.
 * A chain of others may lag: it is sent again at the next start.
 */
export async function sendMissing(db: Copy, ask: Ask, own: Own): Promise<number | null> {
  const kept = await ask('journal.heads', undefined);
  let sent = 0;
  for (const head of await db.heads.toArray()) {
    const count = await sendChain(db, ask, kept, head);
    if (count === null && isOwn(own(), head)) return null;
    sent += count ?? 0;
  }
  return sent;
}

async function sendChain(db: Copy, ask: Ask, kept: readonly Head[], head: Head): Promise<number | null> {
  let sent = 0;
  for (let after = headOfChain(kept, head)?.seq ?? 0; after < head.seq; ) {
    const [from, to] = [after, head.seq].map(seq => [head.station, head.epoch, seq]);
    // By count and not by a window of seq: in a chain of others a hole may be wider than any window.
    const pages = await db.pages
      .where('[entry.station+entry.epoch+entry.seq]')
      .between(from, to, false, true)
      .limit(BATCH)
      .toArray();
    const last = pages.at(-1);
    if (!last || !(await ask('journal.append', pages)).ok) return null;
    after = last.entry.seq;
    sent += pages.length;
  }
  return sent;
}

function isOwn(own: Identity | null, { station, epoch }: Pick<Head, 'station' | 'epoch'>): boolean {
  return own?.station === station && own.epoch === epoch;
}

function pick({ station, epoch }: Head) {
  return { station, epoch };
}
