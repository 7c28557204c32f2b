import type { DBCore, DBCoreCursor, DBCoreTable, Dexie } from 'dexie';
import type { Keyring } from '../../shared/sealing/keyring';
import { seal, unseal } from '../../shared/sealing/seal';

/** The keys of the store, put here once it is unlocked. */
export type KeyHolder = { ring: Keyring | null };

/** What of a row may lie readable: its keys and indexes, and nothing that tells of people. */
export type Visible<R = never> = (row: R) => object;

/** A row as it lies on the disk: what is visible, and all of it sealed. */
type SealedRow = object & { readonly sealed?: Uint8Array; readonly touched?: unknown };
type Row = object;

/** A table holds sealed rows and nobody has unlocked the store. */
export class LockedTable extends Error {
  constructor() {
    super('locked');
  }
}

/**
 * Seals the rows of some tables below everything that Dexie does, so that rules, queries and live questions know nothing
 * of it. A row for which `visible` answers the row itself is kept as it is. Every sealed row is bound to its table and
 * key: moved, it does not open.
 *
 * Throws `LockedTable` on reading or writing a sealed row without a key, and a fault when one was changed.
 */
export function sealTables(
  db: Dexie,
  keys: KeyHolder,
  tables: { readonly [table: string]: Visible | undefined },
): void {
  db.use({
    stack: 'dbcore',
    name: 'sealed-tables',
    // Below Dexie's own cache and its watching of changes: both must see readable rows.
    level: -2,
    create: (down: DBCore): DBCore => ({
      ...down,
      table: name => {
        const visible = tables[name];
        const table = down.table(name);
        return visible ? sealedTable(table, keys, visible as Visible<Row>) : table;
      },
    }),
  });
}

function sealedTable(table: DBCoreTable, keys: KeyHolder, visible: Visible<Row>): DBCoreTable {
  const { name } = table;
  const keyOf = table.schema.primaryKey.extractKey ?? (() => undefined);
  const placeOf = (row: Row) => `${name}/${[keyOf(row)].flat().join('/')}`;
  const close = (row: Row): Row => {
    // As it lay in this table before: what came out sealed goes in so.
    if ((row as SealedRow).sealed) return row;
    const shown = visible(row);
    if (shown === row) return row;
    if (!keys.ring) throw new LockedTable();
    const nonce = crypto.getRandomValues(new Uint8Array(24));
    return { ...shown, sealed: seal(keys.ring, JSON.stringify(row), placeOf(row), nonce) };
  };
  const open = <T>(row: T): T => {
    const { sealed, touched } = (row ?? {}) as SealedRow;
    if (!sealed) return row;
    if (!keys.ring) throw new LockedTable();
    const opened = unseal(keys.ring, sealed, placeOf(row as Row));
    if (!opened.ok) throw new Error(`${opened.reason}: ${opened.detail}`);
    const value = JSON.parse(opened.value);
    return touched === undefined ? value : { ...value, touched };
  };
  return {
    ...table,
    mutate: request =>
      table.mutate(
        request.type === 'add' || request.type === 'put'
          ? { ...request, values: request.values.map(close) }
          : request,
      ),
    // Dexie's own promises all through: an `await` of ours would cost a turn in each transaction.
    get: request => table.get(request).then(open),
    getMany: request => table.getMany(request).then(rows => rows.map(open)),
    query: request =>
      table
        .query(request)
        .then(found => (request.values ? { ...found, result: found.result.map(open) } : found)),
    openCursor: request =>
      table.openCursor(request).then(cursor => (cursor && request.values ? opened(cursor, open) : cursor)),
  };
}

function opened(cursor: DBCoreCursor, open: <T>(row: T) => T): DBCoreCursor {
  return Object.create(cursor, {
    // Cursors say where they stand by getters that want the real cursor as `this`.
    key: { get: () => cursor.key },
    primaryKey: { get: () => cursor.primaryKey },
    done: { get: () => cursor.done },
    value: { get: () => open(cursor.value) },
    continue: { value: (key?: unknown) => cursor.continue(key) },
    continuePrimaryKey: {
      value: (key: unknown, primary: unknown) => cursor.continuePrimaryKey(key, primary),
    },
    advance: { value: (count: number) => cursor.advance(count) },
    start: { value: (onNext: () => void) => cursor.start(onNext) },
    stop: { value: (value?: unknown) => cursor.stop(value as never) },
    next: { value: () => cursor.next() },
    fail: { value: (fault: Error) => cursor.fail(fault) },
  });
}
