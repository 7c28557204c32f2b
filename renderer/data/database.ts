import { Dexie, type Table } from 'dexie';
import type { SubjectKind } from '../../shared/ledger/deeds';
import type { Head, Page } from '../../shared/ledger/entry';
import type { Rows } from '../../shared/ledger/fold';
import { LATEST_VERSION, migrations } from './migrations/all';
import { type KeyHolder, sealTables } from './sealed-tables';
import { visibleRows } from './visible-rows';

/** Where a row's story stands: the place of the last entry folded into it. */
export type LastEntry = {
  readonly id: string;
  readonly lamport: number;
  readonly station: number;
  readonly epoch: number;
  readonly seq: number;
};

/** A row as it lies in its table. `touched` counts local changes and differs from PC to PC. */
export type Stored<K extends SubjectKind> = Rows[K] & {
  readonly id: string;
  readonly last: LastEntry;
  readonly touched: number;
};

export type StoredHead = Head & { readonly lamport: number };
export type Note = { readonly key: string; readonly value: unknown };

/** The counter's IndexedDB. Only this room opens it. */
export class CounterDatabase extends Dexie {
  declare pages: Table<Page, [number, number, number]>;
  declare heads: Table<StoredHead, [number, number]>;
  declare office: Table<Stored<'office'>, string>;
  declare people: Table<Stored<'person'>, string>;
  declare stations: Table<Stored<'station'>, string>;
  declare tickets: Table<Stored<'ticket'>, string>;
  declare dossiers: Table<Stored<'dossier'>, string>;
  declare slips: Table<Stored<'slip'>, string>;
  declare notes: Table<Note, string>;

  /**
   * Strict durability is said aloud: Chromium 114 has it by default, 121 and later do not, and with the
   * relaxed one a power cut took every acknowledged commit.
   */
  constructor(
    readonly keys: KeyHolder,
    name = 'counter',
  ) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(LATEST_VERSION).stores(migrations.at(-1) ?? {});
    sealTables(this, keys, visibleRows);
  }
}

/** The table that a kind of subject folds into. */
export function tableOf<K extends SubjectKind>(db: CounterDatabase, kind: K): Table<Stored<K>, string> {
  const tables = {
    office: db.office,
    person: db.people,
    station: db.stations,
    ticket: db.tickets,
    dossier: db.dossiers,
    slip: db.slips,
  };
  return tables[kind] as unknown as Table<Stored<K>, string>;
}
