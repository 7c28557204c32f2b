import { findSubject } from '../../shared/ledger/deeds';
import type { Page } from '../../shared/ledger/entry';
import { isWholeStory, pagesOf } from './apply';
import type { CounterDatabase } from './database';
import type { Journal } from './gate';

/**
 * Puts the pages of some subjects back into the tables, off the journal, where all of them are. Pages that are here
 * already stay as they are.
 *
 * @param subjects whole, or the beginnings of many (`person/`)
 */
export async function bringStories(
  db: CounterDatabase,
  journal: Pick<Journal, 'find'>,
  subjects: readonly string[],
): Promise<void> {
  const pages = await journal.find(subjects);
  await db.transaction('rw', db.pages, () => db.pages.bulkPut([...pages]));
}

/** All pages of one subject; those of an old dossier are read off the journal. */
export async function wholeStory(
  db: CounterDatabase,
  journal: Pick<Journal, 'find'>,
  subject: string,
): Promise<readonly Page[]> {
  const here = await pagesOf(db, subject);
  const kind = findSubject(subject)?.kind;
  return !kind || isWholeStory(kind, here) ? here : journal.find([subject]);
}
