import { compareEntries } from '../../shared/ledger/chain';
import { findSubject, type SubjectKind } from '../../shared/ledger/deeds';
import type { Page } from '../../shared/ledger/entry';
import { fold } from '../../shared/ledger/fold';
import { isWholeStory, nextTouch, pagesOf, placeOf } from './apply';
import { bringStories } from './bring-stories';
import { type CounterDatabase, type Stored, tableOf } from './database';
import type { Journal } from './gate';

/** Subjects that the journal looks for at once. */
const SOUGHT = 500;

/** Before subjects are folded anew: those whose older pages lie in the journal only get them back. */
export async function bringWhole(
  db: CounterDatabase,
  journal: Pick<Journal, 'find'>,
  subjects: readonly string[],
): Promise<void> {
  const missing: string[] = [];
  for (const subject of subjects) {
    const kind = findSubject(subject)?.kind;
    if (kind && !isWholeStory(kind, await pagesOf(db, subject))) missing.push(subject);
  }
  for (let from = 0; from < missing.length; from += SOUGHT)
    await bringStories(db, journal, missing.slice(from, from + SOUGHT));
}

/** Makes the rows of these subjects anew of all that the journal has of them. */
export async function refoldWhole(
  db: CounterDatabase,
  journal: Pick<Journal, 'find'>,
  subjects: readonly string[],
): Promise<void> {
  if (subjects.length === 0) return;
  for (let from = 0; from < subjects.length; from += SOUGHT)
    await bringStories(db, journal, subjects.slice(from, from + SOUGHT));
  await db.transaction('rw', db.tables, async () => refold(db, subjects, await nextTouch(db)));
}

/** Makes the rows of these subjects anew of the pages that are here, inside the caller's transaction. */
export async function refold(
  db: CounterDatabase,
  subjects: readonly string[],
  touched: number,
): Promise<void> {
  for (const subject of subjects) {
    const found = findSubject(subject);
    if (found) await refoldOne(db, found.kind, found.id || found.kind, await pagesOf(db, subject), touched);
  }
}

async function refoldOne<K extends SubjectKind>(
  db: CounterDatabase,
  kind: K,
  id: string,
  pages: readonly Page[],
  touched: number,
): Promise<void> {
  const row = fold(kind, pages);
  const last = [...pages].sort((a, b) => compareEntries(a.entry, b.entry)).at(-1)?.entry;
  if (row && last) await tableOf(db, kind).put({ ...row, id, last: placeOf(last), touched } as Stored<K>);
  else await tableOf(db, kind).delete(id);
}
