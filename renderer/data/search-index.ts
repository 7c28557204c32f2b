import type { CounterDatabase, Stored } from './database';
import { findHistory } from './history';
import { findLarge, sealLarge } from './seal-large';
import { isFoundBy, lineOf, needlesOf } from './search-line';
import { watch } from './watch';

/** Everything that can be looked for, held in memory and kept up to date by the tables themselves. */
export type SearchIndex = {
  /** Resolves once every dossier of the tables can be found. */
  readonly ready: Promise<void>;
  readonly isReady: () => boolean;
  /** How many dossiers can be found by now. */
  readonly size: () => number;
  /** Ids of what the query finds, the latest first; see `needlesOf` for what a query may be. */
  readonly search: (query: string, limit: number) => readonly string[];
  /** Rises whenever `search` might answer something else. */
  readonly version: () => number;
  readonly subscribe: (listener: () => void) => () => void;
};

/** The whole index as one note: one read of 50 ms where 100,000 rows take two seconds. */
type Base = { readonly v: 1; readonly touched: number; readonly ids: string; readonly lines: string };

const BASE = 'search-base';
const CHUNK = 2_000;
/** So many rows are read at the next start in 30 ms; more are worth a new base. */
const WORTH_A_BASE = 1_000;

const opened = new WeakMap<CounterDatabase, SearchIndex>();

/** The index of a database: begun when first asked for, then one for the whole window. */
export function searchIndex(db: CounterDatabase): SearchIndex {
  const known = opened.get(db);
  if (known) return known;
  const index = openSearchIndex(db, work => requestIdleCallback(work, { timeout: 60_000 }));
  opened.set(db, index);
  return index;
}

/**
 * Reads the base and what changed since, then follows the table. A linear scan of folded lines beats every
 * search library here (4 ms for 100,000) and costs nothing to build.
 */
export function openSearchIndex(db: CounterDatabase, whenIdle: (work: () => void) => void): SearchIndex {
  const ids: string[] = [];
  const lines: string[] = [];
  const places = new Map<string, number>();
  const listeners = new Set<() => void>();
  let seen = 0;
  let version = 0;
  let isReady = false;
  let isSaving = false;
  /** Rows that the base does not have. */
  let unsaved = 0;

  const put = (id: string, line: string) => {
    const place = places.get(id) ?? ids.length;
    places.set(id, place);
    ids[place] = id;
    lines[place] = line;
  };
  const changed = () => {
    version += 1;
    for (const listener of listeners) listener();
  };
  const fill = (rows: readonly Stored<'dossier'>[]) => {
    if (rows.length === 0) return;
    for (const row of rows) put(row.id, lineOf(row));
    unsaved += rows.length;
    changed();
  };
  const take = (rows: readonly Stored<'dossier'>[]) => {
    fill(rows);
    for (const row of rows) seen = Math.max(seen, row.touched);
    if (isReady && !isSaving && unsaved >= WORTH_A_BASE) {
      isSaving = true;
      whenIdle(() => void save());
    }
  };
  const save = async () => {
    const taken = unsaved;
    const base: Base = { v: 1, touched: seen, ids: ids.join('\n'), lines: lines.join('\n') };
    const { ring } = db.keys;
    try {
      // While thousands of rows come in each second, the whole base would be written out again every moment.
      if (!ring || (await findHistory(db))) return;
      await db.notes.put({ key: BASE, value: await sealLarge(ring, JSON.stringify(base), BASE) });
      unsaved -= taken;
    } finally {
      isSaving = false;
    }
  };
  const load = async () => {
    const base = await readBase(db);
    if (base) {
      const known = base.lines.split('\n');
      for (const [i, id] of base.ids.split('\n').entries()) put(id, known[i] ?? '');
      seen = base.touched;
      changed();
    } else {
      // Known before the reading begins: a row that changes behind the reader's back is read again below.
      seen = Number((await db.notes.get('touched'))?.value ?? 0);
      await readAll(db, fill);
    }
    const newer = await newerThan(db, seen);
    isReady = true;
    take(newer);
    changed();
    watch(() => newerThan(db, seen), take);
  };

  return {
    ready: load(),
    isReady: () => isReady,
    size: () => ids.length,
    version: () => version,
    subscribe: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    search: (query, limit) => {
      const needles = needlesOf(query);
      const found: string[] = [];
      if (needles.length === 0) return found;
      for (let i = lines.length - 1; i >= 0 && found.length < limit; i -= 1) {
        if (isFoundBy(lines[i] ?? '', needles)) found.push(ids[i] ?? '');
      }
      return found;
    },
  };
}

function newerThan(db: CounterDatabase, touched: number): Promise<Stored<'dossier'>[]> {
  return db.dossiers.where('touched').above(touched).toArray();
}

/** Oldest first, in pieces that leave the window free in between. */
async function readAll(db: CounterDatabase, fill: (rows: readonly Stored<'dossier'>[]) => void) {
  for (let last = ''; ; ) {
    const rows = await db.dossiers.where('id').above(last).limit(CHUNK).toArray();
    if (rows.length === 0) return;
    fill(rows);
    last = rows.at(-1)?.id ?? '';
  }
}

/** A note of another version, or one that does not hold together or open, is made anew. */
async function readBase({ notes, keys }: CounterDatabase): Promise<Base | undefined> {
  const kept = (await notes.get(BASE))?.value;
  const text = keys.ring && (await findLarge(keys.ring, kept, BASE));
  const base = text ? (JSON.parse(text) as Partial<Base>) : undefined;
  const isWhole =
    base?.v === 1 &&
    typeof base.touched === 'number' &&
    typeof base.ids === 'string' &&
    typeof base.lines === 'string';
  return isWhole ? (base as Base) : undefined;
}
