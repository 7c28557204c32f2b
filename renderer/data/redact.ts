import type { CounterDatabase } from './database';

/**
 * Takes the bodies of erased dossiers out of the tables' copy of the ledger; entries stay. What says that they were
 * erased stays whole, and what the search index held of them is made anew.
 */
export async function redactPages(db: CounterDatabase, dossiers: readonly string[]): Promise<void> {
  await db.transaction('rw', db.pages, db.notes, async () => {
    for (const id of dossiers) {
      const pages = await db.pages.where('entry.subject').equals(`dossier/${id}`).toArray();
      const told = pages.filter(page => page.body && page.entry.deed !== 'dossier.erased');
      await db.pages.bulkPut(told.map(page => ({ ...page, body: null })));
    }
    await db.notes.delete('search-base');
  });
}
