import { Dexie, type Table } from 'dexie';
import { type KeyHolder, sealTables } from './sealed-tables';

export type Draft = { readonly person: string; readonly form: unknown };

/** Open intake pages. A database of its own, relaxed: saving what is being typed must never delay a deed. */
export class DraftDatabase extends Dexie {
  declare drafts: Table<Draft, string>;

  constructor(keys: KeyHolder, name = 'drafts') {
    super(name, { chromeTransactionDurability: 'relaxed' });
    this.version(1).stores({ drafts: 'person' });
    sealTables(this, keys, { drafts: ({ person }: Draft) => ({ person }) });
  }
}
