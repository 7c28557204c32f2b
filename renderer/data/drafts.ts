import { Dexie, type Table } from 'dexie';
import type { PlainDate } from '../../shared/kit/time';
import { type KeyHolder, sealTables } from './sealed-tables';

export type Draft = {
  readonly person: string;
  readonly form: unknown;
  /** The day of its last change; absent in what an older version saved. */
  readonly touched?: PlainDate;
  /** The day on which its clerk was first told that it will end. */
  readonly warned?: PlainDate;
  /** The first day on which she was to be told and was not there. */
  readonly missed?: PlainDate;
  /** It ended while its clerk was away: nothing of the page is left but that she is yet to hear it. */
  readonly isOver?: true;
};
export type KeptView = { readonly person: string; readonly view: unknown };

/**
 * Open intake pages, and how the desks lie (section, open dossier, filters), by whose desk it is. A database of its
 * own, relaxed: saving what is being typed must never delay a deed.
 */
export class DraftDatabase extends Dexie {
  declare drafts: Table<Draft, string>;
  declare views: Table<KeptView, string>;

  constructor(keys: KeyHolder, name = 'drafts') {
    super(name, { chromeTransactionDurability: 'relaxed' });
    this.version(1).stores({ drafts: 'person' });
    this.version(2).stores({ views: 'person' });
    const onlyWhose = ({ person }: { readonly person: string }) => ({ person });
    sealTables(this, keys, { drafts: onlyWhose, views: onlyWhose });
  }
}
