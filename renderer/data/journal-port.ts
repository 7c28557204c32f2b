import type { CounterBridge } from '../../shared/ipc/contract';
import type { Head, Page } from '../../shared/ledger/entry';
import { applyPages } from './apply';
import type { CounterDatabase } from './database';
import type { Journal } from './gate';

const BATCH = 500;
type Ask = CounterBridge['ask'];

/** The journal in the main process, seen from the gate: what it missed is sent again before anything new. */
export function journalPort(db: CounterDatabase, ask: Ask): Journal {
  let behind = false;
  const append = async (pages: readonly Page[]): Promise<boolean> => {
    const kept = await ask('journal.append', [...pages]).catch(() => null);
    behind = !kept?.ok && !(await sendMissing(db, ask).catch(() => false));
    return !behind;
  };
  return {
    append,
    ready: async () => {
      if (behind) behind = !(await sendMissing(db, ask).catch(() => false));
      return !behind;
    },
  };
}

/** What was done at the start to make both copies of the ledger equal; counts of entries. */
export type Reconciled = { readonly sent: number; readonly replayed: number };

/**
 * Compares the two copies head by head: what the journal lacks is appended there, what the database
 * lacks (Chromium replaces a damaged one by an empty one and says nothing) is replayed here.
 */
export async function reconcile(db: CounterDatabase, ask: Ask, heads: readonly Head[]): Promise<Reconciled> {
  let replayed = 0;
  for (const head of heads) {
    const own = await db.heads.get([head.station, head.epoch]);
    for (let after = own?.seq ?? 0; after < head.seq; ) {
      const pages = await ask('journal.read', { chain: pick(head), after, limit: BATCH });
      const last = pages.at(-1);
      if (!last) break;
      await db.transaction('rw', db.tables, () => applyPages(db, pages));
      after = last.entry.seq;
      replayed += pages.length;
    }
  }
  const before = await countLacking(db, heads);
  if (before > 0 && !(await sendMissing(db, ask))) throw new Error('the journal could not catch up');
  return { sent: before, replayed };
}

async function countLacking(db: CounterDatabase, heads: readonly Head[]): Promise<number> {
  const own = await db.heads.toArray();
  return own.reduce((sum, head) => sum + Math.max(0, head.seq - seqIn(heads, head)), 0);
}

async function sendMissing(db: CounterDatabase, ask: Ask): Promise<boolean> {
  const kept = await ask('journal.heads', undefined);
  for (const head of await db.heads.toArray()) {
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
  }
  return true;
}

function seqIn(heads: readonly Head[], { station, epoch }: Head): number {
  return heads.find(head => head.station === station && head.epoch === epoch)?.seq ?? 0;
}

function pick({ station, epoch }: Head) {
  return { station, epoch };
}
