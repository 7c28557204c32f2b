import type { CounterBridge } from '../../shared/ipc/contract';
import { ok, type Result } from '../../shared/kit/result';
import type { PlainDate } from '../../shared/kit/time';
import { headOfChain } from '../../shared/ledger/chain';
import { findSubject } from '../../shared/ledger/deeds';
import type { Page } from '../../shared/ledger/entry';
import { type CounterDatabase, type StoredHead, tableOf } from './database';
import { LATEST_VERSION } from './migrations/all';
import { toldErased } from './redacting';
import { findLarge, findLargeBytes, sealLarge } from './seal-large';
import { packRows, type RowsOf, type StoredRow, StoredTables, unpackRows } from './stored-rows';

type Ask = CounterBridge['ask'];
type ManyKind = keyof typeof KINDS;

/**
 * All rows of numbers, dossiers and slips as they lay in their tables at some heads, in parts: history begins with them,
 * since one row takes the place of all the entries that made it. Part 0 has what changed while the others were read, and
 * comes before them.
 */
export type Snapshot = {
  readonly v: 2;
  readonly tables: number;
  readonly id: string;
  /** Day on which it was made. */
  readonly day: PlainDate;
  readonly heads: readonly StoredHead[];
  readonly parts: number;
};
export type Part = RowsOf<ManyKind>;

/** The tables of what there are many of; the few others lie in every checkpoint. */
const KINDS = { ticket: 'tickets', dossier: 'dossiers', slip: 'slips' } as const;
const kinds = Object.keys(KINDS) as readonly ManyKind[];
const ALL: readonly string[] = ['heads', 'pages', ...Object.values(KINDS)];
/** Rows at once. */
const ROWS = 500;
const PLACE = 'snapshot';

type Changes = {
  readonly heads: readonly StoredHead[];
  readonly changed: Part;
  readonly isErased: boolean;
};
type From = {
  readonly db: CounterDatabase;
  /** The same tables, their rows as they lie there. */
  readonly stored: StoredTables;
  readonly ask: Ask;
  readonly pause: () => Promise<void>;
};

/**
 * Writes all rows out, a part at a time with a pause between, and the list of them last: broken off, there is none. What a
 * disk without room took of it is let go again.
 */
export async function keepSnapshot(
  db: CounterDatabase,
  ask: Ask,
  day: PlainDate,
  pause: () => Promise<void>,
): Promise<Result<null, 'disk-failed'>> {
  const stored = new StoredTables(db.name);
  const kept = await writeSnapshot({ db, stored, ask, pause }, day).finally(() => stored.close());
  if (!kept.ok) await ask('rows.drop-snapshot', undefined);
  return kept;
}

async function writeSnapshot(
  { db, stored, ask, pause }: From,
  day: PlainDate,
): Promise<Result<null, 'disk-failed'>> {
  const { ring } = db.keys;
  if (!ring) return ok(null);
  const dropped = await ask('rows.drop-snapshot', undefined);
  if (!dropped.ok) return dropped;
  const id = crypto.randomUUID();
  const save = async (part: Part, at: number) => {
    const sealed = await sealLarge(ring, packRows(part), placeOf(id, at));
    return ask('rows.save', { name: `part-${at}`, sealed });
  };
  const before = await db.heads.toArray();
  let parts = 1;
  for (const kind of kinds) {
    for await (const rows of readAll(stored, kind)) {
      const kept = await save([{ kind, rows }], parts);
      if (!kept.ok) return kept;
      parts += 1;
      await pause();
    }
  }
  const { heads, changed, isErased } = await stored.atOnce(ALL, () => changesSince(stored, before));
  // What was read of it before must not stay: another time.
  if (isErased) return ask('rows.drop-snapshot', undefined);
  const kept = await save(changed, 0);
  if (!kept.ok) return kept;
  const list: Snapshot = { v: 2, tables: LATEST_VERSION, id, day, heads, parts };
  return ask('rows.save', { name: PLACE, sealed: await sealLarge(ring, JSON.stringify(list), PLACE) });
}

/** The rows of all that was said after these heads, the heads now, and whether anything was erased between. */
async function changesSince(stored: StoredTables, before: readonly StoredHead[]): Promise<Changes> {
  const heads: StoredHead[] = await stored.table('heads').toArray();
  const subjects = new Set<string>();
  let isErased = false;
  for (const { station, epoch, seq } of heads) {
    const from = headOfChain(before, { station, epoch })?.seq ?? 0;
    const pages: Page[] = await stored
      .table('pages')
      .where('[entry.station+entry.epoch+entry.seq]')
      .between([station, epoch, from], [station, epoch, seq], false, true)
      .toArray();
    for (const { entry } of pages) subjects.add(entry.subject);
    isErased ||= toldErased(pages).length > 0;
  }
  const changed = kinds.map(async kind => {
    const ids = [...subjects].map(findSubject).flatMap(found => (found?.kind === kind ? [found.id] : []));
    const rows: (StoredRow | undefined)[] = await stored.table(KINDS[kind]).bulkGet(ids);
    return { kind, rows: rows.flatMap(row => row ?? []) };
  });
  return { heads, changed: await Promise.all(changed), isErased };
}

/** The snapshot that is there, or undefined where none opens that these tables can take. */
export async function findSnapshot(db: CounterDatabase, ask: Ask): Promise<Snapshot | undefined> {
  const { ring } = db.keys;
  const sealed = ring && (await ask('rows.read', { name: PLACE }));
  const text = sealed && (await findLarge(ring, sealed, PLACE));
  const list: Snapshot | undefined = text ? JSON.parse(text) : undefined;
  return list?.v === 2 && list.tables === LATEST_VERSION ? list : undefined;
}

/** One part; undefined where it is gone or was changed. */
export async function findPart(
  db: CounterDatabase,
  ask: Ask,
  { id }: Pick<Snapshot, 'id'>,
  part: number,
): Promise<Part | undefined> {
  const { ring } = db.keys;
  const sealed = ring && (await ask('rows.read', { name: `part-${part}` }));
  const packed = sealed && (await findLargeBytes(ring, sealed, placeOf(id, part)));
  return packed ? unpackRows(packed) : undefined;
}

/** Puts the rows that are not here yet, inside the caller's transaction: those that are here have seen as much or more. */
export async function putPart(db: CounterDatabase, part: Part, touched: number): Promise<void> {
  for (const { kind, rows } of part) {
    const table = tableOf(db, kind);
    const ids = rows.map(({ id }) => id).sort();
    const [first, last] = [ids[0] ?? '', ids.at(-1) ?? ''];
    // One request for all of them, and no row is opened for it.
    const here = new Set(await table.where(':id').between(first, last, true, true).primaryKeys());
    const missing = rows.filter(({ id }) => !here.has(id));
    await table.bulkAdd(missing.map(row => ({ ...row, touched })) as never);
  }
}

async function* readAll(stored: StoredTables, kind: ManyKind): AsyncGenerator<readonly StoredRow[]> {
  for (let after = ''; ; ) {
    const rows: StoredRow[] = await stored.table(KINDS[kind]).where(':id').above(after).limit(ROWS).toArray();
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.id;
  }
}

function placeOf(id: string, part: number): string {
  return `${PLACE}/${id}/${part}`;
}
