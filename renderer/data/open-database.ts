import { Dexie } from 'dexie';
import type { CounterDatabase } from './database';
import { LATEST_VERSION } from './migrations/all';
import { sealTables } from './sealed-tables';
import { visibleRows } from './visible-rows';

/** Of tables that another version of the app made, before they are made anew. */
export type Leaving = {
  /** Copies them aside; false when that failed. */
  readonly keep: (version: number) => Promise<boolean>;
  /** Gives the journal what only they have; false when it did not take all of it. */
  readonly rescue: (tables: Pick<CounterDatabase, 'heads' | 'pages'>) => Promise<boolean>;
  /** Whether the journal, read once more, has all that it should: asked only where no copy could be kept. */
  readonly isJournalWhole: () => Promise<boolean>;
  /** There is something to make tables of. */
  readonly hasJournal: boolean;
};

/**
 * Opens the database. Tables of another version, older or newer, are copied aside and made anew, empty; a rebuild from
 * the journal fills them. Where the disk did not take the copy they go all the same (`made-anew-uncopied`), for the
 * counter must open, and a journal that is whole has all that they say. `not-left`: they stay as they are, since the
 * journal did not take what they alone have, or is damaged itself.
 * `locked`: they must be made anew, or are lost, and nothing can be read before somebody unlocks the store.
 *
 * Its version is looked at before: Dexie opens a newer one without complaint and, finding tables that it does not know,
 * writes a version of its own on it (seen with 4.4).
 */
export async function openDatabase(
  db: CounterDatabase,
  leaving: Leaving,
): Promise<'opened' | 'made-anew' | 'made-anew-uncopied' | 'not-left' | 'locked'> {
  const known = await Dexie.dependencies.indexedDB.databases();
  const version = Math.floor((known.find(({ name }) => name === db.name)?.version ?? 0) / 10);
  const isOther = version !== 0 && version !== LATEST_VERSION;
  const hasKeys = db.keys.ring !== null;
  if (isOther && !hasKeys) return 'locked';
  let isCopied = true;
  if (isOther) {
    if (!(await isRescued(db, leaving))) return 'not-left';
    isCopied = await leaving.keep(version);
    if (!isCopied && !(await leaving.isJournalWhole())) return 'not-left';
    await Dexie.delete(db.name);
  }
  await db.open();
  if (!hasKeys && leaving.hasJournal && (await db.heads.count()) === 0) {
    db.close();
    return 'locked';
  }
  if (!isOther) return 'opened';
  return isCopied ? 'made-anew' : 'made-anew-uncopied';
}

/** Read as they are, without a version: nothing is written to them. */
async function isRescued({ name, keys }: CounterDatabase, { rescue }: Leaving): Promise<boolean> {
  const other = new Dexie(name);
  sealTables(other, keys, { pages: visibleRows.pages });
  try {
    await other.open();
    return await rescue({ heads: other.table('heads'), pages: other.table('pages') });
  } catch {
    return false;
  } finally {
    other.close();
  }
}
