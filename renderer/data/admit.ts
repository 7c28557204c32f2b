import { ok, type Result, refuse } from '../../shared/kit/result';
import type { Page } from '../../shared/ledger/entry';
import { findFlaw, type SetAside } from '../../shared/sync/set-aside';
import { applyPages } from './apply';
import type { CounterDatabase } from './database';
import type { Identity, Journal } from './gate';
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
  const { taken, aside } = await db.transaction('rw', db.tables, async () => {
    const sifted = await siftPages(db, own, sound);
    await applyPages(db, sifted.taken);
    return sifted;
  });
  if (taken.length > 0 && !(await journal.append(taken))) return refuse('not-kept');
  return ok([...flawed, ...aside].sort((a, b) => a.index - b.index));
}
