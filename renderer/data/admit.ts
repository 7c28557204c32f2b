import { ok, type Result, refuse } from '../../shared/kit/result';
import type { Page } from '../../shared/ledger/entry';
import { erasedBy } from '../../shared/retention/erasure';
import { findFlaw, type SetAside } from '../../shared/sync/set-aside';
import { applyPages, StoryMissing } from './apply';
import { bringStories } from './bring-stories';
import type { CounterDatabase } from './database';
import type { Identity, Journal } from './gate';
import { bringEssentials } from './history';
import { erasureAround, noteRedacting, toldErased } from './redacting';
import { type Offered, siftPages } from './sift';

/**
 * Entries of others come through here: judged one by one, the good ones applied in one transaction and kept
 * in the journal as well. Answers which ones were set aside (they are in neither, and the rest goes on), or a
 * refusal when the journal did not keep them; then the courier brings them again. Their chains may have holes
 * and fill them later.
 *
 * @param own null before the set-up; then nothing can be judged
 */
export async function admitPages(
  db: CounterDatabase,
  journal: Journal,
  pages: readonly Page[],
  own: Identity | null,
): Promise<Result<readonly SetAside[], 'not-set-up' | 'not-kept'>> {
  if (!own) return refuse('not-set-up');
  const sound: Offered[] = [];
  const flawed: SetAside[] = [];
  for (const [index, page] of pages.entries()) {
    const why = findFlaw(page, own.ward);
    if (why) flawed.push({ index, why });
    else sound.push({ index, page });
  }
  await bringEssentials(db, journal);
  const { taken, aside } = await takeIn(db, journal, () =>
    db.transaction('rw', db.tables, async () => {
      const sifted = await siftPages(db, own, sound);
      const taken = await withoutErased(db, sifted.taken);
      await applyPages(db, taken);
      // In the same transaction: a power cut behind it must not leave what others erased readable here.
      await noteRedacting(db, toldErased(taken));
      return { ...sifted, taken };
    }),
  );
  if (taken.length > 0 && !(await journal.append(taken))) return refuse('not-kept');
  return ok([...flawed, ...aside].sort((a, b) => a.index - b.index));
}

/** What was erased here does not come back from elsewhere: its entries do, their bodies do not. */
async function withoutErased(db: CounterDatabase, pages: readonly Page[]): Promise<readonly Page[]> {
  const isErased = erasedBy(await erasureAround(db, pages));
  return pages.map(page => (isErased(page) ? { ...page, body: null } : page));
}

/**
 * Tries again after the older pages of a subject were brought, as often as another one lacks its own. Throws where the
 * journal lacks them too.
 */
async function takeIn<T>(db: CounterDatabase, journal: Journal, work: () => Promise<T>): Promise<T> {
  const brought = new Set<string>();
  for (;;) {
    try {
      return await work();
    } catch (fault) {
      if (!(fault instanceof StoryMissing) || brought.has(fault.subject)) throw fault;
      brought.add(fault.subject);
      await bringStories(db, journal, [fault.subject]);
    }
  }
}
